"""Whether SQL written by hand and the measure library say the same, before anything is timed."""

from collections.abc import Iterable, Sequence
from math import isclose
from typing import Any

from answerable.measures import Figure
from benchmarks.queries import Answer

NOTHING = (0, None, False)


class Disagree(AssertionError):
    """The two say different numbers: neither is worth timing."""


def check(figure: Figure, answers: Iterable[Answer]) -> int:
    """Compare every number that the SQL gives with the figure's, and give how many there were."""
    return sum(_check(figure, answer) for answer in answers)


def _check(figure: Figure, answer: Answer) -> int:
    table = next(t for t in figure.tables if t.name == answer.table)
    keys = [c.name for c in table.columns if c.role in ("key", "id") and c.name in answer.columns]
    values = [name for name in answer.columns if name not in keys]
    ours = _by_key(keys, values, [c.name for c in table.columns], table.rows)
    theirs = _by_key(keys, values, answer.columns, answer.rows)
    for key in ours.keys() | theirs.keys():
        if key == ("total",) and key not in theirs:
            continue
        a, b = ours.get(key), theirs.get(key)
        # A row in which nothing is counted stands in our tables and not in the result of a GROUP BY.
        if not _same(a or [0] * len(values), b or [0] * len(values)):
            raise Disagree(f"{figure.definition.measure} / {table.name} / {key} {values}: {a} and {b}")
    return len(theirs) * len(values)


def _by_key(
    keys: Sequence[str], values: Sequence[str], columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> dict[tuple[str, ...], list[Any]]:
    place = {name: n for n, name in enumerate(columns)}
    return {tuple(str(row[place[k]]) for k in keys): [row[place[v]] for v in values] for row in rows}


def _same(ours: Sequence[Any], theirs: Sequence[Any]) -> bool:
    return all(_alike(a, b) for a, b in zip(ours, theirs, strict=True))


def _alike(a: Any, b: Any) -> bool:
    if a in NOTHING and b in NOTHING:
        return True
    if isinstance(a, int | float) and not isinstance(b, str) and b is not None:
        return isclose(float(a), float(b), rel_tol=1e-9, abs_tol=1e-9)
    return bool(a == b)
