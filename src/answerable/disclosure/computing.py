"""Who computes for those outside: an engine to hand on to a release, and what each measure asks; no raw figure."""

from functools import lru_cache
from pathlib import Path
from threading import Lock

from answerable import measures
from answerable.measures import LIBRARY, Definition, Engine, Figure, Scope
from answerable.record import Record
from answerable.rules import Rules


class LocalEngine:
    """The fast engine over one record, made when it is first asked: loading it takes a second that most do not need."""

    def __init__(self, record: Record, rules: Rules, folder: Path) -> None:
        """Compute over a record under rules; its columnar copy is kept in a folder, made anew where missing."""
        self._makings = record, rules, folder
        self._engine: Engine | None = None
        self._lock = Lock()
        # Kindred figures are released together, so that each is asked for again and again on the same days.
        self._computed = lru_cache(maxsize=64)(self._compute)

    def compute(self, measure: str, scope: Scope) -> Figure:
        """Compute a raw figure, for disclosure to release."""
        return self._computed(measure, scope)

    def _compute(self, measure: str, scope: Scope) -> Figure:
        with self._lock:
            if self._engine is None:
                self._engine = measures.DuckEngine(*self._makings)
        return self._engine.compute(measure, scope)


def definitions() -> tuple[Definition, ...]:
    """Give what every measure asks and how it counts, in the order of the library."""
    return tuple(measure.definition for measure in LIBRARY.values())
