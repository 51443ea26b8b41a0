"""The tables of the record: entries, heads and papers."""

from django.db import models

from answerable.site.store.rows import Line, Tally

__all__ = ["Entry", "Head", "Line", "Paper", "Tally"]  # all that Django must know of, in its own place


class Entry(models.Model):
    """One entry: the bytes that are hashed, with what reading needs beside them. Never changed, never deleted."""

    index = models.BigIntegerField(primary_key=True)
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

    size = models.BigIntegerField(primary_key=True)
    root = models.CharField(max_length=64)
    at = models.DateTimeField()
    range = models.BinaryField()

    class Meta:
        db_table = "answerable_head"


class Paper(models.Model):
    """Words or a file, known to the record by their salted digest; it can be erased, and the record stands."""

    digest = models.CharField(primary_key=True, max_length=64)
    about = models.CharField(max_length=96, db_index=True)
    media = models.CharField(max_length=127)
    salt = models.BinaryField()
    content = models.BinaryField()

    class Meta:
        db_table = "answerable_paper"
