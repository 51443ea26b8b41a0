"""How many members wait to begin the training they must complete, how long have they waited, and can they at all?

Asked by the eighth point of the motion ("the number waiting to start"). Waiting are also those whose course nobody
has been commissioned to give: their obligation cannot be met yet, and that is told.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from answerable.matters import Matter
from answerable.measures.figure import Definition, Figure, Place, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, owing, spans, sums, survival
from answerable.measures.shaping.codes import NOT_RECORDED
from answerable.measures.shaping.owing import STATE_OF, Last, Obligation, made
from answerable.measures.sources.history import History
from answerable.measures.sources.spell import Fact
from answerable.measures.sources.stages import Expr
from answerable.measures.sources.views import Views
from answerable.rules import Rules

DEFINITION = Definition(
    measure="training-waits",
    title="Members waiting to begin their training",
    question="How many obligations to complete a course wait to begin, since when, and can they be met?",
    unit="obligations",
    numerator=(
        "Obligations by the last thing that happened to each: waiting to begin, begun, completed, waived, lapsed. One"
        " that waits cannot be met while no provider is under contract for its course and no session was given."
        " Overdue: open past the limit for the whole. Owed again: it had lapsed, and the member rejoined."
    ),
    denominator="Days to begin: all obligations imposed in the period, those that wait counted too (Kaplan and Meier).",
    time_rule=(
        "At the end of D; flows and days to begin from the first day of the period to the end of D. One that ended"
        " before it was begun counts as waiting until it ended. Waits and the limit are counted from when it was"
        " imposed; leaving and rejoining does not begin them anew."
    ),
    source="The eighth point of the motion; waits as in Kaplan and Meier (1958)",
    version="2",
)
STATES = ("waiting", "started", "completed", "waived", "lapsed")
FLOWS = ("Obliged", "Started", "Completed", "Waived", "Lapsed", "ObligationRevived")
WAITING = tuple(owing.PLACES)
AVAILABLE = ("Sought", "Contracted", "RolledOut", "Ceased")


@dataclass(frozen=True)
class Counts:
    """Obligations, alike ones counted; events by kind in the period; courses on offer; members who wait."""

    obligations: Counter[Obligation]
    flows: Counter[str]
    offered: frozenset[str]
    members: int
    members_without_course: int


def tell(history: History) -> Counts:
    """Count in plain Python."""
    offered = _offered(history.facts(AVAILABLE))
    owed = {m.id: (_obligation(m, history), m.respondent) for m in history.opened_by("Obliged")}
    waiting = [(owed_, who) for owed_, who in owed.values() if owed_.state == "waiting"]
    flows = [
        e
        for m in history.opened_by("Obliged")
        for e in m.entries
        if e.event.happened_on >= history.scope.since
    ]
    return Counts(
        Counter(obligation for obligation, _ in owed.values()),
        Counter(e.event.kind for e in flows if e.event.kind in FLOWS),
        offered,
        len({who for _, who in waiting}),
        len({who for obligation, who in waiting if obligation.course not in offered}),
    )


def _obligation(matter: Matter, history: History) -> Obligation:
    scope = history.scope
    steps = [e.event for e in matter.entries if e.event.kind in STATE_OF]
    imposed = next(e for e in steps if e.kind == "Obliged")
    begun_on = min((e.happened_on for e in steps if e.kind == "Started"), default=None)
    state = STATE_OF[steps[-1].kind]
    until = begun_on or (scope.as_of if state == "waiting" else steps[-1].happened_on)
    last = Last(
        getattr(imposed.facts, "course", NOT_RECORDED),
        steps[-1].kind,
        imposed.happened_on,
        matter.version_in_force,
        begun_on is not None,
        max(0, (until - imposed.happened_on).days),
        max((e.happened_on for e in steps if e.kind == "ObligationRevived"), default=None),
    )
    return made(last, history.rules, scope)


def _offered(facts: Iterable[Fact]) -> frozenset[str]:
    """Give the courses for which a provider is under contract or gave a session, and has not ceased since."""
    course: dict[str, str] = {}
    offers: dict[str, bool] = {}
    for fact in facts:
        if fact.kind == "Sought":
            course[fact.subject] = fact.says["course"]
        else:
            offers[fact.subject] = fact.kind != "Ceased"
    return frozenset(course[one] for one, offers_it in offers.items() if offers_it and one in course)


def query(views: Views) -> Counts:
    """Count over the columns."""
    offered = _offered(views.facts(AVAILABLE))
    procedure = views.rules.by_opening_kind.get("Obliged")
    openings = views.openings
    owed = openings.filter(openings.procedure == (procedure.id if procedure else ""))
    owed = owed.select("in_force", "matter")
    steps = views.of(*STATE_OF).select("subject", "kind", "place", "happened_on", "course", "respondent")
    steps = steps.semi_join(owed, steps.subject == owed.matter)
    is_imposed = steps.kind == "Obliged"
    each = steps.group_by("subject").agg(
        course=steps.course.argmin(steps.place, where=is_imposed),
        who=steps.respondent.argmax(steps.place, where=is_imposed),
        imposed_on=steps.happened_on.min(where=is_imposed),
        started_on=steps.happened_on.min(where=steps.kind == "Started"),
        last=steps.kind.argmax(steps.place),
        last_on=steps.happened_on.max(),
        rejoined_on=steps.happened_on.max(where=steps.kind == "ObligationRevived"),
    )
    each = _told(views, each.join(owed, each.subject == owed.matter))
    counted = views.tally(each, "course", "last", "imposed_on", "in_force", "is_begun", "days", "rejoined_on")
    waiting = each.filter(each["last"].isin(WAITING))
    without = waiting.filter(waiting.course.notin(sorted(offered))) if offered else waiting
    flows = steps.filter(views.in_period(steps.happened_on) & steps.kind.isin(FLOWS))
    return Counts(
        _by_state(counted, views),
        views.tally_one(flows, "kind"),
        offered,
        views.count(waiting.select("who").distinct()),
        views.count(without.select("who").distinct()),
    )


def _told(views: Views, each: Expr) -> Expr:
    """Give each obligation's days as whole numbers, as `Obligation` has them."""
    day = views.scope.as_of
    still = each["last"].isin(WAITING)
    until = each.started_on.fill_null(still.ifelse(day, each.last_on))
    return each.mutate(
        is_begun=each.started_on.notnull(),
        days=until.delta(each.imposed_on, unit="day").clip(lower=0),
    )


