"""The tables of the lists: one line a matter, and how many stand where. They may be dropped and made again."""

from typing import ClassVar

from django.db import models


class Line(models.Model):
    """One matter in one line; the columns are those of a Row of matters."""

    matter = models.CharField(primary_key=True, max_length=96)
    procedure = models.CharField(max_length=64)
    stage = models.CharField(max_length=64)
    is_open = models.BooleanField()
    opened_on = models.DateField()
    closed_on = models.DateField(null=True)
    respondent = models.CharField(max_length=96, null=True)
    investigator = models.CharField(max_length=96, null=True)
    owner = models.CharField(max_length=64)
    due_on = models.DateField(null=True)
    due_limit = models.CharField(max_length=64, null=True)
    due_owner = models.CharField(max_length=64, null=True)
    size = models.BigIntegerField()
    channel = models.CharField(max_length=64, default="")
    category = models.CharField(max_length=64, default="")
    team = models.CharField(max_length=64, default="")
    is_suspended = models.BooleanField(default=False)
    under_appeal = models.BooleanField(default=False)
    is_bulk = models.BooleanField(default=False)

    objects: ClassVar[models.Manager["Line"]] = models.Manager()

    class Meta:
        """How the table is kept."""

        app_label = "store"
        db_table = "answerable_row"
        indexes = [
            models.Index(
                fields=["due_on", "matter"],
                name="answerable_row_due",
                condition=models.Q(due_on__isnull=False),
            ),
            models.Index(
                fields=["due_owner", "due_on", "matter"],
                name="answerable_row_owner",
                condition=models.Q(due_on__isnull=False),
            ),
            models.Index(fields=["procedure", "opened_on", "matter"], name="answerable_row_procedure"),
            models.Index(fields=["procedure", "is_open", "opened_on", "matter"], name="answerable_row_open"),
            models.Index(fields=["procedure", "stage", "opened_on", "matter"], name="answerable_row_stage"),
            models.Index(fields=["procedure", "is_open", "due_on", "matter"], name="answerable_row_open_due"),
            models.Index(
                fields=["investigator", "procedure", "is_open", "due_on", "matter"],
                name="answerable_row_investigator",
            ),
        ]


class Tally(models.Model):
    """How many matters are alike in all that lists are narrowed by: counted as lines change, so that no page counts."""

    procedure = models.CharField(max_length=64)
    stage = models.CharField(max_length=64)
    is_open = models.BooleanField()
    owner = models.CharField(max_length=64)
    channel = models.CharField(max_length=64)
    category = models.CharField(max_length=64)
    team = models.CharField(max_length=64)
    is_suspended = models.BooleanField()
    under_appeal = models.BooleanField()
    is_bulk = models.BooleanField()
    matters = models.BigIntegerField(default=0)

    objects: ClassVar[models.Manager["Tally"]] = models.Manager()

    class Meta:
        """How the table is kept."""

        app_label = "store"
        db_table = "answerable_tally"
        constraints = [
            models.UniqueConstraint(
                fields=[
                    *("procedure", "stage", "is_open", "owner", "channel", "category", "team"),
                    *("is_suspended", "under_appeal", "is_bulk"),
                ],
                name="answerable_tally_place",
            )
        ]
