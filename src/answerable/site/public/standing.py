"""How it stands: one sentence made of released figures, four of them with their change, and what was asked of the body."""

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
RATE = ("open", "the last 6 months")


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
        if name in dict(house.measures())
    }
    flow = reports.chart(shown["open-by-stage"], "stock-and-flow")
    ages = reports.chart(shown["age-of-open"], "ages")
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
    open_now, old = _cell(backlog, "backlog", ("now",), "open"), _over_a_year(shown["age-of-open"])
    if open_now == Shown(0):
        return [("No case was open.", False)]
    pieces = [
        (f"{_said(open_now)} {_cases(open_now)}", isinstance(open_now, Shown)),
        (f" {_were(open_now)} open; ", False),
    ]
    pieces += [("none", False) if old == Shown(0) else (_said(old), isinstance(old, Shown))]
    pieces += [(f" had been open for more than a year. {_rate(backlog)}", False)]
    return pieces


def _rate(backlog: Released) -> str:
    never, months = _cell(backlog, "clearing", RATE, "never"), _cell(backlog, "clearing", RATE, "months")
    if isinstance(months, Shown) and isinstance(months.value, int | float):
        return f"At the rate of the last six months they would be cleared in {_months(months.value)}."
    if never == Shown(True):
        return "At the rate of the last six months they would not be cleared."
    if months is not None and not isinstance(months, Shown) and months.reason == "c":
        return "When they would be cleared is withheld, so that nobody can be identified."
    return "Too few were closed in the last six months to say when they would be cleared."


def _facts(shown: Mapping[str, Released]) -> list[Fact]:
    backlog, times, waits = (
        shown.get(n, shown["backlog"]) for n in ("backlog", "time-to-decision", "training-waits")
    )
    open_now = _cell(backlog, "backlog", ("now",), "open")
    median, low, high = (_first(times, name) for name in ("median", "low", "high"))
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
        Fact("members waiting to start training", _first(waits, "waiting"), "", "", "training-waits"),
    ]


def _cell(figure: Released, table: str, key: tuple[str, ...], column: str) -> Cell | None:
    found = figure.table(table)
    if found is None or column not in {c.name for c in found.columns}:
        return None
    return found.cell(key, column)


def _first(figure: Released, column: str) -> Cell | None:
    """Give the total of the first table that has this column, or what its only row holds."""
    for table in figure.tables:
        if column in {c.name for c in table.columns} and table.keys:
            return table.cell(("total",), column) or table.rows[-1][table.position(column)]
    return None


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


def _between(low: Cell | None, high: Cell | None) -> str:
    if isinstance(low, Shown) and isinstance(high, Shown):
        return f"between {number(low.value)} and {number(high.value)}"
    return "from receipt, open cases counted too"
