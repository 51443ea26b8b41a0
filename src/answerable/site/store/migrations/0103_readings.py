"""The reading log, guarded as the record is; and the parties of matters."""

from django.db import migrations, models

from answerable.site.store import triggers


def refuse_changes(apps, schema_editor):
    triggers.guard(schema_editor.connection, triggers.READINGS)


def allow_changes(apps, schema_editor):
    triggers.unguard(schema_editor.connection, triggers.READINGS)


def sort_by_letter(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for table, column in (
            ("reading", "subject"),
            ("reading_about", "about"),
            ("party", "person"),
            ("party", "matter"),
        ):
            schema_editor.execute(
                f'ALTER TABLE answerable_{table} ALTER COLUMN {column} TYPE varchar COLLATE "C"'
            )


class Migration(migrations.Migration):
    dependencies = [("store", "0102_checkpoints")]

    operations = [
        migrations.CreateModel(
            name="Reading",
            fields=[
                ("index", models.BigIntegerField(primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=64)),
                ("subject", models.CharField(max_length=96)),
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("origin", models.CharField(max_length=96, null=True)),
                ("data", models.BinaryField()),
                ("leaf", models.BinaryField()),
            ],
            options={"db_table": "answerable_reading"},
        ),
        migrations.CreateModel(
            name="ReadingHead",
            fields=[
                ("size", models.BigIntegerField(primary_key=True, serialize=False)),
                ("root", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                ("range", models.BinaryField()),
            ],
            options={"db_table": "answerable_reading_head"},
        ),
        migrations.CreateModel(
            name="ReadingAbout",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("about", models.CharField(max_length=96)),
                ("index", models.BigIntegerField()),
            ],
            options={"db_table": "answerable_reading_about"},
        ),
        migrations.CreateModel(
            name="ReadingTally",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("month", models.CharField(max_length=7)),
                ("reader", models.CharField(max_length=96)),
                ("purpose", models.CharField(max_length=96)),
                ("kind", models.CharField(max_length=64)),
                ("times", models.BigIntegerField(default=0)),
                ("papers", models.BigIntegerField(default=0)),
            ],
            options={"db_table": "answerable_reading_tally"},
        ),
        migrations.CreateModel(
            name="Party",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("person", models.CharField(max_length=96)),
                ("matter", models.CharField(max_length=96)),
                ("entry", models.BigIntegerField()),
            ],
            options={"db_table": "answerable_party"},
        ),
        migrations.RunPython(sort_by_letter, migrations.RunPython.noop),
        migrations.AddIndex(
            "reading", models.Index(fields=["subject", "index"], name="answerable_reading_subject")
        ),
        migrations.AddIndex(
            "reading", models.Index(fields=["kind", "index"], name="answerable_reading_kind")
        ),
        migrations.AddIndex(
            "readingabout", models.Index(fields=["about", "index"], name="answerable_reading_about_place")
        ),
        migrations.AddConstraint(
            "readingtally",
            models.UniqueConstraint(
                fields=["month", "reader", "purpose", "kind"], name="answerable_reading_tally_place"
            ),
        ),
        migrations.AddConstraint(
            "party", models.UniqueConstraint(fields=["person", "matter"], name="answerable_party_place")
        ),
        migrations.AddIndex("party", models.Index(fields=["entry"], name="answerable_party_entry")),
        migrations.RunPython(refuse_changes, allow_changes),
    ]