def _by_state(counted: Counter[tuple[Any, ...]], views: Views) -> Counter[Obligation]:
    added: Counter[Obligation] = Counter()
    for (course, kind, imposed_on, in_force, is_begun, days, rejoined_on), n in counted.items():
        governed_on = date.fromisoformat(in_force)
        last = Last(course, kind, imposed_on, governed_on, is_begun, days, rejoined_on)
        added[made(last, views.rules, views.scope)] += n
    return added


def shape(counts: Counts, rules: Rules, scope: Scope) -> Figure:
    """Set the obligations by state, the waits in bands and by course, and the days to begin."""
    states, waits, courses = _states(counts), _waits(counts), _courses(counts, rules)
    members, flows, begin = _members(counts), _flows(counts), _begin(counts)
    places, overdue, again = owing.tables(counts.obligations)
    links = (*_links(states, waits, courses, begin), *owing.links(states, places, overdue))
    tables = (states, places, waits, courses, overdue, again, members, flows, begin)
    return Figure(DEFINITION, scope, tables, links, _notes(counts))


def _notes(counts: Counts) -> tuple[str, ...]:
    if not counts.obligations:
        return ("No obligation to complete a course has been imposed.",)
    if not counts.offered:
        return (
            "No course is on offer: nobody has been commissioned to give one, so that no obligation can be met.",
        )
    return ()


def _added(counts: Counts) -> Counter[tuple[str, str]]:
    added: Counter[tuple[str, str]] = Counter()
    for one, n in counts.obligations.items():
        added[one.state, one.course] += n
    return added


