from django.db import migrations

from answerable.site.store import triggers

COLUMNS = ("kind", "subject", "origin")


def sort_by_letter(apps, schema_editor):
    """In PostgreSQL, compare ids byte by byte, as SQLite and Python do, whatever the language of the database."""
    if schema_editor.connection.vendor == "postgresql":
        for column in COLUMNS:
            schema_editor.execute(
                f'ALTER TABLE answerable_entry ALTER COLUMN {column} TYPE varchar COLLATE "C"'
            )


def refuse_changes(apps, schema_editor):
    triggers.guard(schema_editor.connection)


def allow_changes(apps, schema_editor):
    triggers.unguard(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("store", "0001_the_record")]

    operations = [
        migrations.RunPython(sort_by_letter, migrations.RunPython.noop),
        migrations.RunPython(refuse_changes, allow_changes),
    ]
