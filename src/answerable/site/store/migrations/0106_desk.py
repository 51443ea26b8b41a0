"""Lines hold what a list is narrowed by, and are counted by it. They are dropped here and made again at first need."""

from django.db import migrations, models

WORDS = ("channel", "category", "team")
FLAGS = ("is_suspended", "under_appeal", "is_bulk")


def drop_lines(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("DELETE FROM answerable_row")


class Migration(migrations.Migration):
    dependencies = [("store", "0105_named")]
    operations = [
        migrations.RunPython(drop_lines, drop_lines),
        *(migrations.AddField("line", name, models.CharField(max_length=64, default="")) for name in WORDS),
        *(migrations.AddField("line", name, models.BooleanField(default=False)) for name in FLAGS),
        migrations.DeleteModel("Tally"),
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
                ("is_open", models.BooleanField()),
                ("owner", models.CharField(max_length=64)),
                ("channel", models.CharField(max_length=64)),
                ("category", models.CharField(max_length=64)),
                ("team", models.CharField(max_length=64)),
                ("is_suspended", models.BooleanField()),
                ("under_appeal", models.BooleanField()),
                ("is_bulk", models.BooleanField()),
                ("matters", models.BigIntegerField(default=0)),
            ],
            options={"db_table": "answerable_tally"},
        ),
        migrations.AddConstraint(
            "tally",
            models.UniqueConstraint(
                fields=["procedure", "stage", "is_open", "owner", *WORDS, *FLAGS],
                name="answerable_tally_place",
            ),
        ),
        migrations.AddIndex(
            "line",
            models.Index(
                fields=["investigator", "procedure", "is_open", "due_on", "matter"],
                name="answerable_row_investigator",
            ),
        ),
        migrations.AddIndex(
            "line",
            models.Index(fields=["procedure", "is_open", "due_on", "matter"], name="answerable_row_open_due"),
        ),
    ]
