"""The table of who is named in which matter. It may be dropped and made again, as the lists may."""

from typing import ClassVar

from django.db import models


class NamedIn(models.Model):
    """A matter, and one of those named in it or of the matters that it comes of."""

    pk = models.CompositePrimaryKey("matter", "name")
    matter = models.CharField(max_length=96)
    name = models.CharField(max_length=96)

    objects: ClassVar[models.Manager["NamedIn"]] = models.Manager()

    class Meta:
        """How the table is kept."""

        app_label = "store"
        db_table = "answerable_named"
        indexes = [models.Index(fields=["name", "matter"], name="answerable_named_name")]
