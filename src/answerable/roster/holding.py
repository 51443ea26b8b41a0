"""What a person can hold: a role, a seat, a training, a tie; and what a panel did when it sat.

Every stretch counts on its first day and not on the day on which it ends: whoever stands down on the 5th last
held the role on the 4th.
"""

from dataclasses import dataclass
from datetime import date, datetime

from answerable.record import Id


@dataclass(frozen=True)
class Holding:
    """A role held by a person from a day until another; `fte` in hundredths of full time."""

    person: Id
    role: str
    fte: int
    contract: str
    from_on: date
    until_on: date | None = None

    def covers(self, on: date) -> bool:
        """Tell whether the role was held on that day."""
        return _covers(self.from_on, self.until_on, on)


@dataclass(frozen=True)
class Seat:
    """A seat on a panel, held by a person from a day until another."""

    person: Id
    panel: str
    from_on: date
    until_on: date | None = None

    def covers(self, on: date) -> bool:
        """Tell whether the seat was held on that day."""
        return _covers(self.from_on, self.until_on, on)


@dataclass(frozen=True)
class Training:
    """A course that a person completed, until when it counts, and when the register came to know of it."""

    person: Id
    course: str
    completed_on: date
    expires_on: date | None
    recorded_at: datetime
    entry_index: int

    def covers(self, on: date) -> bool:
        """Tell whether the training counts on that day: from completion to the day before it expires."""
        return _covers(self.completed_on, self.expires_on, on)


@dataclass(frozen=True)
class Conflict:
    """A tie that a person declared, to a person or a case; it counts until the day on which it was ended."""

    person: Id
    against: Id
    nature: str
    declared_on: date
    until_on: date | None = None

    def covers(self, on: date) -> bool:
        """Tell whether the tie counts on that day."""
        return _covers(self.declared_on, self.until_on, on)


@dataclass(frozen=True)
class Sitting:
    """One meeting of a panel: who was there, and which cases it decided."""

    id: Id
    on: date
    panel: str
    members: tuple[Id, ...]
    cases: tuple[Id, ...]
    entry_index: int


@dataclass(frozen=True)
class Delegation:
    """Who may answer for an organ: holders of a role, on some topics (on any where none is named), for a time."""

    id: Id
    organ: str
    role: str
    topics: tuple[str, ...]
    by: Id
    from_on: date
    until_on: date | None = None

    def covers(self, on: date) -> bool:
        """Tell whether it held on that day."""
        return _covers(self.from_on, self.until_on, on)

    def reaches(self, topic: str) -> bool:
        """Tell whether it reaches a topic."""
        return not self.topics or topic in self.topics


def _covers(from_on: date, until_on: date | None, on: date) -> bool:
    return from_on <= on and (until_on is None or on < until_on)
