"""A released table as an accessible HTML table: a caption, scopes, units, and a mark with its meaning for each gap."""

from collections.abc import Sequence

from answerable.disclosure import REASONS, SIGNS, Cell, ReleasedColumn, ReleasedTable, Withheld, in_money
from answerable.reports.formats.markup import Markup, join, tag
from answerable.reports.telling import said

NUMBERS = frozenset({"count", "days", "share", "number"})
UNIT_WORDS = {"per cent": "%", **dict.fromkeys(SIGNS, "")}


def table(shown: ReleasedTable, *, id: str, within: str = "") -> Markup:
    """Set a table in a frame of its own that scrolls sideways, named by its caption.

    `within` is the id of what the table belongs to: two figures may both have a table by month.
    """
    units = {_unit(c) for c in shown.columns if c.role in NUMBERS}
    heads = [_head(c, with_unit=len(units) > 1) for c in shown.columns]
    caption = join(
        shown.title,
        *(tag("span", f" ({unit})", class_="a-unit") for unit in units if len(units) == 1 and unit),
    )
    rows = [_row(shown, row, key) for row, key in zip(shown.rows, shown.keys, strict=True)]
    body = (
        join(*rows)
        if rows
        else tag("tr", tag("td", "No rows: there was nothing to count.", colspan=len(heads)))
    )
    whole = tag(
        "table",
        tag("caption", caption, class_="govuk-table__caption", id=f"{id}-title"),
        tag("thead", tag("tr", *heads, class_="govuk-table__row"), class_="govuk-table__head"),
        tag("tbody", body, class_="govuk-table__body"),
        class_="govuk-table",
    )
    return tag(
        "div",
        whole,
        class_="a-scroll",
        role="region",
        aria_labelledby=f"{within} {id}-title".strip(),
        tabindex=0,
    )


def cell_words(cell: Cell, column: ReleasedColumn) -> str:
    """Give what stands in a cell, without markup: the value in words, or the mark."""
    if isinstance(cell, Withheld):
        return cell.mark
    if column.role == "share":
        return f"{cell.value} %"
    if column.unit in SIGNS and isinstance(cell.value, int | float):
        return in_money(cell.value, column.unit)
    # A year is a name, not a quantity.
    return str(cell.value) if column.role == "key" else said(cell.value)


def marks_of(tables: Sequence[ReleasedTable]) -> tuple[str, ...]:
    """Give the marks that stand in some tables, in the order of their meanings."""
    used = {c.reason for t in tables for row in t.rows for c in row if isinstance(c, Withheld)}
    return tuple(reason for reason in REASONS if reason in used)


def _head(column: ReleasedColumn, *, with_unit: bool) -> Markup:
    is_number = column.role in NUMBERS
    unit = _unit(column) if is_number and with_unit else ""
    says_more = unit and unit not in column.title.lower()
    words = join(column.title, " ", tag("small", f"({unit})", class_="a-unit")) if says_more else column.title
    numeric = " govuk-table__header--numeric" if is_number else ""
    return tag("th", words, scope="col", class_=f"govuk-table__header{numeric}")


def _unit(column: ReleasedColumn) -> str:
    return UNIT_WORDS.get(column.unit, column.unit.replace("-", " "))


def _row(shown: ReleasedTable, row: Sequence[Cell], key: tuple[str, ...]) -> Markup:
    first = next((n for n, c in enumerate(shown.columns) if c.role in ("key", "id")), 0)
    keys = {n for n, c in enumerate(shown.columns) if c.role == "key"} or {first}
    cells = [_cell(cell, shown.columns[n], n in keys) for n, cell in enumerate(row)]
    is_total = "total" in key
    return tag("tr", *cells, class_="govuk-table__row a-total" if is_total else "govuk-table__row")


def _cell(cell: Cell, column: ReleasedColumn, is_key: bool) -> Markup:
    words = _mark(cell) if isinstance(cell, Withheld) else cell_words(cell, column)
    if is_key:
        return tag("th", words, scope="row", class_="govuk-table__header")
    numeric = " govuk-table__cell--numeric" if column.role in NUMBERS else ""
    return tag("td", words, class_=f"govuk-table__cell{numeric}")


def _mark(cell: Withheld) -> Markup:
    kind = "a-withheld" if cell.reason == "c" else "a-absent"
    return tag("abbr", cell.mark, class_=kind, title=REASONS[cell.reason])
