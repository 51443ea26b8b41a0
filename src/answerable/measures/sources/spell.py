"""A spell: one stretch in which a matter was open; and a fact of a small table, read from either source."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from answerable.record import Entry, Id


@dataclass(frozen=True)
class Spell:
    """One stretch in which a matter was open, from its opening or reopening to the entry that closed it."""

    matter: Id
    opened_on: date
    began_on: date
    ended_on: date | None
    is_first: bool
    closing: Entry | None = None

    def covers(self, day: date) -> bool:
        """Tell whether the matter was open at the end of a day."""
        return self.began_on <= day and (self.ended_on is None or self.ended_on > day)


@dataclass(frozen=True)
class Fact:
    """What one entry said, without its bytes: for tables that list things and do not count many."""

    subject: Id
    kind: str
    on: date
    place: int
    says: Mapping[str, Any]
