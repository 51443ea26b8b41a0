"""Where one matter stands: the fold of its entries under the rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from answerable.days import Due
from answerable.record import Entry, Id

# From a day until another, on which it no longer counts; until None while it lasts.
Stretch = tuple[date, date | None]


@dataclass(frozen=True)
class Moment:
    """One stage of one matter: when it began, when it ended, and who owned it."""

    matter: Id
    stage: str
    began_on: date
    ended_on: date | None
    owner: str


@dataclass(frozen=True)
class Duty:
    """Something due: which limit, from which role, by which day and why, and the day it was met, if it was.

    `ended_on` is the day on which the matter was closed over a duty that was past due and not met.
    """

    matter: Id
    limit: str
    name: str
    owner: str
    source: str
    due: Due
    met_on: date | None = None
    ended_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether it is still to be done."""
        return self.met_on is None and self.ended_on is None

    def is_late(self, on: date) -> bool:
        """Tell whether the duty was missed: met after its day, or not met and the day is past."""
        return (self.met_on or self.ended_on or on) > self.due.on


@dataclass(frozen=True)
class Allegation:
    """One alleged breach, with the finding and sanctions on it, where there are any."""

    id: Id
    rule: str
    respondent: Id | None = None
    finding: str | None = None
    recommended: str | None = None
    sanctions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Matter:
    """A matter as it stands: its procedure and version, its stage, what happened, and what it holds.

    `entries` are those that count, in order. `moments` follow one another without a gap from the opening on;
    the last has not ended, and is of a closed stage when the matter is closed. `facts` hold, where there are
    any: "suspended" and "stopped" (stretches of days), "sanctions" (codes), "left_on", "withdrawn_on" (days)
    and "courses_ordered" (how many sanctions of training were ever recorded). `governed` tells since when by which
    version: the day from which it governed, and the day from which that version is in force.
    """

    id: Id
    procedure: str
    version_in_force: date
    opened_on: date
    stage: str
    is_open: bool
    closed_on: date | None
    entries: tuple[Entry, ...]
    moments: tuple[Moment, ...]
    complaints: tuple[Id, ...] = ()
    respondent: Id | None = None
    investigator: Id | None = None
    allegations: tuple[Allegation, ...] = ()
    disposal: str | None = None
    facts: Mapping[str, object] = field(default_factory=dict)
    governed: tuple[tuple[date, date], ...] = ()

    @property
    def suspended(self) -> tuple[Stretch, ...]:
        """The stretches of interim suspension; the last has no end while it lasts."""
        return cast("tuple[Stretch, ...]", self.facts.get("suspended", ()))

    @property
    def stopped(self) -> tuple[Stretch, ...]:
        """The stretches in which the clock was stopped; the last has no end while it stands still."""
        return cast("tuple[Stretch, ...]", self.facts.get("stopped", ()))

    @property
    def sanctions(self) -> tuple[str, ...]:
        """The sanctions imposed, in order, whether on one allegation or on the case."""
        return cast("tuple[str, ...]", self.facts.get("sanctions", ()))
