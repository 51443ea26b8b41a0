"""Signed heads, cosignatures and what witnesses said; the database refuses to change the first two."""

from django.db import migrations, models

from answerable.site.store.triggers import REFUSAL

GUARDED = ("answerable_checkpoint", "answerable_cosignature")


def refuse_changes(apps, schema_editor):
    for table in GUARDED:
        for what in ("UPDATE", "DELETE"):
            name = f"{table}_no_{what.lower()}"
            if schema_editor.connection.vendor == "postgresql":
                schema_editor.execute(
                    f"CREATE TRIGGER {name} BEFORE {what} ON {table} "
                    "FOR EACH STATEMENT EXECUTE FUNCTION answerable_refuse()"
                )
                schema_editor.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}")
            else:
                schema_editor.execute(
                    f"CREATE TRIGGER {name} BEFORE {what} ON {table} BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
                )


def allow_changes(apps, schema_editor):
    for table in GUARDED:
        for what in ("update", "delete"):
            on = f" ON {table}" if schema_editor.connection.vendor == "postgresql" else ""
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{what}{on}")


class Migration(migrations.Migration):
    dependencies = [("store", "0101_papers_sealed")]

    operations = [
        migrations.CreateModel(
            name="Checkpoint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("origin", models.CharField(max_length=255)),
                ("size", models.BigIntegerField()),
                ("root", models.CharField(max_length=64)),
                ("note", models.TextField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "db_table": "answerable_checkpoint",
                "indexes": [models.Index(fields=["origin", "size", "id"], name="answerable_checkpoint_size")],
            },
        ),
        migrations.CreateModel(
            name="Cosignature",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "checkpoint",
                    models.ForeignKey(
                        on_delete=models.PROTECT, related_name="cosignatures", to="store.checkpoint"
                    ),
                ),
                ("key", models.CharField(max_length=8)),
                ("line", models.TextField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "db_table": "answerable_cosignature",
                "constraints": [
                    models.UniqueConstraint(fields=["checkpoint", "key"], name="answerable_cosignature_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Asking",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("origin", models.CharField(max_length=255)),
                ("witness", models.CharField(max_length=255)),
                ("outcome", models.CharField(max_length=16)),
                ("words", models.TextField()),
                ("size", models.BigIntegerField()),
                ("at", models.DateTimeField()),
                ("since", models.DateTimeField()),
                ("cosigned_size", models.BigIntegerField(default=0)),
                ("cosigned_at", models.DateTimeField(null=True)),
            ],
            options={
                "db_table": "answerable_asking",
                "constraints": [
                    models.UniqueConstraint(fields=["origin", "witness"], name="answerable_asking_witness")
                ],
            },
        ),
        migrations.RunPython(refuse_changes, allow_changes),
    ]
