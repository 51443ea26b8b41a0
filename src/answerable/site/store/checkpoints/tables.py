"""The tables of what was published: signed heads, the cosignatures of witnesses, what each witness last said."""

from typing import ClassVar

from django.db import models


class Checkpoint(models.Model):
    """A head that was signed and published. Never changed, never deleted."""

    origin = models.CharField(max_length=255)
    size = models.BigIntegerField()
    root = models.CharField(max_length=64)
    note = models.TextField()
    at = models.DateTimeField()

    objects: ClassVar[models.Manager["Checkpoint"]] = models.Manager()

    class Meta:
        """How the table is kept."""

        app_label = "store"
        db_table = "answerable_checkpoint"
        indexes = [models.Index(fields=["origin", "size", "id"], name="answerable_checkpoint_size")]


class Cosignature(models.Model):
    """The line by which a witness says that it saw a head, and the moment at which it did. Never changed."""

    checkpoint = models.ForeignKey(Checkpoint, models.PROTECT, related_name="cosignatures")
    key = models.CharField(max_length=8)
    line = models.TextField()
    at = models.DateTimeField()

    objects: ClassVar[models.Manager["Cosignature"]] = models.Manager()

    class Meta:
        """How the table is kept."""

        app_label = "store"
        db_table = "answerable_cosignature"
        constraints = [
            models.UniqueConstraint(fields=["checkpoint", "key"], name="answerable_cosignature_once")
        ]


class Asking(models.Model):
    """What a witness said when it was last asked, since when it says so, and the last head that it cosigned."""

    origin = models.CharField(max_length=255)
    witness = models.CharField(max_length=255)
    outcome = models.CharField(max_length=16)
    words = models.TextField()
    size = models.BigIntegerField()
    at = models.DateTimeField()
    since = models.DateTimeField()
    cosigned_size = models.BigIntegerField(default=0)
    cosigned_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["Asking"]] = models.Manager()

    class Meta:
        """How the table is kept."""

        app_label = "store"
        db_table = "answerable_asking"
        constraints = [
            models.UniqueConstraint(fields=["origin", "witness"], name="answerable_asking_witness")
        ]
