"""Open obligations in tables: by the place they have, by their limit, and with both waits of those that stand again."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from answerable.measures.figure import Place, Row, Sum, Table
from answerable.measures.shaping import columns, quantiles, sums
from answerable.measures.shaping.owing.obligation import OPEN, Obligation


@dataclass(frozen=True)
class Again:
    """Obligations that stand again: the days since each was imposed, and since the member rejoined."""

    imposed: Counter[int]
    rejoined: Counter[int]


def _places(counted: Mapping[str, int]) -> Table:
    rows: list[Row] = [
        (name, counted.get(name, 0)) for name in ("no-place", "on-a-waiting-list", "with-a-place")
    ]
    heads = (
        columns.key("place", "Place on a session"),
        columns.count("waiting", "Waiting to begin", "obligations"),
    )
    return Table("places", "Those who wait, by the place they have", heads, (*rows, sums.total(heads, rows)))


def _overdue(late: int, open_ones: int) -> Table:
    rows: list[Row] = [("in-time", open_ones - late), ("overdue", late)]
    heads = (
        columns.key("limit", "Limit to complete"),
        columns.count("obligations", "Obligations", "obligations"),
    )
    return Table("overdue", "Open obligations and their limit", heads, (*rows, sums.total(heads, rows)))


def _again(owed: Again) -> Table:
    heads = (
        columns.key("which", "Which obligations"),
        columns.count("obligations", "Obligations", "obligations"),
        columns.days("since_imposed", "Days since imposed (median)", base="obligations"),
        columns.days("since_rejoined", "Days since the member rejoined (median)", base="obligations"),
    )
    medians = (quantiles.quantile(owed.imposed, 0.5), quantiles.quantile(owed.rejoined, 0.5))
    row: Row = ("open-and-owed-again", owed.imposed.total(), *medians)
    return Table("owed-again", "Owed again since the member rejoined", heads, (row,))


def tables(counted: Counter[Obligation]) -> tuple[Table, Table, Table]:
    """Set the open obligations by their places and their limit, and those that stand again."""
    held: Counter[str] = Counter()
    late, standing = 0, 0
    owed = Again(Counter(), Counter())
    for one, n in counted.items():
        if one.state in OPEN:
            late, standing = late + n * one.is_overdue, standing + n
        if one.place and one.state == "waiting":
            held[one.place] += n
        if one.rejoined is not None:
            owed.imposed[one.age] += n
            owed.rejoined[one.rejoined] += n
    return _places(held), _overdue(late, standing), _again(owed)


def links(states: Table, places: Table, overdue: Table) -> Iterable[Sum]:
    """Give the sums that hold between them and the states."""
    yield from (*sums.down(places), *sums.down(overdue))
    yield sums.same(
        Place(places.name, ("total",), "waiting"), Place(states.name, ("waiting",), "obligations")
    )
    parts = tuple((1, Place(states.name, (state,), "obligations")) for state in OPEN)
    yield Sum(Place(overdue.name, ("total",), "obligations"), parts)
