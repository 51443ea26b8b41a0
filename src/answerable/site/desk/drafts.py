"""What is half typed on a form of the desk: kept sealed for whoever typed it, offered again, gone when it is sent."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.core import signing
from django.http import QueryDict

from answerable.site.desk.models import Kept
from answerable.site.sealed.box import box

DAYS = 30
HOURS_OF_A_TICKET = 48
MOST = 400_000  # letters
# Words searched for are not kept, and a bulk act and saved views keep what they are told themselves.
NOT_KEPT_AT = ("/desk/find/", "/desk/search/", "/desk/views/", "/desk/bulk/")
NOT_WORDS = frozenset(
    {"csrfmiddlewaretoken", "drafter", "keep-draft", "drop-draft", "sure", "again", "after", "more"}
)


@dataclass(frozen=True)
class Draft:
    """What somebody typed at a place, and when last."""

    place: str
    touched_at: datetime
    typed: QueryDict


def keeps(path: str) -> bool:
    """Tell whether what is typed on a page is kept; where files are sent, it is first asked who sends them."""
    is_for_files = path.endswith("/files/new/")
    return path.startswith("/desk/") and not path.startswith(NOT_KEPT_AT) and not is_for_files


def ticket(person: str, place: str) -> str:
    """Give what a form carries so that what was typed in it reaches its writer's drafts, even signed out."""
    return signing.dumps([person, place], salt="draft")


def whose(written: str, place: str) -> str | None:
    """Give whose form it is that carries this ticket, or None where it is of no form at this place, or too old."""
    try:
        person, of = signing.loads(written, salt="draft", max_age=timedelta(hours=HOURS_OF_A_TICKET))
    except (signing.BadSignature, ValueError):
        return None
    return str(person) if of == place else None


def keep(person: str, place: str, posted: QueryDict, *, at: datetime) -> bool:
    """Keep what was typed in the place of what was kept there before; tell whether there was anything to keep."""
    typed = {name: values for name, values in posted.lists() if name not in NOT_WORDS}
    content = json.dumps(typed)
    if len(content) > MOST or not any(value.strip() for values in typed.values() for value in values):
        return False
    sealed = box("drafts").seal(content.encode(), bound=_bound(person, place))
    Kept.objects.update_or_create(
        person=person, place=place[:255], defaults={"sealed": sealed, "touched_at": at}
    )
    Kept.objects.filter(touched_at__lt=at - timedelta(days=DAYS)).delete()
    return True


def drop(person: str, place: str) -> None:
    """Throw away what was kept at a place."""
    Kept.objects.filter(person=person, place=place[:255]).delete()


def at(person: str, place: str) -> Draft | None:
    """Give what somebody typed at a place, or None where nothing is kept or it does not open."""
    kept = Kept.objects.filter(person=person, place=place[:255]).first()
    content = box("drafts").unseal(bytes(kept.sealed), bound=_bound(person, place)) if kept else None
    if kept is None or content is None:
        return None
    typed = QueryDict(mutable=True)
    for name, values in json.loads(content).items():
        typed.setlist(name, values)
    return Draft(place, kept.touched_at, typed)


def places(person: str) -> list[tuple[str, datetime]]:
    """Give where somebody has something half typed, and since when, latest first."""
    kept = Kept.objects.filter(person=person).order_by("-touched_at")
    return list(kept.values_list("place", "touched_at"))


def fill(form: forms.BaseForm, draft: Draft) -> None:
    """Put what was typed into a form that was not sent, as if it had been filled so from the beginning."""
    for name, field in form.fields.items():
        place = form.add_prefix(name)
        if isinstance(field, forms.FileField) or field.widget.value_omitted_from_data(draft.typed, {}, place):
            continue
        form.initial[name] = field.widget.value_from_datadict(draft.typed, {}, place)


def offered(values: Mapping[str, Any], person: str, place: str) -> Draft | None:
    """Fill the forms of a page that were not sent with what was typed in them; give the draft if there is one."""
    found = [one for one in values.values() if isinstance(one, forms.BaseForm) and not one.is_bound]
    draft = at(person, place) if found else None
    for form in found if draft else ():
        fill(form, draft)  # type: ignore[arg-type]
    return draft


def _bound(person: str, place: str) -> str:
    return f"draft\n{person}\n{place}"
