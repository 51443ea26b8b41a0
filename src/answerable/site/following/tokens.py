"""Secret addresses of calendars: one a person, known to the site by its digest alone, and gone when revoked."""

import secrets
from datetime import datetime
from hashlib import sha256

from django.db import transaction

from answerable.site.following.models import CalendarToken

BYTES = 32


def make_token(person: str, *, at: datetime) -> str:
    """Make a secret address for somebody in the place of any before it; only its digest is kept."""
    token = secrets.token_urlsafe(BYTES)
    with transaction.atomic():
        CalendarToken.objects.filter(person=person).delete()
        CalendarToken.objects.create(mark=_mark(token), person=person, made_at=at)
    return token


def revoke(person: str) -> None:
    """Let the address of somebody lead nowhere from now on."""
    CalendarToken.objects.filter(person=person).delete()


def person_behind(token: str) -> str | None:
    """Give whose address this is, or None where it was revoked or never made."""
    held = CalendarToken.objects.filter(mark=_mark(token)).first()
    return held.person if held else None


def made_on(person: str) -> datetime | None:
    """Tell when somebody's address was made; None where there is none."""
    held = CalendarToken.objects.filter(person=person).first()
    return held.made_at if held else None


def _mark(token: str) -> str:
    # 256 random bits need no slow hash: there is nothing to be guessed.
    return sha256(token.encode()).hexdigest()
