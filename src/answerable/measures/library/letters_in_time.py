"""Are those who complain, and those complained of, told in time: that it came, what is alleged, how it ended?

Asked by the fifteenth line of the story and by every ombudsman: silence is what people complain of most. Every limit
that a letter meets is counted, whatever the body's rules call it: so many were due, so many went in time.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from answerable.days import OutsideCalendar
from answerable.measures.figure import Column, Definition, Figure, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, spans, sums
from answerable.measures.sources import runs
from answerable.measures.sources.history import History
from answerable.measures.sources.limits import due_on
from answerable.measures.sources.runs import Run
from answerable.measures.sources.views import Views
from answerable.rules import Limit, Rules

UNIT = "letters"
DEFINITION = Definition(
    measure="letters-in-time",
    title="Letters in time",
    question="Of what had to be told by a day, how much was told in time, how much late, and how much not at all?",
    unit=UNIT,
    numerator=(
        "Acknowledgements, notices and outcomes that the rules set a limit to: told by the end of the due day; told"
        " later; not told by the end of D. What a case was closed over before its day is not counted."
    ),
    denominator="All of them whose due day is in the period.",
    time_rule=(
        "By the due day, from the first day of the period to the end of D. The due day is counted gross: neither a"
        " stopped clock nor an extension moves it."
    ),
    source="The body's own limits; told in time, as in the returns of complaints ombudsmen",
    version="1",
)
STATES = ("in_time", "late", "not_done")
TOTAL = (sums.TOTAL,)
Key = tuple[str, str, date, str]


def tell(history: History) -> Counter[Key]:
    """Count in plain Python."""
    counted: Counter[Key] = Counter()
    for one in runs.asked(history.rules):
        for matter in history.matters.values():
            if matter.procedure == one.procedure and matter.version_in_force.isoformat() in one.versions:
                found = Counter(runs.of_matter(matter, one.limit, history.rules))
                counted += _counted(one.procedure, one.limit, found, history.rules, history.scope)
    return counted


def query(views: Views) -> Counter[Key]:
    """Count over the columns; days are counted by the calendar, once for each distinct run."""
    counted: Counter[Key] = Counter()
    for one in runs.asked(views.rules):
        tallied = views.tally(runs.over_columns(views, one), "began_on", "ended_on", "is_met")
        found = Counter({Run(*row): n for row, n in tallied.items()})
        counted += _counted(one.procedure, one.limit, found, views.rules, views.scope)
    return counted


def _counted(procedure: str, limit: Limit, found: Counter[Run], rules: Rules, scope: Scope) -> Counter[Key]:
    counted: Counter[Key] = Counter()
    for run, n in found.items():
        due = _due(run, limit, rules)
        state = _state(run, due) if due and scope.since <= due <= scope.as_of else None
        if due and state:
            counted[procedure, limit.id, due, state] += n
    return counted


def _due(run: Run, limit: Limit, rules: Rules) -> date | None:
    try:
        return due_on(run.began_on, limit, rules)
    except OutsideCalendar:
        return None


def _state(run: Run, due: date) -> str | None:
    is_by_then = run.ended_on is not None and run.ended_on <= due
    if run.is_met:
        return "in_time" if is_by_then else "late"
    return None if is_by_then else "not_done"


def shape(counted: Counter[Key], rules: Rules, scope: Scope) -> Figure:
    """Set what was due by limit, and by the month in which it was due."""
    by_limit, by_month = _by_limit(counted, rules), _by_month(counted, scope)
    notes = () if runs.asked(rules) else ("The rules lay down no limit that a letter meets.",)
    return Figure(DEFINITION, scope, (by_limit, by_month), tuple(_links(by_limit, by_month)), notes)


def _row(states: Counter[str]) -> Row:
    due = states.total()
    return due, *(states[s] for s in STATES), columns.ratio(states["in_time"], due)


def _heads() -> tuple[Column, ...]:
    return (
        columns.count("due", "Due", UNIT),
        columns.count("in_time", "In time", UNIT),
        columns.count("late", "Late", UNIT),
        columns.count("not_done", "Not done", UNIT),
        columns.share("share", "In time, of those due", of=("in_time", "due")),
    )


def _by_limit(counted: Counter[Key], rules: Rules) -> Table:
    known = dict.fromkeys((one.procedure, one.limit.id) for one in runs.asked(rules))
    rows: dict[tuple[str, str], Counter[str]] = {key: Counter() for key in known}
    for (procedure, limit, _, state), n in counted.items():
        rows[procedure, limit][state] += n
    keys = (
        columns.key("procedure", "Procedure", "procedures"),
        columns.key("limit", "What is to be told", "limits"),
    )
    title = "What was due, and whether it was told in time"
    return Table("by-limit", title, (*keys, *_heads()), tuple((*key, *_row(n)) for key, n in rows.items()))


def _by_month(counted: Counter[Key], scope: Scope) -> Table:
    rows: dict[str, Counter[str]] = {month: Counter() for month in spans.months(scope)}
    for (_, _, due, state), n in counted.items():
        rows[spans.month(due)][state] += n
    rows[sums.TOTAL] = sum(rows.values(), Counter[str]())
    heads = (columns.key("month", "Month"), *_heads())
    return Table(
        "by-month", "By the month in which it was due", heads, tuple((m, *_row(n)) for m, n in rows.items())
    )


def _links(by_limit: Table, by_month: Table) -> Iterable[Sum]:
    yield from sums.down(by_month)
    for table in (by_limit, by_month):
        yield from sums.across(table, "due", *STATES)
    yield from (sums.of(by_month, TOTAL, by_limit, sums.keys(by_limit), name) for name in ("due", *STATES))


MEASURE = Measure(DEFINITION, tell, query, shape)
