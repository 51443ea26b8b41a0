"""Papers are sealed: each under the key of its subject, which is wrapped by a master key outside the database."""

from typing import Any

from django.conf import settings
from django.db import migrations, models

from answerable.record import Paper, decode
from answerable.site.store.vault.keys import Keys
from answerable.site.store.vault.names import KEY, Names
from answerable.site.store.vault.rows import Row, opened, sealed_row
from answerable.site.store.vault.shelf import Shelf

AT_ONCE = 500
# What was written for everybody: reading it needs no right, and leaves no trace in the reading log.
FOR_EVERYBODY = ("MotionPassed", "Asked", "Answered", "Refused", "Stated", "Published", "Adopted")
ORGANISATIONS = ("organisation", "provider", "consultee")


def mark_public(apps, schema_editor):
    """Mark, in a register from before, what was written for everybody, and the names of organisations."""
    using = schema_editor.connection.alias
    entries = apps.get_model("store", "Entry").objects.using(using)
    papers = apps.get_model("store", "Paper").objects.using(using)
    digests: list[str] = []
    for row in entries.filter(kind__in=(*FOR_EVERYBODY, "Named")).values_list("data", flat=True).iterator():
        event = decode(bytes(row)).event
        if event.kind == "Named" and getattr(event.facts, "sort", "") not in ORGANISATIONS:
            continue
        for name in ("name", "text", "words", "answer", "files", "report"):
            value = getattr(event.facts, name, None)
            digests += value if isinstance(value, tuple) else [value] if isinstance(value, str) else []
    for start in range(0, len(digests), AT_ONCE):
        papers.filter(digest__in=digests[start : start + AT_ONCE]).update(is_public=True)


def seal_all(apps, schema_editor):
    """Seal what lies open, some at a time; a register made new has nothing to seal."""
    using = schema_editor.connection.alias
    rows = apps.get_model("store", "Paper").objects.using(using)
    keys = Keys(using=using)
    digests = list(rows.order_by("digest").values_list("digest", flat=True))
    for start in range(0, len(digests), AT_ONCE):
        some = list(rows.filter(digest__in=digests[start : start + AT_ONCE]))
        opens = keys.of_each({row.about for row in some})
        for row in some:
            paper = Paper(bytes(row.content), row.about, row.media, bytes(row.salt), row.is_public)
            row.length, row.sealed = paper.length, sealed_row(paper, opens[row.about]).sealed
            row.content, row.salt = b"", b""
        rows.bulk_update(some, ["length", "sealed", "content", "salt"])


def open_all(apps, schema_editor):
    """Undo it: lay papers open again. Files cannot be: they are too long for a row."""
    using = schema_editor.connection.alias
    rows = apps.get_model("store", "Paper").objects.using(using)
    if rows.filter(is_file=True).exists():
        raise RuntimeError(
            "There are files among the papers, and the version before this one cannot hold any."
        )
    keys, shelf = Keys(using=using), Shelf(settings.PAPERS)
    for row in rows.order_by("digest"):
        sealed = Row(row.digest, row.about, row.media, row.length, row.is_public, False, bytes(row.sealed))
        paper: Any = opened(sealed, keys.of([row.about])[row.about], shelf)
        rows.filter(digest=row.digest).update(content=paper.content, salt=paper.salt)


def mark_names(apps, schema_editor):
    """Let those be found who were named before; their names are still read here, for the last time in the open."""
    using = schema_editor.connection.alias
    entries = apps.get_model("store", "Entry").objects.using(using).filter(kind="Named").order_by("index")
    papers = apps.get_model("store", "Paper").objects.using(using)
    keys = Keys(using=using)
    names = Names(using=using, keys=keys)
    digests = [
        decode(bytes(data)).event.facts.to_json()["name"] for data in entries.values_list("data", flat=True)
    ]
    for start in range(0, len(digests), AT_ONCE):
        for row in papers.filter(digest__in=digests[start : start + AT_ONCE]):
            names.add({row.about: bytes(row.content).decode()}, key=keys.of_each([KEY])[KEY])


def order_by_letter(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for table in ("answerable_key", "answerable_name_mark"):
            schema_editor.execute(f'ALTER TABLE {table} ALTER COLUMN about TYPE varchar(96) COLLATE "C"')


class Migration(migrations.Migration):
    dependencies = [("store", "0100_lists")]

    operations = [
        migrations.CreateModel(
            name="Key",
            fields=[
                ("about", models.CharField(max_length=96, primary_key=True, serialize=False)),
                ("master", models.CharField(db_index=True, max_length=64)),
                ("wrapped", models.BinaryField()),
            ],
            options={"db_table": "answerable_key"},
        ),
        migrations.CreateModel(
            name="NameMark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("mark", models.BinaryField(max_length=16)),
                ("about", models.CharField(db_index=True, max_length=96)),
            ],
            options={"db_table": "answerable_name_mark"},
        ),
        migrations.AddConstraint(
            model_name="namemark",
            constraint=models.UniqueConstraint(fields=("mark", "about"), name="answerable_name_mark_once"),
        ),
        migrations.RunPython(order_by_letter, migrations.RunPython.noop),
        migrations.AddField("paper", "is_public", models.BooleanField(default=False)),
        migrations.AddField("paper", "is_file", models.BooleanField(default=False)),
        migrations.AddField("paper", "length", models.BigIntegerField(default=0), preserve_default=False),
        migrations.AddField("paper", "sealed", models.BinaryField(default=b""), preserve_default=False),
        migrations.AlterField("paper", "content", models.BinaryField(default=b"")),
        migrations.AlterField("paper", "salt", models.BinaryField(default=b"")),
        migrations.RunPython(mark_names, migrations.RunPython.noop),
        migrations.RunPython(mark_public, migrations.RunPython.noop),
        migrations.RunPython(seal_all, open_all),
        migrations.RemoveField("paper", "content"),
        migrations.RemoveField("paper", "salt"),
    ]
