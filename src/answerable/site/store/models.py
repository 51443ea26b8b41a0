"""The tables of the record: entries, heads and papers."""

from django.db import models

from answerable.site.store.checkpoints.tables import Asking, Checkpoint, Cosignature
from answerable.site.store.naming import NamedIn
from answerable.site.store.places import PlaceField
from answerable.site.store.readings.tables import Party, Reading, ReadingAbout, ReadingHead, ReadingTally
from answerable.site.store.rows import Line, Tally
from answerable.site.store.vault.tables import Key, NameMark, Paper

__all__ = [
    "Asking",
    "Checkpoint",
    "Cosignature",
    "Entry",
    "Head",
    "Key",
    "Line",
    "NameMark",
    "NamedIn",
    "Paper",
    "Party",
    "Reading",
    "ReadingAbout",
    "ReadingHead",
    "ReadingTally",
    "Tally",
]  # all that Django must know of, in its own place


class Entry(models.Model):
    """One entry: the bytes that are hashed, with what reading needs beside them. Never changed, never deleted."""

    index = PlaceField(primary_key=True)
    kind = models.CharField(max_length=64)
    subject = models.CharField(max_length=96)
    happened_on = models.DateField()
    recorded_at = models.DateTimeField()
    origin = models.CharField(max_length=96, null=True)
    data = models.BinaryField()
    leaf = models.BinaryField()

    class Meta:
        db_table = "answerable_entry"
        indexes = [
            models.Index(fields=["subject", "index"], name="answerable_entry_subject"),
            models.Index(fields=["kind", "index"], name="answerable_entry_kind"),
            models.Index(
                fields=["origin"], name="answerable_entry_origin", condition=models.Q(origin__isnull=False)
            ),
        ]


class Head(models.Model):
    """How long the record was after an append, its root, and what the tree needs to grow. Never changed."""

    size = PlaceField(primary_key=True)
    root = models.CharField(max_length=64)
    at = models.DateTimeField()
    range = models.BinaryField()

    class Meta:
        db_table = "answerable_head"
