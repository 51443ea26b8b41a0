"""What every engine does: compute one measure in one scope."""

from typing import Any, Protocol

from answerable.measures.figure import Figure, Scope
from answerable.measures.library import LIBRARY
from answerable.measures.measure import Measure


class NoSuchMeasure(KeyError):
    """A measure that the library does not have; the message names those it has."""


class Engine(Protocol):
    """Computes raw figures of one record under one body's rules."""

    def compute(self, measure: str, scope: Scope) -> Figure:
        """Give the raw figure of a measure, by its code, in a scope."""


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
