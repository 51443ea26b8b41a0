"""The tables of the lists. In PostgreSQL ids are put in order letter by letter, as Python and SQLite do."""

from django.db import migrations, models


def order_by_letter(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute('ALTER TABLE answerable_row ALTER COLUMN matter TYPE varchar(96) COLLATE "C"')


class Migration(migrations.Migration):
    dependencies = [("store", "0002_refuse_changes")]
    operations = [
        migrations.CreateModel(
            name="Line",
            fields=[
                ("matter", models.CharField(max_length=96, primary_key=True, serialize=False)),
                ("procedure", models.CharField(max_length=64)),
                ("stage", models.CharField(max_length=64)),
                ("is_open", models.BooleanField()),
                ("opened_on", models.DateField()),
                ("closed_on", models.DateField(null=True)),
                ("respondent", models.CharField(max_length=96, null=True)),
                ("investigator", models.CharField(max_length=96, null=True)),
                ("owner", models.CharField(max_length=64)),
                ("due_on", models.DateField(null=True)),
                ("due_limit", models.CharField(max_length=64, null=True)),
                ("due_owner", models.CharField(max_length=64, null=True)),
                ("size", models.BigIntegerField()),
            ],
            options={"db_table": "answerable_row"},
        ),
        migrations.RunPython(order_by_letter, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="line",
            index=models.Index(
                condition=models.Q(("due_on__isnull", False)),
                fields=["due_on", "matter"],
                name="answerable_row_due",
            ),
        ),
        migrations.AddIndex(
            model_name="line",
            index=models.Index(
                condition=models.Q(("due_on__isnull", False)),
                fields=["due_owner", "due_on", "matter"],
                name="answerable_row_owner",
            ),
        ),
        migrations.AddIndex(
            model_name="line",
            index=models.Index(fields=["procedure", "opened_on", "matter"], name="answerable_row_procedure"),
        ),
        migrations.AddIndex(
            model_name="line",
            index=models.Index(
                fields=["procedure", "is_open", "opened_on", "matter"], name="answerable_row_open"
            ),
        ),
        migrations.AddIndex(
            model_name="line",
            index=models.Index(
                fields=["procedure", "stage", "opened_on", "matter"], name="answerable_row_stage"
            ),
        ),
        migrations.CreateModel(
            name="Tally",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("procedure", models.CharField(max_length=64)),
                ("stage", models.CharField(max_length=64)),
                ("matters", models.BigIntegerField(default=0)),
            ],
            options={"db_table": "answerable_tally"},
        ),
        migrations.AddConstraint(
            model_name="tally",
            constraint=models.UniqueConstraint(fields=("procedure", "stage"), name="answerable_tally_place"),
        ),
    ]
