"""Do the numbers add up: parts to their totals, openings and closings to the stock, and no part above its whole?"""

from collections.abc import Iterator

from answerable.disclosure import CellAt, DeclaredSum, Released, ReleasedTable, Shown
from answerable.reports.checks.draft import ReleaseDraft
from answerable.reports.checks.finding import Finding, cells, fault, place, said, whole

Cells = dict[CellAt, int]


def check_totals(draft: ReleaseDraft) -> Iterator[Finding]:
    """Find counts that are none, and sums that do not hold among the numbers shown."""
    shown = {}
    for figure, table, key, column, cell in cells(draft):
        role = next(c.role for c in table.columns if c.name == column)
        if role != "count" or not isinstance(cell, Shown):
            continue
        number = whole(cell)
        if number is None or number < 0:
            yield _no_count(figure, table, key, column, cell)
        else:
            shown[CellAt(figure.measure, table.name, key, column)] = number
    for one in draft.declared.sums:
        yield from _held(draft, one, shown)


def _no_count(
    figure: Released, table: ReleasedTable, key: tuple[str, ...], column: str, cell: Shown
) -> Finding:
    where = place(figure, table, key, column)
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        why = "a number of things cannot be less than none" if cell.value < 0 else "it must be a whole number"
        return fault("no-such-count", where, f"The number {said(cell)} stands for {where}: {why}.")
    blank = "nothing" if cell.value == "" else f"“{cell.value}”"
    return fault("no-such-count", where, f"Where a number should stand, {where}, stands {blank}.")


def _held(draft: ReleaseDraft, one: DeclaredSum, shown: Cells) -> Iterator[Finding]:
    total = shown.get(one.whole)
    parts = [(sign, shown.get(part)) for sign, part in one.parts]
    known = [sign * n for sign, n in parts if n is not None]
    where = _named(draft, one.whole)
    if total is not None and len(known) == len(parts):
        if sum(known) != total:
            yield fault("parts-do-not-sum", where, _unequal(draft, one, total, sum(known)))
    elif total is not None and all(sign > 0 for sign, _ in parts) and sum(known) > total:
        yield fault("part-above-total", where, _above(draft, one, total, sum(known)))
    yield from _reckoned(draft, one, shown)


def _reckoned(draft: ReleaseDraft, one: DeclaredSum, shown: Cells) -> Iterator[Finding]:
    """Find a small number that is withheld alone in a sum, so that everybody can work it out."""
    terms = [(-1, one.whole), *one.parts]
    hidden = [(sign, at) for sign, at in terms if at not in shown]
    if len(hidden) != 1 or not _is_withheld(draft, hidden[0][1]):
        return
    sign, at = hidden[0]
    if 0 < -sign * sum(s * shown[p] for s, p in terms if p in shown) < draft.threshold:
        yield fault(
            "withheld-can-be-reckoned",
            _named(draft, at),
            f"The number withheld for {_named(draft, at)} can be reckoned from those shown beside it, by adding or"
            " taking away. Withhold another with it, or show it by a decision.",
        )


def _unequal(draft: ReleaseDraft, one: DeclaredSum, total: int, made: int) -> str:
    if any(sign < 0 for sign, _ in one.parts):
        return (
            f"What was open at the start, with what came in and without what went out, makes {made:,}; {total:,} is"
            f" given as open at the end, {_named(draft, one.whole)}. One of these numbers is wrong."
        )
    where = _named(draft, one.whole)
    if len(one.parts) == 1 and one.parts[0][0] > 0:
        other = _named(draft, one.parts[0][1])
        return f"The same thing is told twice: {total:,} as {where}, and {made:,} as {other}. They must be equal."
    off = abs(total - made)
    return (
        f"The parts of {where} add up to {made:,}, and {total:,} is given: {off:,} too {_way(total, made)}."
    )


def _way(total: int, made: int) -> str:
    return "many" if total > made else "few"


def _above(draft: ReleaseDraft, one: DeclaredSum, total: int, made: int) -> str:
    return (
        f"The total for {_named(draft, one.whole)} is {total:,}, which is less than the {made:,} shown for its parts."
        " A total cannot be smaller than a part."
    )


def _named(draft: ReleaseDraft, at: CellAt) -> str:
    figure = draft.figure(at.measure)
    table = figure.table(at.table) if figure else None
    if figure is None or table is None:
        return f"“{at.column}” in the row “{' / '.join(at.key)}” of “{at.table}” ({at.measure})"
    return place(figure, table, at.key, at.column)


def _is_withheld(draft: ReleaseDraft, at: CellAt) -> bool:
    figure = draft.figure(at.measure)
    table = figure.table(at.table) if figure else None
    if table is None or at.column not in {c.name for c in table.columns}:
        return False
    return getattr(table.cell(at.key, at.column), "reason", None) == "c"