def _states(counts: Counts) -> Table:
    added = _added(counts)
    rows: list[Row] = [(s, sum(n for (state, _), n in added.items() if state == s)) for s in STATES]
    heads = (columns.key("state", "State"), columns.count("obligations", "Obligations", "obligations"))
    return Table("by-state", "Obligations by state", heads, (*rows, sums.total(heads, rows)))


def _waits(counts: Counts) -> Table:
    banded: Counter[str] = Counter()
    for one, n in counts.obligations.items():
        if one.state == "waiting":
            banded[spans.band(one.age)] += n
    rows: list[Row] = [(band, banded[band]) for band in spans.bands()]
    heads = (columns.key("band", "Waiting for"), columns.count("waiting", "Waiting to begin", "obligations"))
    return Table("waits", "How long they have waited", heads, (*rows, sums.total(heads, rows)))


def _courses(counts: Counts, rules: Rules) -> Table:
    added = _added(counts)
    rows: list[Row] = []
    for course in sorted({course for _, course in added}):
        waiting = added["waiting", course]
        offered = course in counts.offered
        rows.append((course, waiting, waiting if offered else 0, 0 if offered else waiting, offered))
    heads = (
        columns.key("course", "Course", "courses"),
        columns.count("waiting", "Waiting to begin", "obligations"),
        columns.count("can_be_met", "of which can be met", "obligations"),
        columns.count("cannot_be_met", "of which cannot be met: no provider", "obligations"),
        columns.flag("offered", "Course on offer"),
    )
    return Table(
        "by-course", "By course, and whether it is on offer", heads, (*rows, sums.total(heads, rows))
    )


def _members(counts: Counts) -> Table:
    heads = (
        columns.key("which", "Which members"),
        columns.count("members", "Members", "respondents"),
    )
    rows: tuple[Row, ...] = (
        ("waiting-to-begin", counts.members),
        ("waiting-for-a-course-that-nobody-gives", counts.members_without_course),
    )
    return Table("members", "Members who wait", heads, rows)


def _flows(counts: Counts) -> Table:
    words = ("imposed", "started", "completed", "waived", "lapsed", "owed-again")
    heads = (
        columns.key("what", "What happened"),
        columns.count("obligations", "In the period", "obligations"),
    )
    rows = tuple((word, counts.flows[kind]) for kind, word in zip(FLOWS, words, strict=True))
    return Table("flows", "What happened in the period", heads, rows)


def _begin(counts: Counts) -> Table:
    began: Counter[int] = Counter()
    waits: Counter[int] = Counter()
    for one, n in counts.obligations.items():
        if one.in_period:
            (began if one.is_begun else waits)[one.days] += n
    steps = survival.curve(began, waits)
    p25, median, p75 = (survival.reached(steps, q) for q in (0.25, 0.5, 0.75))
    heads = (
        columns.key("which", "Which obligations"),
        columns.count("imposed", "Imposed in the period", "obligations"),
        columns.count("begun", "of which begun", "obligations"),
        columns.count("not_begun", "of which not begun", "obligations"),
        columns.days("p25", "Days until more than a quarter had begun", base="imposed"),
        columns.days("median", "Days until more than half had begun (median)", base="imposed"),
        columns.days("p75", "Days until more than three quarters had begun", base="imposed"),
        columns.flag("median_reached", "Median reached", base="imposed"),
    )
    row: Row = (
        "imposed-in-the-period", began.total() + waits.total(), began.total(), waits.total(), p25, median, p75,
        median is not None,
    )  # fmt: skip
    return Table("days-to-begin", "Days until training begins, those who wait counted", heads, (row,))


def _links(states: Table, waits: Table, courses: Table, begin: Table) -> Iterable[Sum]:
    waiting = Place(states.name, ("waiting",), "obligations")
    for table in (states, waits, courses):
        yield from sums.down(table)
    yield from sums.across(courses, "waiting", "can_be_met", "cannot_be_met")
    yield from sums.across(begin, "imposed", "begun", "not_begun")
    yield sums.same(Place(waits.name, ("total",), "waiting"), waiting)
    yield sums.same(Place(courses.name, ("total",), "waiting"), waiting)


MEASURE = Measure(DEFINITION, tell, query, shape)
