"""The sums that must hold between the counts of a figure."""

from collections.abc import Collection, Iterator, Sequence

from answerable.measures.figure import Column, Place, Row, Sum, Table, Value

TOTAL = "total"


def keys(table: Table) -> list[tuple[str, ...]]:
    """Name each row by its key cells; by its ids where it has none."""
    role = "key" if any(c.role == "key" for c in table.columns) else "id"
    at = [i for i, c in enumerate(table.columns) if c.role == role]
    return [tuple(str(row[i]) for i in at) for row in table.rows]


def total(heads: Sequence[Column], rows: Sequence[Row]) -> Row:
    """Give the row that adds up the counts of rows, under these columns; what is no count stays empty."""
    return (TOTAL, *(_added(i, head, rows) for i, head in enumerate(heads) if i))


def _added(place: int, head: Column, rows: Sequence[Row]) -> Value:
    if head.role != "count":
        return None
    return sum(cell for row in rows if isinstance(cell := row[place], int))


def down(table: Table, *, key: tuple[str, ...] = (TOTAL,), leaving: Collection[str] = ()) -> tuple[Sum, ...]:
    """Say that in every count column the row `key` is the sum of all others."""
    others = [k for k in keys(table) if k != key]
    return tuple(
        Sum(Place(table.name, key, name), tuple((1, Place(table.name, k, name)) for k in others))
        for name in _counts(table)
        if name not in leaving
    )


def across(table: Table, whole: str, *parts: str) -> tuple[Sum, ...]:
    """Say that in every row the column `whole` is the sum of the columns `parts`; a "-" before one takes it off."""
    return tuple(
        Sum(
            Place(table.name, key, whole),
            tuple((-1 if p[0] == "-" else 1, Place(table.name, key, p.removeprefix("-"))) for p in parts),
        )
        for key in keys(table)
    )


def of(
    table: Table,
    key: tuple[str, ...],
    parts: Table,
    part_keys: Sequence[tuple[str, ...]],
    column: str,
    *,
    part_column: str | None = None,
) -> Sum:
    """Say that one cell is the sum of cells in rows of another table, of the same column or of `part_column`."""
    return Sum(
        Place(table.name, key, column),
        tuple((1, Place(parts.name, k, part_column or column)) for k in part_keys),
    )


def same(one: Place, other: Place) -> Sum:
    """Say that two cells hold the same number."""
    return Sum(one, ((1, other),))


def _counts(table: Table) -> Iterator[str]:
    return (c.name for c in table.columns if c.role == "count")
