"""The one sentence, made of released figures alone: how many, since when, and whether they would be cleared."""

from collections.abc import Mapping

from answerable.disclosure import Cell, Released, Shown
from answerable.site.words import number

OVER_A_YEAR = ("366 to 730 days", "731 days or more")
WINDOWS = {"the last 6 months": "six", "the last 12 months": "twelve", "the last 3 months": "three"}


def sentence(shown: Mapping[str, Released]) -> list[tuple[str, bool]]:
    """Give the sentence in pieces, each with whether it is a number to be set strong."""
    backlog = shown["backlog"]
    open_now = cell_of(backlog, "backlog", ("now",), "open")
    if open_now == Shown(0):
        return [("no case was open.", False)]
    pieces = [
        (f"{_said(open_now)} {_cases(open_now)}", isinstance(open_now, Shown)),
        (f" {_were(open_now)} open; ", False),
    ]
    return [*pieces, *_longest(shown), (f" {_rate(backlog)}", False)]


def _longest(shown: Mapping[str, Released]) -> list[tuple[str, bool]]:
    """Say how many had been open for more than a year; where that is withheld, how many were beyond their limit."""
    old, beyond = _over_a_year(shown["age-of-open"]), cell_of(shown["backlog"], "backlog", ("now",), "beyond")
    if isinstance(old, Shown) or not isinstance(beyond, Shown):
        number = ("none", False) if old == Shown(0) else (_said(old), isinstance(old, Shown))
        return [number, (" had been open for more than a year.", False)]
    return [(_said(beyond), True), (f" {_were(beyond)} beyond the time that the rules allow.", False)]


def _rate(backlog: Released) -> str:
    """Say when the open cases would be cleared, at the rate of the first stretch of time for which it can be said."""
    for window, months in WINDOWS.items():
        cleared = cell_of(backlog, "clearing", ("open", window), "months")
        if isinstance(cleared, Shown) and isinstance(cleared.value, int | float):
            return (
                f"At the rate of the last {months} months they would be cleared in {_months(cleared.value)}."
            )
        if cell_of(backlog, "clearing", ("open", window), "never") == Shown(True):
            return f"At the rate of the last {months} months they would not be cleared."
    return "When they would be cleared cannot be said from what may be shown."


def cell_of(figure: Released, table: str, key: tuple[str, ...], column: str) -> Cell | None:
    """Give a cell of a figure, or None where the figure has no such table, row or column."""
    found = figure.table(table)
    if found is None or column not in {c.name for c in found.columns}:
        return None
    return found.cell(key, column)


def _over_a_year(ages: Released) -> Cell | None:
    cells = [cell_of(ages, "ages", (band,), "open") for band in OVER_A_YEAR]
    hidden = next((cell for cell in cells if not isinstance(cell, Shown)), None)
    if hidden is not None or None in cells:
        return hidden
    return Shown(sum(cell.value for cell in cells if isinstance(cell, Shown) and isinstance(cell.value, int)))


def _said(cell: Cell | None) -> str:
    return number(cell.value) if isinstance(cell, Shown) else "a number that is withheld"


def _cases(cell: Cell | None) -> str:
    return "case" if cell == Shown(1) else "of cases" if not isinstance(cell, Shown) else "cases"


def _were(cell: Cell | None) -> str:
    return "was" if cell == Shown(1) or not isinstance(cell, Shown) else "were"


def _months(months: float) -> str:
    whole = max(1, round(months))
    return "a month" if whole == 1 else f"{whole:,} months"
