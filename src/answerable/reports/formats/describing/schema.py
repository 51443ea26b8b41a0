"""The columns of a table as its file has them: their names, types and units, and by which a row is known."""

from collections.abc import Iterator
from typing import Any

from answerable.disclosure import REASONS, ReleasedTable

TYPES = {
    "count": "integer",
    "days": "number",
    "share": "integer",
    "number": "number",
    "date": "date",
    "flag": "boolean",
}
NUMBER = "row"
MARKS = {f"[{reason}]": meaning for reason, meaning in REASONS.items()}


def fields(table: ReleasedTable) -> Iterator[dict[str, Any]]:
    """Give name, title, type and unit of each column of the file; a key has its code before its words.

    Rows that no key names are numbered, so that one in which all is withheld is still a row.
    """
    if not is_keyed(table):
        yield {"name": NUMBER, "title": "Row", "type": "integer"}
    for position, column in enumerate(table.columns):
        if has_code(table, position):
            yield {"name": f"{column.name}_code", "title": f"{column.title} (code)", "type": "string"}
        # A key that is a day or a year stays text, for it names a row.
        field = {"name": column.name, "title": column.title, "type": TYPES.get(column.role, "string")}
        yield field | ({"unit": column.unit} if column.unit else {})


def is_keyed(table: ReleasedTable) -> bool:
    """Tell whether any column names the rows."""
    return any(has_code(table, position) for position in range(len(table.columns)))


def has_code(table: ReleasedTable, position: int) -> bool:
    """Tell whether a column has its code beside its words."""
    keys = [n for n, c in enumerate(table.columns) if c.role == "key"]
    return position in keys and all(len(key) >= len(keys) for key in table.keys)


def keys_of(table: ReleasedTable) -> list[str]:
    """Give the names of the columns by which each row is known; none where two rows would be known alike."""
    if not is_keyed(table):
        return [NUMBER]
    places = [n for n, c in enumerate(table.columns) if c.role == "key" and has_code(table, n)]
    codes = [key[: len(places)] for key in table.keys]
    return [f"{table.columns[n].name}_code" for n in places] if len(set(codes)) == len(codes) else []
