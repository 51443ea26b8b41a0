"""What is kept of a subscription: an address that only its own key opens, and how far its reader has been told."""

from django.db import models


class Subscription(models.Model):
    """One address and the topics it is told of; `wanted` waits for its owner to say yes."""

    id = models.CharField(max_length=32, primary_key=True)
    topics = models.TextField(default="")
    wanted = models.TextField(default="")
    sealed = models.BinaryField()
    mark = models.CharField(max_length=64, unique=True)
    asked_at = models.DateTimeField()
    told_until = models.DateTimeField(null=True)

    class Meta:
        db_table = "answerable_subscription"

    def __str__(self) -> str:
        return self.id


class CalendarToken(models.Model):
    """The secret address of one person's calendar, by the digest of its token."""

    mark = models.CharField(max_length=64, primary_key=True)
    person = models.CharField(max_length=200, unique=True)
    made_at = models.DateTimeField()

    class Meta:
        db_table = "answerable_calendar_token"

    def __str__(self) -> str:
        return self.person
