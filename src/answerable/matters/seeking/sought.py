"""Which lines of matters are wanted: every condition that is given must hold, and what is hidden never shows."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from answerable.record import Id

# By which counts can be shown beside each choice; the last three are yes or no.
FLAGS = ("is_open", "is_suspended", "under_appeal", "is_bulk")
FACETS = ("procedure", "stage", "owner", "channel", "category", "team", *FLAGS)


class Line(Protocol):
    """A matter in one line, as far as conditions look at it."""

    @property
    def matter(self) -> Id:
        """Its number."""

    @property
    def opened_on(self) -> date:
        """The day it was opened."""

    @property
    def due_on(self) -> date | None:
        """The day on which something is due."""

    @property
    def investigator(self) -> Id | None:
        """Whom it was given to."""


@dataclass(frozen=True, kw_only=True)
class Sought:
    """The conditions of a list; None means whatever it is, and an empty word means that there is none.

    `has_due` asks for something due or for nothing; `due_from` and `due_until` for a day, both included.
    `investigators` are whom of several it may be with, an empty word for nobody; `hidden` are matters that this reader
    must not learn of, and `only` leaves no others than those.
    """

    procedure: str | None = None
    stage: str | None = None
    owner: str | None = None
    channel: str | None = None
    category: str | None = None
    team: str | None = None
    is_open: bool | None = None
    is_suspended: bool | None = None
    under_appeal: bool | None = None
    is_bulk: bool | None = None
    investigators: frozenset[Id] | None = None
    has_due: bool | None = None
    due_owner: frozenset[str] | None = None
    due_from: date | None = None
    due_until: date | None = None
    opened_from: date | None = None
    opened_until: date | None = None
    beginning: str | None = None
    hidden: frozenset[Id] = frozenset()
    only: Collection[Id] | None = None

    def takes(self, line: Line) -> bool:
        """Tell whether a line is wanted."""
        if line.matter in self.hidden or (self.only is not None and line.matter not in self.only):
            return False
        if self.beginning is not None and not line.matter.startswith(self.beginning):
            return False
        facets = (n for n in FACETS if getattr(self, n) is not None)
        return all(getattr(line, n) == getattr(self, n) for n in facets) and self._takes_rest(line)

    def _takes_rest(self, line: Line) -> bool:
        due, owner = line.due_on, getattr(line, "due_owner", None)
        return (
            (self.investigators is None or (line.investigator or "") in self.investigators)
            and (self.has_due is None or self.has_due == (due is not None))
            and (self.due_owner is None or (due is not None and owner in self.due_owner))
            and _within(due, self.due_from, self.due_until)
            and _within(line.opened_on, self.opened_from, self.opened_until)
        )

    @property
    def is_tallied(self) -> bool:
        """Tell whether all that is asked is kept count of, so that nothing needs to be counted to know how many."""
        return all(
            one is None
            for one in (
                *(self.investigators, self.has_due, self.due_owner, self.due_from, self.due_until),
                *(self.opened_from, self.opened_until, self.beginning, self.only),
            )
        )


def _within(day: date | None, first: date | None, last: date | None) -> bool:
    if first is None and last is None:
        return True
    return day is not None and (first is None or first <= day) and (last is None or day <= last)
