"""Lists that somebody saved under a name: their own and those of whom they work with, deleted with a way back."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from answerable.site.desk.models import SavedView
from answerable.site.sealed.box import box

DAYS_TO_UNDO = 7
MOST = 200


@dataclass(frozen=True)
class View:
    """A saved list: its number, its name, its address, whose it is, and whether it is the one they begin with."""

    id: int
    name: str
    query: str
    owner: str
    is_shared: bool
    is_default: bool


def save(owner: str, name: str, query: str, *, is_shared: bool, is_default: bool) -> int:
    """Save a list under a name; give its number."""
    with transaction.atomic():
        made = SavedView.objects.create(owner=owner, query=query, is_shared=is_shared)
        sealed = box("views").seal(name.encode(), bound=f"view\n{made.pk}")
        SavedView.objects.filter(pk=made.pk).update(sealed=sealed)
        if is_default:
            begin_with(owner, made.pk)
    return int(made.pk)


def begin_with(owner: str, id: int | None) -> None:
    """Let somebody begin with a list of their own, or with the plain one."""
    SavedView.objects.filter(owner=owner).update(is_default=False)
    if id is not None:
        SavedView.objects.filter(owner=owner, pk=id, removed_at=None).update(is_default=True)


def remove(owner: str, id: int, *, at: datetime) -> bool:
    """Delete a list of one's own; what was deleted long ago goes for good."""
    SavedView.objects.filter(removed_at__lt=at - timedelta(days=DAYS_TO_UNDO)).delete()
    return bool(
        SavedView.objects.filter(owner=owner, pk=id, removed_at=None).update(removed_at=at, is_default=False)
    )


def restore(owner: str, id: int) -> bool:
    """Undo that a list was deleted."""
    return bool(SavedView.objects.filter(owner=owner, pk=id).update(removed_at=None))


def seen_by(person: str, beside: Collection[str]) -> list[View]:
    """Give one's own lists, and those shared by whoever one works with."""
    held = SavedView.objects.filter(removed_at=None)
    own = held.filter(owner=person)
    shared = held.filter(owner__in=sorted(set(beside) - {person}), is_shared=True)
    return [_view(one) for one in (*own.order_by("pk")[:MOST], *shared.order_by("pk")[:MOST])]


def default_of(person: str) -> View | None:
    """Give the list with which somebody begins, or None."""
    held = SavedView.objects.filter(owner=person, is_default=True, removed_at=None).first()
    return _view(held) if held else None


def _view(held: SavedView) -> View:
    name = box("views").unseal(bytes(held.sealed), bound=f"view\n{held.pk}")
    words = name.decode() if name else "A list without a name"
    return View(int(held.pk), words, held.query, held.owner, held.is_shared, held.is_default)
