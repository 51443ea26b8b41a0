"""What every engine does: compute one measure in one scope."""

from datetime import date
from typing import Any, Protocol

from answerable.days import local_day
from answerable.measures.figure import Figure, Scope
from answerable.measures.library import LIBRARY
from answerable.measures.measure import Measure
from answerable.record import Record
from answerable.rules import Rules


class NoSuchMeasure(KeyError):
    """A measure that the library does not have; the message names those it has."""


class Engine(Protocol):
    """Computes raw figures of one record under one body's rules."""

    def compute(self, measure: str, scope: Scope) -> Figure:
        """Give the raw figure of a measure, by its code, in a scope."""


def rules_known(record: Record, rules: Rules, scope: Scope) -> Rules:
    """Give the rules as they stood when the latest entry of a scope was recorded: what was closed later is not known.

    So a figure as known at a place in the record stays what it was when a closing day is added to the calendar.
    """
    if not scope.known_at or not rules.closed_later(date.min):
        return rules
    latest = next(iter(record.read(after=scope.known_at - 1, until=scope.known_at)))
    return rules.known_on(local_day(latest.recorded_at, rules.body.timezone))


def measure_of(code: str) -> Measure[Any]:
    """Find a measure by its code; raises NoSuchMeasure."""
    if code not in LIBRARY:
        raise NoSuchMeasure(f"no measure {code!r}; there are: {', '.join(LIBRARY)}")
    return LIBRARY[code]


def check(scope: Scope, size: int) -> None:
    """Refuse a scope that cannot be: an end before its beginning, or knowledge that the record does not hold."""
    if scope.as_of < scope.since:
        raise ValueError(
            f"a period cannot end on {scope.as_of}, before it begins on {scope.since}; swap the days"
        )
    if not 0 <= scope.known_at <= size:
        raise ValueError(f"the record holds {size} entries, so nothing can be known at {scope.known_at}")
