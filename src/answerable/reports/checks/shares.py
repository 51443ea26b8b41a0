"""Has every percentage the two numbers it is reckoned from, the right ones, and something to be a share of?"""

from collections.abc import Iterator

from answerable.disclosure import FEWEST_FOR_A_SHARE, Cell, Released, ReleasedTable, Shown
from answerable.reports.checks.draft import ReleaseDraft
from answerable.reports.checks.finding import Finding, cells, fault, place, whole

Place = tuple[Released, ReleasedTable, tuple[str, ...], str]


def check_shares(draft: ReleaseDraft) -> Iterator[Finding]:
    """Find percentages without their numbers, of the wrong ones, of nothing, or out of range."""
    of = {(s.measure, s.table, s.column): (s.part, s.whole) for s in draft.declared.shares}
    for figure, table, key, column, cell in cells(draft):
        role = next(c.role for c in table.columns if c.name == column)
        if role == "share" and isinstance(cell, Shown):
            at = (figure, table, key, column)
            yield from _share(at, cell, of.get((figure.measure, table.name, column)))


def _share(at: Place, cell: Shown, of: tuple[str, str] | None) -> Iterator[Finding]:
    where, table, key, percent = place(*at), at[1], at[2], cell.value
    names = {c.name for c in table.columns}
    if of is None or not set(of) <= names:
        yield fault(
            "share-of-what",
            where,
            f"{percent} per cent stands for {where}, and nothing says of what it is a share.",
        )
        return
    part, total = (whole(table.cell(key, name)) for name in of)
    if part is None or total is None:
        yield fault(
            "share-without-numbers",
            where,
            f"{percent} per cent stands for {where} without both numbers that it is reckoned from: a share is shown"
            " only with how many of how many.",
        )
    elif total == 0:
        yield fault(
            "share-of-none", where, f"{percent} per cent stands for {where}, and that is a share of none."
        )
    elif not isinstance(percent, int) or isinstance(percent, bool):
        yield fault("share-not-whole", where, f"{percent} stands for {where}: percentages are given whole.")
    else:
        yield from _reckoned(at, percent, part, total)


def _reckoned(at: Place, percent: int, part: int, total: int) -> Iterator[Finding]:
    where = place(*at)
    if 0 < total < FEWEST_FOR_A_SHARE and at[0].guarantee.startswith("Counts from"):
        yield fault(
            "share-of-few",
            where,
            f"{percent} per cent stands for {where}: a share of only {total}. Shares are shown of"
            f" {FEWEST_FOR_A_SHARE} or more.",
        )
    # Rounding that makes the percentages of a whole add up to 100 may move one by one.
    if abs(percent - 100 * part / total) < 1:
        return
    other = _other_whole(at[1], at[2], percent, part, total)
    said = (
        f"{part:,} of {total:,} is {round(100 * part / total)} per cent, and {percent} is given for {where}"
    )
    if other:
        yield fault(
            "wrong-denominator", where, f"{said}: that would be a share of {other[1]:,}, “{other[0]}”."
        )
    else:
        yield fault("share-wrong", where, f"{said}.")


def _other_whole(
    table: ReleasedTable, key: tuple[str, ...], percent: int, part: int, total: int
) -> tuple[str, int] | None:
    """Give a count of the same table, of the same row or of the whole, of which the share would be right."""
    for row in (key, ("total",)):
        for column in table.columns:
            found: Cell | None = table.cell(row, column.name)
            number = whole(found) if column.role == "count" else None
            if number and number != total and abs(percent - 100 * part / number) <= 0.5:
                return column.title, number
    return None
