"""The tables of the desk: all of it may be lost without a loss to the record, and none of it is a fact of a case."""

from django.db import models


class Kept(models.Model):
    """What somebody half typed on a page, sealed; gone when it is sent."""

    person = models.CharField(max_length=96)
    place = models.CharField(max_length=255)
    sealed = models.BinaryField()
    touched_at = models.DateTimeField()

    class Meta:
        db_table = "answerable_desk_draft"
        constraints = [
            models.UniqueConstraint(fields=["person", "place"], name="answerable_desk_draft_place")
        ]

    def __str__(self) -> str:
        return f"{self.person} at {self.place}"


class Presence(models.Model):
    """That somebody has a form of a matter open, and since when."""

    matter = models.CharField(max_length=96)
    person = models.CharField(max_length=96)
    doing = models.CharField(max_length=64)
    since = models.DateTimeField()

    class Meta:
        db_table = "answerable_desk_presence"
        constraints = [
            models.UniqueConstraint(fields=["matter", "person"], name="answerable_desk_presence_place")
        ]

    def __str__(self) -> str:
        return f"{self.person} at {self.matter}"


class SavedView(models.Model):
    """A list's address under a name, which is sealed; deleted it stays until that can no longer be undone."""

    owner = models.CharField(max_length=96, db_index=True)
    sealed = models.BinaryField()
    query = models.CharField(max_length=1000)
    is_shared = models.BooleanField(default=False)
    is_default = models.BooleanField(default=False)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "answerable_desk_view"

    def __str__(self) -> str:
        return self.query


class Bulk(models.Model):
    """One act on many matters: whose, which act, its facts (sealed, and gone when it ends), and how far it is."""

    owner = models.CharField(max_length=96, db_index=True)
    asked = models.CharField(max_length=1000)
    procedure = models.CharField(max_length=64)
    kind = models.CharField(max_length=64, default="")
    name = models.CharField(max_length=200, default="")
    sealed = models.BinaryField(default=b"")
    is_agreed = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    turn = models.BigIntegerField(default=0)

    class Meta:
        db_table = "answerable_desk_bulk"

    def __str__(self) -> str:
        return f"bulk act {self.pk}"


class BulkLine(models.Model):
    """One matter of a bulk act: what was foreseen, and what came of it, with the rule where it was refused."""

    bulk = models.ForeignKey(Bulk, on_delete=models.CASCADE, related_name="lines")
    place = models.IntegerField()
    matter = models.CharField(max_length=96)
    stood = models.CharField(max_length=200, default="")
    foreseen = models.CharField(max_length=12, default="")
    foreseen_words = models.TextField(default="")
    outcome = models.CharField(max_length=12, default="")
    words = models.TextField(default="")
    rule = models.CharField(max_length=500, default="")

    class Meta:
        db_table = "answerable_desk_bulk_line"
        constraints = [models.UniqueConstraint(fields=["bulk", "matter"], name="answerable_desk_bulk_once")]
        indexes = [
            models.Index(fields=["bulk", "outcome", "place"], name="answerable_desk_bulk_left"),
            models.Index(fields=["bulk", "foreseen", "place"], name="answerable_desk_bulk_ahead"),
        ]

    def __str__(self) -> str:
        return f"{self.matter} of bulk act {self.bulk_id}"
