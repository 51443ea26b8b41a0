"""How it stands: one sentence made of released figures, four of them with their change, and what was asked."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from answerable import disclosure, reports
from answerable.disclosure import Cell, Released, Shown
from answerable.site.house import the_house
from answerable.site.pages import page
from answerable.site.words import number

READER = "public"
OVER_A_YEAR = ("366 to 730 days", "731 days or more")
WINDOWS = {"the last 6 months": "six", "the last 12 months": "twelve", "the last 3 months": "three"}


@dataclass(frozen=True)
class Fact:
    """One number of the page: its label, its cell, the words beside it, and the figure in which it is told whole."""

    label: str
    cell: Cell | None
    unit: str
    beside: str
    measure: str


def home(request: HttpRequest) -> HttpResponse:
    """Show how it stands as of the last month's end."""
    house = the_house()
    shown: dict[str, Released] = {
        name: house.figure(name, reader=READER)
        for name in ("open-by-stage", "age-of-open", "backlog", "time-to-decision", "training-waits")
    }
    flow = house.keep("chart:flow", lambda: reports.chart(shown["open-by-stage"], "stock-and-flow"))
    ages = house.keep("chart:ages", lambda: reports.chart(shown["age-of-open"], "ages"))
    return page(
        request,
        "public/home.html",
        as_of=shown["backlog"].as_of,
        figures=shown,
        sentence=_sentence(shown),
        facts=_facts(shown),
        flow=flow,
        flow_table=shown["open-by-stage"].table("flow-by-month"),
        ages=ages,
        ages_table=shown["age-of-open"].table("ages"),
        motions=house.show(disclosure.motions, reader=READER)[:3],
        register=house.show(disclosure.register),
    )


def _sentence(shown: Mapping[str, Released]) -> list[tuple[str, bool]]:
    """Give the sentence in pieces, each with whether it is a number to be set strong."""
    backlog = shown["backlog"]
    open_now = _cell(backlog, "backlog", ("now",), "open")
    if open_now == Shown(0):
        return [("no case was open.", False)]
    pieces = [
        (f"{_said(open_now)} {_cases(open_now)}", isinstance(open_now, Shown)),
        (f" {_were(open_now)} open; ", False),
    ]
    return [*pieces, *_longest(shown), (f" {_rate(backlog)}", False)]


def _longest(shown: Mapping[str, Released]) -> list[tuple[str, bool]]:
    """Say how many had been open for more than a year; where that is withheld, how many were beyond their limit."""
    old, beyond = _over_a_year(shown["age-of-open"]), _cell(shown["backlog"], "backlog", ("now",), "beyond")
    if isinstance(old, Shown) or not isinstance(beyond, Shown):
        number = ("none", False) if old == Shown(0) else (_said(old), isinstance(old, Shown))
        return [number, (" had been open for more than a year.", False)]
    return [(_said(beyond), True), (f" {_were(beyond)} beyond the time that the rules allow.", False)]


def _rate(backlog: Released) -> str:
    """Say when the open cases would be cleared, at the rate of the first stretch of time for which it can be said."""
    for window, months in WINDOWS.items():
        cleared = _cell(backlog, "clearing", ("open", window), "months")
        if isinstance(cleared, Shown) and isinstance(cleared.value, int | float):
            return (
                f"At the rate of the last {months} months they would be cleared in {_months(cleared.value)}."
            )
        if _cell(backlog, "clearing", ("open", window), "never") == Shown(True):
            return f"At the rate of the last {months} months they would not be cleared."
    return "When they would be cleared cannot be said from what may be shown."


def _facts(shown: Mapping[str, Released]) -> list[Fact]:
    backlog, times, waits = (shown[n] for n in ("backlog", "time-to-decision", "training-waits"))
    open_now = _cell(backlog, "backlog", ("now",), "open")
    median, low, high = (
        _cell(times, "by-year-received", ("total",), name) for name in ("median", "median_from", "median_to")
    )
    waiting = _cell(waits, "members", ("waiting-to-begin",), "members")
    in_vain = _cell(waits, "members", ("waiting-for-a-course-that-nobody-gives",), "members")
    return [
        Fact(
            "cases open",
            open_now,
            "",
            _change(_cell(backlog, "growth", ("open",), "growth")),
            "open-by-stage",
        ),
        Fact(
            "beyond their limit: the backlog",
            _cell(backlog, "backlog", ("now",), "beyond"),
            "",
            _change(_cell(backlog, "growth", ("beyond-the-limit",), "growth")),
            "backlog",
        ),
        Fact("median time to a decision", median, "days", _between(low, high), "time-to-decision"),
        Fact("members waiting to start training", waiting, "", _in_vain(in_vain), "training-waits"),
    ]


def _cell(figure: Released, table: str, key: tuple[str, ...], column: str) -> Cell | None:
    found = figure.table(table)
    if found is None or column not in {c.name for c in found.columns}:
        return None
    return found.cell(key, column)


def _over_a_year(ages: Released) -> Cell | None:
    cells = [_cell(ages, "ages", (band,), "open") for band in OVER_A_YEAR]
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
