"""The tables of the vault: sealed papers, the wrapped keys that open them, and the marks by which names are found."""

from typing import ClassVar

from django.db import models


class Paper(models.Model):
    """Words or a file, sealed, and known to the record by their salted digest; without its subject's key it is noise.

    `sealed` holds salt and content; of a file (`is_file`), which lies in the folder of papers, its salt and its key.
    """

    digest = models.CharField(primary_key=True, max_length=64)
    about = models.CharField(max_length=96, db_index=True)
    media = models.CharField(max_length=127)
    length = models.BigIntegerField()
    is_public = models.BooleanField(default=False)
    is_file = models.BooleanField(default=False)
    sealed = models.BinaryField()

    objects: ClassVar[models.Manager["Paper"]] = models.Manager()

    class Meta:
        """How the table is kept."""

        app_label = "store"
        db_table = "answerable_paper"


class Key(models.Model):
    """The key of one subject, wrapped by a master key that is not in the database. Delete it, and they are erased."""

    about = models.CharField(primary_key=True, max_length=96)
    master = models.CharField(max_length=64, db_index=True)
    wrapped = models.BinaryField()

    objects: ClassVar[models.Manager["Key"]] = models.Manager()

    class Meta:
        """How the table is kept."""

        app_label = "store"
        db_table = "answerable_key"


class NameMark(models.Model):
    """One word of somebody's name as a keyed mark: enough to find them by it, and not to read it."""

    mark = models.BinaryField(max_length=16)
    about = models.CharField(max_length=96, db_index=True)

    objects: ClassVar[models.Manager["NameMark"]] = models.Manager()

    class Meta:
        """How the table is kept."""

        app_label = "store"
        db_table = "answerable_name_mark"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["mark", "about"], name="answerable_name_mark_once")
        ]
