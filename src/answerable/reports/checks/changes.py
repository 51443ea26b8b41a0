"""What differs between a release and the one before it, where they speak of the same moment or the same days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.disclosure import Cell, Released, ReleasedTable, Shown
from answerable.reports.checks.draft import Earlier, ReleaseDraft
from answerable.reports.checks.finding import place

# Where a figure tells a stock at the start and at the end of its period: table, row and column of both, and its name.
STOCKS = {
    "open-by-stage": (("flow", ("open-at-start",), "cases"), ("flow", ("open-at-end",), "cases"), "The open cases"),
}  # fmt: skip


@dataclass(frozen=True)
class Moved:
    """One cell that the last release told otherwise: where it stands now, what it was and what it is."""

    measure: str
    table: str
    key: tuple[str, ...]
    column: str
    name: str
    where: str
    was: Cell
    now: Cell


def opening(draft: ReleaseDraft, last: Earlier) -> Iterator[Moved]:
    """Give each stock whose opening is not the closing that the last release told; only what both show."""
    if draft.since != last.as_of + timedelta(days=1):
        return
    for measure, ((table, key, column), (end_table, end_key, end_column), name) in STOCKS.items():
        now_figure, was_figure = draft.figure(measure), last.figure(measure)
        now = _cell(now_figure, table, key, column)
        was = _cell(was_figure, end_table, end_key, end_column)
        found = now_figure.table(table) if now_figure else None
        if now_figure and found and isinstance(now, Shown) and isinstance(was, Shown) and now != was:
            where = place(now_figure, found, key, column)
            yield Moved(measure, table, key, column, name, where, was, now)


def restated(draft: ReleaseDraft, last: Earlier) -> Iterator[Moved]:
    """Give each cell of a month or year within both periods that the last release told otherwise."""
    begin, end = max(draft.since, last.since), min(draft.as_of, last.as_of)
    for figure in draft.figures if begin <= end else ():
        before = last.figure(figure.measure)
        for table in figure.tables:
            was = before.table(table.name) if before else None
            if was is not None:
                yield from _moved(figure, table, was, begin, end)


def _moved(
    figure: Released, table: ReleasedTable, before: ReleasedTable, begin: date, end: date
) -> Iterator[Moved]:
    names = {c.name for c in before.columns}
    for key in table.keys:
        if not _lies_within(key, begin, end):
            continue
        for column in table.columns:
            now = table.cell(key, column.name)
            was = before.cell(key, column.name) if column.name in names else None
            if isinstance(now, Shown) and isinstance(was, Shown) and now != was:
                where = place(figure, table, key, column.name)
                yield Moved(figure.measure, table.name, key, column.name, column.title, where, was, now)


def _lies_within(key: tuple[str, ...], begin: date, end: date) -> bool:
    """Tell whether a row is about a month, such as 2026-03, that lies wholly within a stretch of days."""
    try:
        first = date.fromisoformat(f"{key[0]}-01") if key and len(key[0]) == len("2026-03") else None
    except ValueError:
        return False
    if first is None:
        return False
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return begin <= first and last <= end


def _cell(figure: Released | None, table: str, key: tuple[str, ...], column: str) -> Cell | None:
    found = figure.table(table) if figure else None
    if found is None or column not in {c.name for c in found.columns}:
        return None
    return found.cell(key, column)
