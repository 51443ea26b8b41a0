"""How it stands: one sentence, four numbers, stock and flow, age and time, what was asked, and what is late today."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse

from answerable import disclosure, reports
from answerable.disclosure import Released, ReleasedTable
from answerable.site.house import the_house
from answerable.site.pages import page
from answerable.site.public.home.facts import facts
from answerable.site.public.home.sentence import sentence

READER = "public"
LATEST = 3  # motions on the first page
# What is drawn: measure, sort of chart, the table that says the same, and the heading.
DRAWN = (
    (
        "open-by-stage",
        "stock-and-flow",
        "flow-by-month",
        "Open cases by month, with those that came in and went out",
    ),
    ("age-of-open", "ages", "ages", "How long the open cases have been open"),
    (
        "time-to-decision",
        "survival",
        "by-year-received",
        "How long it takes until a decision, open cases counted",
    ),
)


@dataclass(frozen=True)
class Picture:
    """A chart as the page needs it: for a wide window and for a narrow one, with the table that says the same."""

    measure: str
    title: str
    wide: reports.Drawn | None
    narrow: reports.Drawn | None
    table: ReleasedTable | None


@dataclass(frozen=True)
class LatePoint:
    """A point whose answer is late: where it stands, its words, and for how many days it has been due."""

    motion: str
    title: str
    number: int
    words: str
    days: int


def home(request: HttpRequest) -> HttpResponse:
    """Show how it stands as of the last month's end, and what was asked as of today."""
    house = the_house()
    names = ("open-by-stage", "age-of-open", "backlog", "time-to-decision", "training-waits")
    shown: dict[str, Released] = {name: house.figure(name, reader=READER) for name in names}
    motions = house.show(disclosure.motions, reader=READER)
    return page(
        request,
        "public/home.html",
        as_of=shown["backlog"].as_of,
        figures=shown,
        sentence=sentence(shown),
        facts=facts(shown),
        pictures=[_picture(shown, *one) for one in DRAWN],
        asked=house.show(disclosure.points_summary),
        late=_late(motions),
        motions=motions[:LATEST],
        calendar=house.show(disclosure.calendar),
        register=house.show(disclosure.register),
        proof=house.proof.standing(),
    )


def _picture(shown: Mapping[str, Released], measure: str, sort: Any, table: str, title: str) -> Picture:
    figure = shown[measure]
    wide, narrow = (
        the_house().keep(f"chart:{measure}:{width}", partial(reports.chart, figure, sort, width=width))
        for width in (reports.WIDE, reports.NARROW)
    )
    return Picture(measure, title, wide, narrow, figure.table(table))


def _late(motions: tuple[disclosure.MotionLine, ...]) -> list[LatePoint]:
    """Give the points that are late today, the longest first."""
    today = the_house().today()
    found = [
        LatePoint(line.id, line.title, point.number, point.words, (today - point.due_on).days)
        for line in motions
        for point in line.points
        if point.status == "late"
    ]
    return sorted(found, key=lambda one: -one.days)
