"""Four numbers of the first page, each with its change or its interval, and the figure in which it is told whole."""

from collections.abc import Mapping
from dataclasses import dataclass

from answerable.disclosure import Cell, Released, Shown
from answerable.site.public.home.sentence import cell_of
from answerable.site.words import number


@dataclass(frozen=True)
class Fact:
    """One number of the page: its label, its cell, the words beside it, and the figure in which it is told whole."""

    label: str
    cell: Cell | None
    unit: str
    beside: str
    measure: str


def facts(shown: Mapping[str, Released]) -> list[Fact]:
    """Give the four numbers."""
    backlog, times, waits = (shown[n] for n in ("backlog", "time-to-decision", "training-waits"))
    open_now = cell_of(backlog, "backlog", ("now",), "open")
    median, low, high = (
        cell_of(times, "by-year-received", ("total",), name)
        for name in ("median", "median_from", "median_to")
    )
    waiting = cell_of(waits, "members", ("waiting-to-begin",), "members")
    in_vain = cell_of(waits, "members", ("waiting-for-a-course-that-nobody-gives",), "members")
    return [
        Fact(
            "cases open",
            open_now,
            "",
            _change(cell_of(backlog, "growth", ("open",), "growth")),
            "open-by-stage",
        ),
        Fact(
            "beyond their limit: the backlog",
            cell_of(backlog, "backlog", ("now",), "beyond"),
            "",
            _change(cell_of(backlog, "growth", ("beyond-the-limit",), "growth")),
            "backlog",
        ),
        Fact("median time to a decision", median, "days", _between(low, high), "time-to-decision"),
        Fact("members waiting to start training", waiting, "", _in_vain(in_vain), "training-waits"),
    ]


def _change(cell: Cell | None) -> str:
    if not isinstance(cell, Shown) or not isinstance(cell.value, int | float):
        return "no comparison with a year earlier can be shown"
    if not cell.value:
        return "as many as a year earlier"
    return f"{number(abs(cell.value))} {'more' if cell.value > 0 else 'fewer'} than a year earlier"


def _in_vain(cell: Cell | None) -> str:
    if not isinstance(cell, Shown) or not cell.value:
        return ""
    return f"{number(cell.value)} of them for a course that nobody gives"


def _between(low: Cell | None, high: Cell | None) -> str:
    if isinstance(low, Shown) and isinstance(high, Shown):
        return f"between {number(low.value)} and {number(high.value)}"
    return "from receipt, open cases counted too"
