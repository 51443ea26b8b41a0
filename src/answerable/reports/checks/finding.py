"""What a check found in a draft, in words that somebody who never saw a table can act on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from answerable.disclosure import Cell, Released, ReleasedTable, Shown, Withheld, spoken
from answerable.reports.checks.draft import ReleaseDraft


@dataclass(frozen=True)
class Finding:
    """One thing that does not agree: a fault stops the release, a note is printed in it."""

    check: str
    sort: Literal["fault", "note"]
    where: str
    words: str

    @property
    def is_fault(self) -> bool:
        """Tell whether it stops the release."""
        return self.sort == "fault"


def fault(check: str, where: str, words: str) -> Finding:
    """Make a finding that stops the release."""
    return Finding(check, "fault", where, words)


def note(check: str, where: str, words: str) -> Finding:
    """Make a finding that is printed in the release."""
    return Finding(check, "note", where, words)


def tables(draft: ReleaseDraft) -> Iterator[tuple[Released, ReleasedTable]]:
    """Give every table of a draft with its figure."""
    for figure in draft.figures:
        for table in figure.tables:
            yield figure, table


def cells(draft: ReleaseDraft) -> Iterator[tuple[Released, ReleasedTable, tuple[str, ...], str, Cell]]:
    """Give every cell of a draft: its figure, table, row, column and what it holds."""
    for figure, table in tables(draft):
        for key, row in zip(table.keys, table.rows, strict=False):
            for column, cell in zip(table.columns, row, strict=False):
                yield figure, table, key, column.name, cell


def whole(cell: Cell | None) -> int | None:
    """Give the whole number that a cell shows, or None."""
    value = cell.value if isinstance(cell, Shown) else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def row_name(table: ReleasedTable, key: tuple[str, ...]) -> str:
    """Give what a row is called: the words of its key cells, or its key."""
    if key not in table.keys:
        return " / ".join(key)
    row = table.rows[table.keys.index(key)]
    named = [
        c.value
        for c, column in zip(row, table.columns, strict=False)
        if column.role == "key" and isinstance(c, Shown)
    ]
    return " / ".join(str(n) for n in named) or " / ".join(key)


def column_name(table: ReleasedTable, column: str) -> str:
    """Give what a column is called."""
    return next((c.title for c in table.columns if c.name == column), column)


def place(figure: Released, table: ReleasedTable, key: tuple[str, ...], column: str) -> str:
    """Say where a cell stands: “Opened” in the row “August 2026” of “By month” (Open cases by stage)."""
    return f"“{column_name(table, column)}” in the row “{row_name(table, key)}” of “{table.title}” ({figure.title})"


def said(value: object) -> str:
    """Say what a cell holds, or held: 1,680; 14 May 2026; withheld."""
    if isinstance(value, Shown):
        value = value.value
    if isinstance(value, Withheld):
        return "withheld"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return f"{value:,}"
    return spoken(value) if hasattr(value, "isoformat") else str(value)  # type: ignore[arg-type]
