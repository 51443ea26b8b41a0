"""The limit over the whole of a procedure, counted gross: neither stops nor extensions move its due day."""

from datetime import date
from functools import lru_cache

from answerable.days import Calendar, Length, due
from answerable.rules import Limit, Procedure, Rules, Version


def whole(version: Version) -> Limit | None:
    """Give the limit over the whole procedure; None where the rules lay down none."""
    return next((limit for limit in version.limits if limit.whole and limit.length), None)


def case_procedure(rules: Rules) -> Procedure | None:
    """Give the procedure of cases: the one that a complaint opens."""
    return rules.by_opening_kind.get("Received")


def _calendar(limit: Limit, rules: Rules) -> Calendar:
    """Give the calendar of a limit, or of the procedure whose limit it is; nearly every body keeps one alone."""
    if not rules.calendars:
        return rules.calendar
    every = ((p, one) for p in rules.procedures for v in p.versions for one in v.limits)
    return rules.calendar_of(next(p for p, one in every if one is limit), limit)


def has_whole(rules: Rules) -> bool:
    """Tell whether any version of the case procedure lays down a limit for the whole."""
    procedure = case_procedure(rules)
    return procedure is not None and any(whole(version) for version in procedure.versions)


def due_on(start: date, limit: Limit, rules: Rules) -> date:
    """Give the due day of a limit that starts on a day."""
    assert limit.length is not None
    return _due_on(start, limit.length, _Same(_calendar(limit, rules)))


class _Same:
    # A calendar holds a mapping and has no hash: the same calendar is the same thing.
    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar

    def __hash__(self) -> int:
        return id(self.calendar)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.calendar is other.calendar


@lru_cache(maxsize=65_536)
def _due_on(start: date, length: Length, calendar: _Same) -> date:
    return due(start=start, length=length, calendar=calendar.calendar, source="").on
