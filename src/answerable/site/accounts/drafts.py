"""What somebody has begun to write: kept on our side, found again by their session, gone when it is sent."""

from dataclasses import dataclass
from datetime import date, timedelta
from secrets import token_urlsafe
from typing import Any

from django.http import HttpRequest

from answerable.site.accounts.models import Draft
from answerable.site.house import now


@dataclass
class Drafts:
    """One unfinished form of one visitor; nothing is stored until there is an answer to keep."""

    request: HttpRequest
    form: str
    answers: dict[str, Any]

    @classmethod
    def of(cls, request: HttpRequest, form: str) -> "Drafts":
        """Find what this visitor has written in this form."""
        kept = Draft.objects.filter(key=request.session.get(f"draft:{form}", "")).first()
        return cls(
            request, form, {name: _read(value) for name, value in kept.answers.items()} if kept else {}
        )

    def keep(self, answers: dict[str, Any], *, days: int) -> None:
        """Keep these answers with those kept before, for so many days; older drafts of anybody are thrown away."""
        key = self.request.session.setdefault(f"draft:{self.form}", token_urlsafe(24))
        if not self.request.user.is_authenticated:
            self.request.session.set_expiry(timedelta(days=days))
        self.answers |= answers
        written = {name: _write(value) for name, value in self.answers.items()}
        Draft.objects.update_or_create(key=key, defaults={"answers": written})
        Draft.objects.filter(touched_at__lt=now() - timedelta(days=days)).delete()

    def drop(self) -> None:
        """Throw it away."""
        key = self.request.session.pop(f"draft:{self.form}", None)
        if key:
            Draft.objects.filter(key=key).delete()
        self.answers = {}


def _write(value: Any) -> Any:
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _read(value: Any) -> Any:
    return date.fromisoformat(value["day"]) if isinstance(value, dict) and set(value) == {"day"} else value
