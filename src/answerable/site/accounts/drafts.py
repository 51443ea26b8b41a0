"""What somebody has begun to write: kept sealed on our side, opened by their session alone, gone when it is sent."""

import json
from base64 import urlsafe_b64decode
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from secrets import token_urlsafe
from typing import Any

from django.http import HttpRequest

from answerable.record import SealBroken, seal, unseal
from answerable.site.accounts.models import Draft
from answerable.site.house import now

TOKEN_BYTES = 48  # half of it finds the draft, and half of it opens it


@dataclass
class Drafts:
    """One unfinished form of one visitor; nothing is stored until there is an answer to keep."""

    request: HttpRequest
    form: str
    answers: dict[str, Any]

    @classmethod
    def of(cls, request: HttpRequest, form: str) -> "Drafts":
        """Find what this visitor has written in this form."""
        token = request.session.get(f"draft:{form}", "")
        kept = Draft.objects.filter(key=_place(token)).first() if token else None
        return cls(request, form, _opened(bytes(kept.sealed), token) if kept else {})

    def keep(self, answers: dict[str, Any], *, days: int) -> None:
        """Keep these answers with those kept before, for so many days; older drafts of anybody are thrown away."""
        token = self.request.session.setdefault(f"draft:{self.form}", token_urlsafe(TOKEN_BYTES))
        if not self.request.user.is_authenticated:
            self.request.session.set_expiry(timedelta(days=days))
        self.answers |= answers
        Draft.objects.update_or_create(key=_place(token), defaults={"sealed": _sealed(self.answers, token)})
        Draft.objects.filter(touched_at__lt=now() - timedelta(days=days)).delete()

    def drop(self) -> None:
        """Throw it away."""
        token = self.request.session.pop(f"draft:{self.form}", None)
        if token:
            Draft.objects.filter(key=_place(token)).delete()
        self.answers = {}


def _place(token: str) -> str:
    """Under which name a draft is kept: what is in the database tells nothing of the token."""
    return sha256(_halves(token)[0]).hexdigest()


def _halves(token: str) -> tuple[bytes, bytes]:
    whole = urlsafe_b64decode(token)
    return whole[: TOKEN_BYTES // 2], sha256(whole[TOKEN_BYTES // 2 :]).digest()


def _sealed(answers: dict[str, Any], token: str) -> bytes:
    written = {name: _write(value) for name, value in answers.items()}
    return seal(json.dumps(written).encode(), key=_halves(token)[1], bound=_place(token).encode())


def _opened(sealed: bytes, token: str) -> dict[str, Any]:
    try:
        written = unseal(sealed, key=_halves(token)[1], bound=_place(token).encode())
    except SealBroken:
        return {}
    return {name: _read(value) for name, value in json.loads(written).items()}


def _write(value: Any) -> Any:
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _read(value: Any) -> Any:
    return date.fromisoformat(value["day"]) if isinstance(value, dict) and set(value) == {"day"} else value
