"""A raw table becomes a table that may be seen: row by row, each cell by its column's role."""

from collections.abc import Collection, Sequence

from answerable.disclosure.cells import Cell, ReleasedColumn, ReleasedTable, Shown, Withheld
from answerable.disclosure.readers import Policy
from answerable.disclosure.showing.statistics import FEWEST_FOR_A_SHARE, resting, shares
from answerable.disclosure.showing.words import Words
from answerable.measures import Column, Place, Table, Value


def keys_of(table: Table) -> list[tuple[str, ...]]:
    """Give the key of each row: its key columns, else its ids; a repeated key gets the row's number."""
    roles = ("key", "id") if not any(c.role == "key" for c in table.columns) else ("key",)
    at = [n for n, c in enumerate(table.columns) if c.role in roles]
    keys: dict[tuple[str, ...], int] = {}
    for number, row in enumerate(table.rows, start=1):
        key = tuple(str(row[n]) for n in at)
        keys[key if key and key not in keys else (*key, f"row-{number}")] = number
    return list(keys)


def counts_of(tables: Sequence[Table]) -> dict[Place, int]:
    """Give every count of a figure by its place."""
    return {
        Place(table.name, key, column.name): value
        for table in tables
        for key, row in zip(keys_of(table), table.rows, strict=True)
        for column, value in zip(table.columns, row, strict=True)
        if column.role == "count" and isinstance(value, int)
    }


def show(table: Table, *, hidden: Collection[Place], policy: Policy, words: Words) -> ReleasedTable:
    """Give the table as a reader may see it; `hidden` are the counts to withhold."""
    columns: dict[str, list[Cell]] = {}
    # What a statistic rests on must be shown first.
    for column in sorted(table.columns, key=lambda c: c.role != "count"):
        columns[column.name] = _cells(table, column, columns, hidden, policy, words)
    rows = tuple(zip(*(columns[c.name] for c in table.columns), strict=True))
    return ReleasedTable(
        name=table.name,
        title=table.title,
        columns=tuple(_column(c) for c in table.columns),
        rows=rows,
        keys=_keys(table, rows),
    )


def _cells(
    table: Table,
    column: Column,
    earlier: dict[str, list[Cell]],
    hidden: Collection[Place],
    policy: Policy,
    words: Words,
) -> list[Cell]:
    place = [c.name for c in table.columns].index(column.name)
    values = [row[place] for row in table.rows]
    if column.role == "count":
        places = [Place(table.name, key, column.name) for key in keys_of(table)]
        return [_count(v, p in hidden) for v, p in zip(values, places, strict=True)]
    if column.role == "share" and column.of is not None:
        least = FEWEST_FOR_A_SHARE if _is_protected(table, column.of[1], policy) else 0
        n, d = (earlier[name] for name in column.of)
        return list(shares(list(zip(n, d, strict=True)), fewest=least))
    cells = _words(column, values, words) or [_value(v) for v in values]
    for name in dict.fromkeys((column.base, *(column.of or ()))):
        if name is not None:
            least = policy.threshold if _is_protected(table, name, policy) else 0
            cells = [resting(c, b, least=least) for c, b in zip(cells, earlier[name], strict=True)]
    return cells


def _column(column: Column) -> ReleasedColumn:
    unit = "per cent" if column.role == "share" else column.unit
    return ReleasedColumn(column.name, column.title, column.role, unit)


def _words(column: Column, values: Sequence[Value], words: Words) -> list[Cell]:
    """Give words for keys, ids and codes; nothing for any other column."""
    say = {"key": words.of_key, "id": words.of_id, "code": words.of_code}.get(column.role)
    return [say(column, value) for value in values] if say else []


def _value(value: Value) -> Cell:
    if value is None:
        return Withheld("x")
    return Shown(round(value, 2) if isinstance(value, float) else value)


def _count(value: Value, is_hidden: bool) -> Cell:
    if value is None:
        return Withheld("x")
    return Withheld("c") if is_hidden else Shown(value)


def _is_protected(table: Table, column: str, policy: Policy) -> bool:
    return policy.protects(next(c.unit for c in table.columns if c.name == column))


def _keys(table: Table, rows: Sequence[tuple[Cell, ...]]) -> tuple[tuple[str, ...], ...]:
    """Give the keys as shown: a row whose name is withheld is known by its number only."""
    ids = [n for n, c in enumerate(table.columns) if c.role == "id"]
    return tuple(
        (f"row-{number}",) if any(isinstance(row[n], Withheld) for n in ids) else key
        for number, (key, row) in enumerate(zip(keys_of(table), rows, strict=True), start=1)
    )
