"""What Django keeps beside the record: who may sign in, and what somebody has begun to write."""

from django.conf import settings
from django.db import models


class Account(models.Model):
    """One user of the site is one person of the register."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="account")
    person = models.CharField(max_length=96, unique=True)

    class Meta:
        db_table = "answerable_account"

    def __str__(self) -> str:
        return self.person


class Draft(models.Model):
    """Something begun and not yet sent, sealed, so that nothing typed is lost; gone when it is sent.

    What opens it is in the session of the one who writes it and nowhere else.
    """

    key = models.CharField(max_length=64, primary_key=True)
    sealed = models.BinaryField()
    touched_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "answerable_draft"

    def __str__(self) -> str:
        return self.key
