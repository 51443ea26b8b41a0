"""One obligation as it counts: reckoned from its last step and the days that were looked up of it."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from answerable.measures.figure import Scope
from answerable.measures.sources.limits import due_on, whole
from answerable.rules import Rules

ENDS = {"Completed": "completed", "Waived": "waived", "Lapsed": "lapsed"}
OPEN = ("waiting", "started")
# By the last thing that happened, where it waits to begin.
PLACES = {
    "Obliged": "no-place",
    "PlaceGivenUp": "no-place",
    "CameToSession": "no-place",
    "ObligationRevived": "no-place",
    "WaitListed": "on-a-waiting-list",
    "Booked": "with-a-place",
}
STATE_OF = {**dict.fromkeys(PLACES, "waiting"), "Started": "started", **ENDS}


@dataclass(frozen=True)
class Obligation:
    """What counts of one obligation: course, state, age at D, and how it was imposed and begun.

    `days` are those until it was begun; until it ended, where it never was; so far, where it waits. `place` is that
    of one that waits; `rejoined` are the days since the member did, where it is open.
    """

    course: str
    state: str
    age: int
    in_period: bool
    is_begun: bool
    days: int
    place: str | None
    is_overdue: bool
    rejoined: int | None


class Last(NamedTuple):
    """What is looked up of an obligation: its last step, and the days from which the rest is reckoned."""

    course: str
    kind: str
    imposed_on: date
    governed_on: date
    is_begun: bool
    days: int
    rejoined_on: date | None


def made(last: Last, rules: Rules, scope: Scope) -> Obligation:
    """Reckon what counts of an obligation from what was looked up of it."""
    state, as_of = STATE_OF[last.kind], scope.as_of
    is_open = state in OPEN
    return Obligation(
        course=last.course,
        state=state,
        age=(as_of - last.imposed_on).days,
        in_period=last.imposed_on >= scope.since,
        is_begun=last.is_begun,
        days=last.days,
        place=PLACES.get(last.kind),
        is_overdue=is_open and is_overdue(rules, last.imposed_on, last.governed_on, as_of),
        rejoined=(as_of - last.rejoined_on).days if is_open and last.rejoined_on else None,
    )


def is_overdue(rules: Rules, imposed_on: date, governed_on: date, as_of: date) -> bool:
    """Tell whether the limit for the whole is past, counted from when it was imposed; rejoining changes nothing."""
    procedure = rules.by_opening_kind.get("Obliged")
    limit = whole(procedure.version_on(governed_on)) if procedure else None
    return limit is not None and due_on(imposed_on, limit, rules) < as_of
