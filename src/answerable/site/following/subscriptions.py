"""Subscribing, confirming, being told, leaving: each address under a key of its own, which leaving destroys.

The address is never plain in the database. A mark, keyed, tells whether an address already follows a topic.
Whoever left is listed by number beside the database, so that a copy restored from before is cleared of them again.
"""

import hmac
import secrets
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.core import signing
from django.db import transaction

from answerable.record import SealBroken, seal, unseal
from answerable.site.following.models import Subscription
from answerable.site.foundation.files import alone, write_whole
from answerable.site.store.vault import Vault

MARKS = "~following"
CONFIRM, LEAVE = "following.confirm", "following.leave"
PATIENCE = timedelta(days=3)
"""How long a link to confirm is good; what was not confirmed by then is deleted."""
LEFT = "left"


@dataclass(frozen=True)
class Follower:
    """Somebody who said yes: their number, what they follow, their address, and until when they have been told."""

    id: str
    topics: tuple[str, ...]
    address: str
    told_until: datetime

    @property
    def leaving(self) -> str:
        """The token by which they leave, which does not grow old."""
        return signing.Signer(salt=LEAVE).sign(self.id)


def ask(*, address: str, topics: Collection[str], at: datetime) -> str | None:
    """Note that somebody asks to follow topics; give the token that confirms it, or None where nothing is to be sent.

    Nothing is sent to whoever follows them already, nor twice within a day to one address: nobody can fill another's
    mailbox. What is said on the page is the same each time, so that it tells nobody who follows what.
    """
    wanted, mark = " ".join(sorted(topics)), _mark(address)
    with transaction.atomic():
        held = Subscription.objects.filter(mark=mark).first()
        if held and (held.topics == wanted or held.asked_at > at - timedelta(days=1)):
            return None
        if held:
            held.wanted, held.asked_at = wanted, at
            held.save(update_fields=["wanted", "asked_at"])
        else:
            id = secrets.token_hex(16)
            sealed = seal(address.encode(), key=Vault().keys.own(_name(id)), bound=id.encode())
            held = Subscription.objects.create(id=id, sealed=sealed, wanted=wanted, mark=mark, asked_at=at)
    return signing.Signer(salt=CONFIRM).sign_object([held.id, wanted])


def asked_by(token: str, *, at: datetime) -> Subscription | None:
    """Give what a token would confirm; None where it is none, too old, or something else was asked since."""
    try:
        id, wanted = signing.Signer(salt=CONFIRM).unsign_object(token)
    except (signing.BadSignature, ValueError):
        return None
    held = Subscription.objects.filter(id=id, asked_at__gt=at - PATIENCE).first()
    return held if held and wanted in (held.wanted, held.topics) else None


def confirm(token: str, *, at: datetime) -> Subscription | None:
    """Let a subscription count from now on; a second time it changes nothing."""
    held = asked_by(token, at=at)
    if held and held.wanted:
        held.topics, held.wanted = held.wanted, ""
        held.told_until = held.told_until or at
        held.save(update_fields=["topics", "wanted", "told_until"])
    return held


def left_by(token: str) -> Subscription | None:
    """Give what a token would end, or None where it is none or was ended."""
    try:
        return Subscription.objects.filter(id=signing.Signer(salt=LEAVE).unsign(token)).first()
    except signing.BadSignature:
        return None


def leave(token: str) -> None:
    """End a subscription for good: its address, its key and its mark are gone, and its number is noted as left."""
    if (held := left_by(token)) is None:
        return
    with transaction.atomic():
        _forget([held.id])
    _note_left(held.id)
    Vault().finish()


def followers() -> Iterator[Follower]:
    """Give everybody who is to be told, with their addresses opened one by one; earliest first."""
    for held in Subscription.objects.exclude(topics="").order_by("asked_at", "id"):
        address = _opened(held)
        if address and held.told_until:
            yield Follower(held.id, tuple(held.topics.split()), address, held.told_until)


def told(follower: Follower, *, until: datetime) -> None:
    """Note until when somebody has been told."""
    Subscription.objects.filter(id=follower.id).update(told_until=until)


def clear(*, at: datetime) -> int:
    """Delete what was never confirmed in time, and, in a copy restored from before, whoever had left; give how many."""
    late = Subscription.objects.filter(topics="", asked_at__lt=at - PATIENCE)
    gone = {*late.values_list("id", flat=True)}
    gone |= {*Subscription.objects.filter(id__in=_left()).values_list("id", flat=True)}
    with transaction.atomic():
        _forget(sorted(gone))
    if gone:
        Vault().finish()
    return len(gone)


def _forget(ids: list[str]) -> None:
    Subscription.objects.filter(id__in=ids).delete()
    Vault().keys.delete([_name(id) for id in ids])


def _opened(held: Subscription) -> str | None:
    keys = Vault().keys.of([_name(held.id)])
    try:
        return unseal(bytes(held.sealed), key=keys[_name(held.id)], bound=held.id.encode()).decode()
    except (KeyError, SealBroken):
        return None


def _name(id: str) -> str:
    return f"{MARKS}/{id}"


def _mark(address: str) -> str:
    return hmac.new(Vault().keys.own(MARKS), address.lower().encode(), sha256).hexdigest()


def _file() -> Path:
    return Path(settings.HOME) / "keys" / LEFT


def _left() -> list[str]:
    return _file().read_text("ascii").split() if _file().exists() else []


def _note_left(id: str) -> None:
    with alone(_file().parent):
        write_whole(_file(), "".join(f"{one}\n" for one in [*_left(), id]).encode("ascii"), mode=0o600)
