"""Which measures count the same things, so that what one withholds another must not give back.

How many cases were closed in May stands in two figures, and how many are open today in four. Protected apart, the one
could show what the other hides. Figures of kindred measures are therefore protected together: as one system, over
the same days, with the sums below beside their own. Whichever of them is asked for, the same counts are withheld.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from answerable.measures import Figure, Place, Sum

KINDRED = (
    "open-by-stage",
    "received",
    "backlog",
    "disposals",
    "time-to-decision",
    "age-of-open",
    "investigators",
    "outcomes",
    "like-cases",
    "suspensions",
    "sanctions",
    "quality",
    "largest-complainants",
)
TOTAL = ("total",)
OPEN_NOW = (
    ("age-of-open:ages", TOTAL, "open"),
    ("backlog:backlog", ("now",), "open"),
    ("backlog:growth", ("open",), "now"),
    ("investigators:open-cases", ("all-open",), "open"),
)
WINDOWS = (3, 6, 12)


def kin_of(measure: str) -> tuple[str, ...]:
    """Give the measures to be protected together with one, itself among them."""
    return KINDRED if measure in KINDRED else (measure,)


def placed(figure: Figure) -> Figure:
    """Give a figure whose tables are named after its measure as well, so that figures can stand side by side."""
    named = f"{figure.definition.measure}:"
    tables = tuple(replace(table, name=named + table.name) for table in figure.tables)
    units = tuple((replace(place, table=named + place.table), unit) for place, unit in figure.units)
    return replace(
        figure, tables=tables, sums=tuple(_renamed(one, named) for one in figure.sums), units=units
    )


def bonds(counts: Mapping[Place, int]) -> tuple[Sum, ...]:
    """Give the sums that hold between kindred figures, of those that ever do.

    A sum that does not hold today speaks of days that differ, or of things that only look alike: nobody can use it.
    """
    return tuple(one for one in _candidates(counts) if _holds(one, counts))


def _candidates(counts: Mapping[Place, int]) -> Iterator[Sum]:
    for ours, theirs in (("opened", "cases_opened"), ("closed", "cases_closed")):
        for place in counts:
            if place.table == "open-by-stage:flow-by-month" and place.column == ours:
                yield _same(place, Place("received:by-month", place.key, theirs))
    for place in counts:
        if place.table == "time-to-decision:by-year-received" and place.column == "received":
            yield _same(place, Place("received:by-year", place.key, "cases_opened"))
    open_now = Place("open-by-stage:by-stage", TOTAL, "open")
    yield from (_same(open_now, Place(*other)) for other in OPEN_NOW)
    yield _same(
        Place("open-by-stage:flow", ("open-at-start",), "cases"),
        Place("backlog:backlog", ("a-year-earlier",), "open"),
    )
    closed = Place("open-by-stage:flow-by-month", TOTAL, "closed")
    yield _same(closed, Place("disposals:by-disposal", TOTAL, "closings"))
    yield _same(Place("received:by-month", TOTAL, "cases_opened"), Place("outcomes:outcomes", TOTAL, "cases"))
    for outcome, column in (("proved", "proved"), ("none-proved", "not_proved")):
        whole = Place("outcomes:outcomes", (outcome,), "cases")
        yield _same(whole, Place("like-cases:by-severity", TOTAL, column))
    yield _same(
        Place("outcomes:outcomes", TOTAL, "cases"), Place("like-cases:by-severity", TOTAL, "received")
    )
    yield _same(
        Place("disposals:suspensions-lifted", TOTAL, "lifted"),
        Place("suspensions:flow", ("lifted",), "suspensions"),
    )
    yield from _imposed(counts)
    yield _same(closed, Place("quality:bunching", ("last-two-working-days",), "of"))
    for which, column in (("all", "complaints"), ("without-bulk", "single")):
        received = Place("received:by-month", TOTAL, column)
        yield _same(received, Place("largest-complainants:largest", (which,), "complaints"))
    for months in WINDOWS:
        yield from _window(counts, months)
    rates = ("whole-period",)
    for column, total in (("entered", "entered"), ("left", "closed")):
        period = Place("backlog:clearing", ("open", "the whole period"), column)
        yield _same(period, Place("open-by-stage:rates", rates, total))


def _imposed(counts: Mapping[Place, int]) -> Iterator[Sum]:
    """What a register imposed in the period is all that it ever imposed, where it is no older."""
    for place in counts:
        if place.table == "outcomes:sanctions" and place.column == "allegations":
            yield _same(place, Place("sanctions:by-sanction", place.key, "imposed"))


def _window(counts: Mapping[Place, int], months: int) -> Iterator[Sum]:
    """What entered and left in the last months is the sum of what the months say."""
    table = "open-by-stage:flow-by-month"
    last = sorted({p.key for p in counts if p.table == table and p.key != TOTAL})[-months:]
    row = ("open", f"the last {months} months")
    for column, parts in (("entered", ("opened", "reopened")), ("left", ("closed",))):
        yield Sum(
            Place("backlog:clearing", row, column),
            tuple((1, Place(table, key, p)) for key in last for p in parts),
        )


def _same(one: Place, other: Place) -> Sum:
    return Sum(one, ((1, other),))


def _holds(one: Sum, counts: Mapping[Place, int]) -> bool:
    places = (one.whole, *(p for _, p in one.parts))
    return all(p in counts for p in places) and sum(s * counts[p] for s, p in one.parts) == counts[one.whole]


def _renamed(one: Sum, named: str) -> Sum:
    whole = replace(one.whole, table=named + one.whole.table)
    return Sum(whole, tuple((sign, replace(p, table=named + p.table)) for sign, p in one.parts))
