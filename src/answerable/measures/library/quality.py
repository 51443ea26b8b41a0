"""How well was it recorded: how much was entered late, what has no exact day, were closings bunched at the end?

Asked by whoever wants to know whether a figure can be relied on. A record that nobody can alter says nothing about
how long things waited to be entered, nor whether cases were closed because the period was ending; so this is told.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from answerable.days import Calendar, Length, OutsideCalendar, due, local_day
from answerable.measures.figure import Definition, Figure, Place, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, sums
from answerable.measures.sources.history import History
from answerable.measures.sources.views import Views
from answerable.rules import Rules

DEFINITION = Definition(
    measure="quality",
    title="How well it was recorded",
    question="How much was recorded late, how much has no exact day, and were closings bunched at the period's end?",
    unit="entries",
    numerator=(
        "Entries of the record. Late: recorded more than 5 working days after what they tell of. No exact day: known"
        " only to have happened by a day. Bunching: closings of cases on the last two working days of the period."
    ),
    denominator=(
        "All entries that tell of the period, but those brought in from another system; for bunching, all closings,"
        " beside the share that two of its working days would have if closings were spread evenly."
    ),
    time_rule="By the day on which it happened, from the first day of the period to the end of D.",
    source="Quality of administrative data, as in the Code of Practice for Statistics",
    version="1",
)
LATE_AFTER = Length(count=5, unit="working-days")
SLOT = 900  # seconds: no time zone is ever set off from another by less than a quarter of an hour
EXACT = "exact"


@dataclass(frozen=True)
class Counts:
    """Entries by the day told of, the quarter of an hour of recording and how the day is known; closings by day."""

    entries: Counter[tuple[date, int, str]]
    has_imported: bool
    closed: Counter[date]


def tell(history: History) -> Counts:
    """Count in plain Python."""
    since = history.scope.since
    recent = [e for e in history.entries if e.event.happened_on >= since]
    ours = [e for e in recent if e.event.origin is None]
    closed = (e.event.happened_on for case in history.cases for e in history.closings(case))
    return Counts(
        Counter((e.event.happened_on, int(e.recorded_at.timestamp()) // SLOT, e.event.dated) for e in ours),
        len(ours) < len(recent),
        Counter(day for day in closed if day >= since),
    )


def query(views: Views) -> Counts:
    """Count over the columns."""
    recent = views.events.filter(views.in_period(views.events.happened_on))
    ours = recent.filter(recent.origin.isnull())
    slots = ours.mutate(slot=(ours.recorded_at.epoch_seconds() // SLOT).cast("int64"))
    turns = views.turns.filter(views.turns.closed & views.in_period(views.turns.on))
    return Counts(
        views.tally(slots, "happened_on", "slot", "dated"),
        views.count(recent.filter(recent.origin.notnull())) > 0,
        views.tally_one(turns, "on"),
    )


def shape(counts: Counts, rules: Rules, scope: Scope) -> Figure:
    """Set the marks of recording, and the closings of the last two working days."""
    recording, bunching = _recording(counts, rules), _bunching(counts, rules, scope)
    alike = sums.same(Place(recording.name, ("late",), "of"), Place(recording.name, ("no-exact-day",), "of"))
    left_out = ("Entries brought in from another system are left out: they were recorded long after.",)
    links: tuple[Sum, ...] = (alike,)
    return Figure(
        DEFINITION, scope, (recording, bunching), links, notes=left_out if counts.has_imported else ()
    )


def _recording(counts: Counts, rules: Rules) -> Table:
    whole = counts.entries.total()
    late = sum(_late(counts, rules))
    inexact = sum(n for (_, _, dated), n in counts.entries.items() if dated != EXACT)
    heads = (
        columns.key("mark", "Mark"),
        columns.count("entries", "Entries", "entries"),
        columns.count("of", "Of all entries", "entries"),
        columns.share("share", "Share", of=("entries", "of")),
    )
    rows = tuple(
        (m, n, whole, columns.ratio(n, whole)) for m, n in (("late", late), ("no-exact-day", inexact))
    )
    return Table("recording", "Recorded late, or without an exact day", heads, rows)


def _late(counts: Counts, rules: Rules) -> Iterator[int]:
    zone, calendar = rules.body.timezone, rules.calendar
    latest: dict[date, date] = {}
    recorded: dict[int, date] = {}
    for (day, slot, _), n in counts.entries.items():
        if slot not in recorded:
            recorded[slot] = local_day(datetime.fromtimestamp(slot * SLOT, UTC), zone)
        if day not in latest:
            latest[day] = _in_time(day, calendar)
        if recorded[slot] > latest[day]:
            yield n


def _in_time(day: date, calendar: Calendar) -> date:
    """Give the last day on which an entry is not late."""
    try:
        return due(start=day, length=LATE_AFTER, calendar=calendar, source="").on
    except OutsideCalendar:
        return day + timedelta(days=7)


def _bunching(counts: Counts, rules: Rules, scope: Scope) -> Table:
    working = _working_days(rules.calendar, scope)
    last = working[-2:]
    bunched = sum(n for day, n in counts.closed.items() if last and day >= last[0])
    whole = counts.closed.total()
    heads = (
        columns.key("days", "Closed on"),
        columns.count("closings", "Closings", "cases"),
        columns.count("of", "Of all closings", "cases"),
        columns.share("share", "Share", of=("closings", "of")),
        columns.number("evenness", "Share if spread evenly", "per cent"),
    )
    even = round(100 * len(last) / len(working), 1) if working else None
    row = ("last-two-working-days", bunched, whole, columns.ratio(bunched, whole), even)
    return Table("bunching", "Closings at the end of the period", heads, (row,))


def _working_days(calendar: Calendar, scope: Scope) -> list[date]:
    days = (scope.since + timedelta(days=n) for n in range((scope.as_of - scope.since).days + 1))
    try:
        return [day for day in days if calendar.is_working(day)]
    except OutsideCalendar:
        return []


MEASURE = Measure(DEFINITION, tell, query, shape)
