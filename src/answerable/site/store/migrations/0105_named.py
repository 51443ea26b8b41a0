"""Who is named in which matter. In PostgreSQL ids are put in order letter by letter, as Python and SQLite do."""

from itertools import groupby

from django.db import migrations, models

from answerable.matters import named_in, recused_from
from answerable.record import decode, standing


def order_by_letter(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for column in ("matter", "name"):
            schema_editor.execute(
                f'ALTER TABLE answerable_named ALTER COLUMN {column} TYPE varchar(96) COLLATE "C"'
            )


def name_those_in_what_there_is(apps, schema_editor):
    """A register that was kept before this table was has its matters shut from the first moment, not from the next."""
    using = schema_editor.connection.alias
    entries, line, named = (apps.get_model("store", name) for name in ("Entry", "Line", "NamedIn"))
    matters = set(line.objects.using(using).values_list("matter", flat=True))
    stored = entries.objects.using(using).order_by("subject", "index").values_list("subject", "data")
    for subject, group in groupby(stored.iterator(chunk_size=5_000), key=lambda row: row[0]):
        if subject in matters:
            held = standing([decode(bytes(data)) for _, data in group])
            names = sorted(named_in(held) | recused_from(held))
            named.objects.using(using).bulk_create([named(matter=subject, name=name) for name in names])


class Migration(migrations.Migration):
    dependencies = [("store", "0104_quicker")]
    operations = [
        migrations.CreateModel(
            name="NamedIn",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "matter", "name", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("matter", models.CharField(max_length=96)),
                ("name", models.CharField(max_length=96)),
            ],
            options={"db_table": "answerable_named"},
        ),
        migrations.RunPython(order_by_letter, migrations.RunPython.noop),
        migrations.RunPython(name_those_in_what_there_is, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="namedin",
            index=models.Index(fields=["name", "matter"], name="answerable_named_name"),
        ),
    ]
