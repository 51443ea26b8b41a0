"""The tables of the reading log: its entries and heads, never changed; whom each is about, and counts of them."""

from typing import ClassVar

from django.db import models


class Reading(models.Model):
    """One entry of the reading log: the bytes that are hashed, with what finding needs beside them."""

    index = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=64)
    subject = models.CharField(max_length=96)
    happened_on = models.DateField()
    recorded_at = models.DateTimeField()
    origin = models.CharField(max_length=96, null=True)
    data = models.BinaryField()
    leaf = models.BinaryField()

    objects: ClassVar[models.Manager["Reading"]] = models.Manager()

    class Meta:
        """How the table is kept."""

        app_label = "store"
        db_table = "answerable_reading"
        indexes = [
            models.Index(fields=["subject", "index"], name="answerable_reading_subject"),
            models.Index(fields=["kind", "index"], name="answerable_reading_kind"),
        ]


class ReadingHead(models.Model):
    """How long the reading log was after something was noted, its root, and what the tree needs to grow."""

    size = models.BigIntegerField(primary_key=True)
    root = models.CharField(max_length=64)
    at = models.DateTimeField()
    range = models.BinaryField()

    objects: ClassVar[models.Manager["ReadingHead"]] = models.Manager()

    class Meta:
        """How the table is kept."""

        app_label = "store"
        db_table = "answerable_reading_head"


class ReadingAbout(models.Model):
    """That an entry of the reading log is about a subject: an index, which may be dropped and made again."""

    about = models.CharField(max_length=96)
    index = models.BigIntegerField()

    objects: ClassVar[models.Manager["ReadingAbout"]] = models.Manager()

    class Meta:
        """How the table is kept."""

        app_label = "store"
        db_table = "answerable_reading_about"
        indexes = [models.Index(fields=["about", "index"], name="answerable_reading_about_place")]


class ReadingTally(models.Model):
    """How often somebody read for a purpose in a month, and how many papers: counted as entries come."""

    month = models.CharField(max_length=7)
    reader = models.CharField(max_length=96)
    purpose = models.CharField(max_length=96)
    kind = models.CharField(max_length=64)
    times = models.BigIntegerField(default=0)
    papers = models.BigIntegerField(default=0)

    objects: ClassVar[models.Manager["ReadingTally"]] = models.Manager()

    class Meta:
        """How the table is kept."""

        app_label = "store"
        db_table = "answerable_reading_tally"
        constraints = [
            models.UniqueConstraint(
                fields=["month", "reader", "purpose", "kind"], name="answerable_reading_tally_place"
            )
        ]


class Party(models.Model):
    """That somebody is a party to a matter, as complainant or respondent; it may be dropped and made again."""

    person = models.CharField(max_length=96)
    matter = models.CharField(max_length=96)
    entry = models.BigIntegerField()

    objects: ClassVar[models.Manager["Party"]] = models.Manager()

    class Meta:
        """How the table is kept."""

        app_label = "store"
        db_table = "answerable_party"
        constraints = [
            models.UniqueConstraint(fields=["person", "matter"], name="answerable_party_place"),
        ]
        indexes = [models.Index(fields=["entry"], name="answerable_party_entry")]
