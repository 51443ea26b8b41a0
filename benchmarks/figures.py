"""The whole measure library over a made-up register, beside the same figures in SQL written by hand."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from answerable.measures import LIBRARY, DuckEngine, Scope
from answerable.record import Head
from answerable.rules import Rules, find_body, load
from benchmarks import agreement, queries
from benchmarks.history import LAST, made_up, write_columns
from benchmarks.history.columns import ROOT
from benchmarks.result import Result
from benchmarks.timing import by_turns

SINCE = date(2019, 1, 1)
READY = "(made ready: entries that stand, stages, turns)"


class Standing:
    """A record of which only the columns are there: it has a head, and nobody may read it."""

    def __init__(self, size: int) -> None:
        self.size = size

    def head(self) -> Head:
        """Give the size and root that the columns were written for."""
        return Head(self.size, ROOT)

    def read(self, **_: Any) -> Any:
        """Refuse: the columns hold everything already."""
        raise AssertionError("the segments are complete, so that nothing may be read from the record")


class Clock:
    """Times of each part, round by round."""

    def __init__(self) -> None:
        self.taken: dict[str, list[float]] = defaultdict(list)

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Time one part."""
        began = perf_counter()
        yield
        self.taken[name].append(perf_counter() - began)

    def medians(self) -> dict[str, float]:
        """Give the median of each part."""
        return {name: median(times) for name, times in self.taken.items()}


def figures(*, cases: int, rounds: int, folder: Path) -> list[Result]:
    """Compute the library and its peer, check that they agree, and time both."""
    rules = load(find_body("lanternmakers"))
    history = made_up(cases)
    files = write_columns(history, folder)
    scope = Scope(as_of=LAST, since=SINCE, known_at=len(history))
    del history
    numbers = _check(rules, files, scope, folder)
    clocks = Clock(), Clock()
    ours, peer = by_turns(
        lambda: _ours(rules, scope, folder, clocks[0]),
        lambda: _theirs(files, scope, clocks[1]),
        rounds=rounds,
    )
    theirs = clocks[1].medians()
    return [
        Result(
            "figures",
            f"the whole measure library ({len(LIBRARY)} measures), {cases:,} cases in {scope.known_at:,} entries",
            "s",
            ours,
            "the same figures in DuckDB SQL by hand, on the same Parquet",
            peer,
            1.3,
            True,
            note=f"{numbers:,} numbers agree; each round begins with the files; the goal is set for 10,000,000 cases",
            parts={name: (time, theirs.get(name)) for name, time in clocks[0].medians().items()},
        )
    ]


def _check(rules: Rules, files: list[Path], scope: Scope, folder: Path) -> int:
    engine = DuckEngine(Standing(scope.known_at), rules, folder)
    analyst = queries.connect(files, scope)
    analyst.answers(queries.SHARED)
    numbers = sum(agreement.check(engine.compute(code, scope), analyst.answers(code)) for code in LIBRARY)
    analyst.close()
    _close(engine)
    return numbers


def _ours(rules: Rules, scope: Scope, folder: Path, clock: Clock) -> None:
    engine = DuckEngine(Standing(scope.known_at), rules, folder)
    with clock.part(READY):
        engine._known_at(scope.known_at)
    for code in LIBRARY:
        with clock.part(code):
            engine.compute(code, scope)
    _close(engine)


def _theirs(files: list[Path], scope: Scope, clock: Clock) -> None:
    analyst = queries.connect(files, scope)
    with clock.part(READY):
        analyst.answers(queries.SHARED)
    for code in LIBRARY:
        with clock.part(code):
            analyst.answers(code)
    analyst.close()


def _close(engine: DuckEngine) -> None:
    engine._connection.disconnect()
