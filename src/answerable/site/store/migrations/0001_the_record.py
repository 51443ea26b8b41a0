from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Head",
            fields=[
                ("size", models.BigIntegerField(primary_key=True, serialize=False)),
                ("root", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                ("range", models.BinaryField()),
            ],
            options={
                "db_table": "answerable_head",
            },
        ),
        migrations.CreateModel(
            name="Paper",
            fields=[
                ("digest", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("about", models.CharField(db_index=True, max_length=96)),
                ("media", models.CharField(max_length=127)),
                ("salt", models.BinaryField()),
                ("content", models.BinaryField()),
            ],
            options={
                "db_table": "answerable_paper",
            },
        ),
        migrations.CreateModel(
            name="Entry",
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
            options={
                "db_table": "answerable_entry",
                "indexes": [
                    models.Index(fields=["subject", "index"], name="answerable_entry_subject"),
                    models.Index(fields=["kind", "index"], name="answerable_entry_kind"),
                    models.Index(
                        condition=models.Q(("origin__isnull", False)),
                        fields=["origin"],
                        name="answerable_entry_origin",
                    ),
                ],
            },
        ),
    ]
