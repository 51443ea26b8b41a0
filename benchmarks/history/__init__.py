"""Made-up histories of any size, by seed: as columns straight away, or as events through the real record."""

from benchmarks.history.columns import History, write_columns
from benchmarks.history.drawn import FIRST, LAST
from benchmarks.history.events import batches
from benchmarks.history.lives import lives
from benchmarks.history.office import office


def made_up(cases: int, *, seed: int = 4) -> History:
    """Make the history of a body that receives so many cases from 2019 to the middle of 2026."""
    return History((*office(cases), *lives(cases, seed=seed)))


__all__ = ["FIRST", "LAST", "History", "batches", "made_up", "write_columns"]
