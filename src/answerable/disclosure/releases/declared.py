"""What a figure says of its own numbers: which of them add up to which, and what each percentage is a share of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.protection import bonds, kin_of, placed
from answerable.disclosure.showing import counts_of
from answerable.measures import Engine, Figure, Place, Scope, Sum


@dataclass(frozen=True)
class CellAt:
    """One cell of a release: of which measure, in which table, in which row and column; no number is in it."""

    measure: str
    table: str
    key: tuple[str, ...]
    column: str


@dataclass(frozen=True)
class DeclaredSum:
    """Cells that make up another, each with its sign."""

    whole: CellAt
    parts: tuple[tuple[int, CellAt], ...]


@dataclass(frozen=True)
class DeclaredShare:
    """A column of percentages, and the columns of the counts that each is reckoned from."""

    measure: str
    table: str
    column: str
    part: str
    whole: str


@dataclass(frozen=True)
class Declared:
    """All that the figures of one release say of their own numbers."""

    sums: tuple[DeclaredSum, ...]
    shares: tuple[DeclaredShare, ...]


def declared(engine: Engine, *, measures: Sequence[str], as_of: date, since: date, known_at: int) -> Declared:
    """Give the sums within and between the figures of a release, and its shares; no number leaves with them."""
    scope = Scope(as_of, since, known_at)
    kin = dict.fromkeys(k for m in measures for k in (m, *kin_of(m)))
    figures = [placed(engine.compute(one, scope)) for one in kin]
    counts = counts_of([table for figure in figures for table in figure.tables])
    every = [*(s for f in figures for s in f.sums), *bonds(counts)]
    sums = [one for one in map(_sum, every) if _is_among(one, measures)]
    own = (figure for figure in figures if figure.definition.measure in measures)
    return Declared(tuple(dict.fromkeys(sums)), tuple(share for f in own for share in _shares(f)))


def _sum(one: Sum) -> DeclaredSum:
    return DeclaredSum(_at(one.whole), tuple((sign, _at(part)) for sign, part in one.parts))


def _at(place: Place) -> CellAt:
    measure, _, table = place.table.partition(":")
    return CellAt(measure, table, place.key, place.column)


def _is_among(one: DeclaredSum, measures: Sequence[str]) -> bool:
    return {one.whole.measure, *(part.measure for _, part in one.parts)} <= set(measures)


def _shares(figure: Figure) -> Iterator[DeclaredShare]:
    for table in figure.tables:
        for column in table.columns:
            if column.role == "share" and column.of:
                name = table.name.partition(":")[2]
                yield DeclaredShare(figure.definition.measure, name, column.name, *column.of)
