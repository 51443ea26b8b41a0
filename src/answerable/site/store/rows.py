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
        ]


class Tally(models.Model):
    """How many matters of a procedure stand at a stage: counted as lines change, so that no page counts them all."""

    procedure = models.CharField(max_length=64)
    stage = models.CharField(max_length=64)
    matters = models.BigIntegerField(default=0)

    objects: ClassVar[models.Manager["Tally"]] = models.Manager()

    class Meta:
        """How the table is kept."""

        app_label = "store"
        db_table = "answerable_tally"
        constraints = [models.UniqueConstraint(fields=["procedure", "stage"], name="answerable_tally_place")]
