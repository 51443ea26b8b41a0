"""In SQLite, entries and heads are found by the row's own number: one tree of pages less for each act to write."""

from django.db import migrations

from answerable.site.store import triggers
from answerable.site.store.places import PlaceField

KEYS = {"answerable_entry": '"index"', "answerable_head": '"size"'}


def _make_anew(schema_editor, key_type):
    """Make the tables of SQLite anew, with their keys of another type and all else, indexes too, as it was."""
    if schema_editor.connection.vendor != "sqlite":
        return
    triggers.unguard(schema_editor.connection, triggers.RECORD)
    with schema_editor.connection.cursor() as cursor:
        for table, key in KEYS.items():
            cursor.execute(
                "SELECT sql FROM sqlite_master WHERE tbl_name = %s AND sql IS NOT NULL ORDER BY type DESC",
                [table],
            )
            made, *indexes = [sql for (sql,) in cursor.fetchall()]
            was = next(kind for kind in ("bigint", "integer") if f"{key} {kind} " in made)
            made = made.replace(f'"{table}"', f'"{table}_anew"', 1).replace(
                f"{key} {was} ", f"{key} {key_type} ", 1
            )
            cursor.execute(made)
            cursor.execute(f"INSERT INTO {table}_anew SELECT * FROM {table} ORDER BY {key}")
            cursor.execute(f"DROP TABLE {table}")
            cursor.execute(f"ALTER TABLE {table}_anew RENAME TO {table}")
            for index in indexes:
                cursor.execute(index)
    triggers.guard(schema_editor.connection)


def make_quick(apps, schema_editor):
    _make_anew(schema_editor, "integer")


def make_as_before(apps, schema_editor):
    _make_anew(schema_editor, "bigint")


class Migration(migrations.Migration):
    dependencies = [("store", "0103_readings")]
    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunPython(make_quick, make_as_before)],
            state_operations=[
                migrations.AlterField("entry", "index", PlaceField(primary_key=True, serialize=False)),
                migrations.AlterField("head", "size", PlaceField(primary_key=True, serialize=False)),
            ],
        )
    ]
