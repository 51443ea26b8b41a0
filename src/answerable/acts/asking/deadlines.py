"""By when an answer is due: on a day that was set, in so many days, or as the rules say; and why on that day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.acts.step import ActRefused
from answerable.days import Length, OutsideCalendar, due
from answerable.rules import Rules

MOST_DAYS = 400
UNITS = ("working-days", "calendar-days")
AS_ASKED = "the day that whoever asks has set"


@dataclass(frozen=True)
class Deadline:
    """A day by which an answer is due, and how it was counted."""

    on: date
    why: str


def deadline(rules: Rules, *, asked_on: date, count: int, unit: str) -> Deadline:
    """Count so many working or calendar days from the day of asking, by the body's calendar.

    The first day counted is the day after. Raises ActRefused for a number or a unit that is none, and for days that
    the calendar does not reach.
    """
    if unit not in UNITS:
        raise ActRefused("due_unit", f"Days cannot be {unit!r}", "Give working-days or calendar-days.")
    if not 0 < count <= MOST_DAYS:
        raise ActRefused("due_in", f"{count} days is no time for an answer", f"Give 1 to {MOST_DAYS}.")
    length = Length(count=count, unit="working-days" if unit == UNITS[0] else "calendar-days")
    try:
        counted = due(start=asked_on, length=length, calendar=rules.calendar, source=AS_ASKED)
    except OutsideCalendar as fault:
        raise ActRefused("due_in", str(fault), "Give a day, or fewer days.") from fault
    return Deadline(counted.on, counted.explain())


def due_by_rule(rules: Rules, kinds: Sequence[str], on: date) -> date:
    """Give the day by which the rules want an answer to what such an event opens; the first that sets a length.

    Raises ActRefused where no rule says how long an answer may take.
    """
    for kind in kinds:
        procedure = rules.by_opening_kind.get(kind)
        for limit in procedure.version_on(on).limits if procedure else ():
            if limit.length and any(start.kind == kind for start in limit.starts):
                return due(start=on, length=limit.length, calendar=rules.calendar, source=limit.source).on
    raise ActRefused(
        "due_on",
        f"No day was set, and no rule of {rules.body.name} says how long an answer may take",
        "Give the day by which an answer is due.",
    )
