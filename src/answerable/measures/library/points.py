"""What became of the points put to the body: answered, partly, refused, not held, outstanding, late?

Asked of the answerer by whoever asked: five words are all there is, every point has one, and their shares make the
whole. A statement is not an answer, and silence past the day is late.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from answerable.measures.figure import Definition, Figure, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, sums
from answerable.measures.sources.history import History
from answerable.measures.sources.spell import Fact
from answerable.measures.sources.views import Views
from answerable.rules import Rules

DEFINITION = Definition(
    measure="points",
    title="What became of the points of motions",
    question="Of the points put to the body, how many were answered, in part, refused, not held, or met with silence?",
    unit="points",
    numerator=(
        "Points by the last thing done to each: answered, answered in part, refused, refused because the record does"
        " not hold it; else outstanding, or late once its day is past. A point that an organ wants answered after all,"
        " or that the chair judged not to be answered, waits again until a new day. Those done after their day are told"
        " beside."
    ),
    denominator="Shares: all points put in the period.",
    time_rule="Points put from the first day of the period to the end of D, as they stand at the end of D.",
    source="Freedom of information statistics: granted, withheld in part, withheld, not held, late",
    version="2",
)
STATES = ("answered", "partly", "refused", "not-held", "outstanding", "late")
DONE = ("Answered", "Refused")
# These open a point again where they set a day to answer by; without one they move nothing.
OPENING = ("OrganDirected", "AnswerJudged")


@dataclass(frozen=True)
class Point:
    """One point: its motion, of whom it was asked, its state at D, and whether it was done after its day."""

    motion: str
    addressee: str
    state: str
    after_due: bool


def tell(history: History) -> Counter[Point]:
    """Count in plain Python."""
    course = [f for f in history.facts({*DONE, *OPENING}) if f.kind in DONE or f.says["due_on"] is not None]
    last = {f.subject: f for f in course}
    due = {f.subject: f.says["due_on"] for f in course if f.kind in OPENING}
    first = {f.subject: f for f in reversed(history.facts({"Asked"}))}
    return _counted(first.values(), last, due, history.scope)


def query(views: Views) -> Counter[Point]:
    """Count over the columns."""
    course = views.of(*DONE, *OPENING)
    course = course.filter(course.kind.isin(DONE) | course.due_on.notnull())
    last = course.group_by("subject").agg(last=course.place.max())
    latest = course.join(last, course.place == last.last).select(
        "subject", "kind", "quality", "ground", done_on="happened_on"
    )
    opened = course.filter(course.kind.isin(OPENING))
    again = opened.group_by("subject").agg(new_due_on=opened.due_on.argmax(opened.place))
    asked = views.of("Asked")
    first = asked.group_by("subject").agg(first=asked.place.min())
    put = asked.join(first, asked.place == first.first).select(
        "subject", "motion", "addressee", "due_on", "happened_on"
    )
    put = put.filter(put.happened_on >= views.scope.since)
    joined = put.left_join(latest, "subject").select(
        "subject", "motion", "addressee", "due_on", "kind", "quality", "ground", "done_on"
    )
    joined = joined.left_join(again, "subject")
    joined = joined.mutate(due_by=joined.new_due_on.fill_null(joined.due_on))
    names = ("motion", "addressee", "due_by", "kind", "quality", "ground", "done_on")
    counted: Counter[Point] = Counter()
    for (motion, addressee, due_on, kind, quality, ground, done_on), n in views.tally(joined, *names).items():
        state = _state(kind, quality, ground, due_on=due_on, as_of=views.scope.as_of)
        counted[Point(motion, addressee, state, kind in DONE and done_on > due_on)] += n
    return counted


def _counted(
    asked: Iterable[Fact], last: dict[str, Fact], due: dict[str, date], scope: Scope
) -> Counter[Point]:
    counted: Counter[Point] = Counter()
    for fact in asked:
        if fact.on < scope.since:
            continue
        done, due_on = last.get(fact.subject), due.get(fact.subject, fact.says["due_on"])
        says = done.says if done else {}
        kind = done.kind if done else None
        state = _state(kind, says.get("quality"), says.get("ground"), due_on=due_on, as_of=scope.as_of)
        after = done is not None and kind in DONE and done.on > due_on
        counted[Point(fact.says["motion"], fact.says["addressee"], state, after)] += 1
    return counted


def _state(kind: str | None, quality: str | None, ground: str | None, *, due_on: date, as_of: date) -> str:
    if kind == "Answered":
        return quality if quality in ("partly", "not-held") else "answered"
    if kind == "Refused":
        return "not-held" if ground == "not-held" else "refused"
    return "late" if due_on < as_of else "outstanding"


def shape(points: Counter[Point], rules: Rules, scope: Scope) -> Figure:
    """Set the points by state, by motion, and by whom they were put to."""
    by_state = _by_state(points)
    by_motion = _by(points, "motion", "By motion", "Motion", "motions")
    by_addressee = _by(points, "addressee", "By whom they were put to", "Put to", "organs")
    links: list[Sum] = [*sums.down(by_state, leaving=("all",))]
    for table in (by_motion, by_addressee):
        links += [*sums.down(table), *sums.across(table, "points", *STATES), *_tied(by_state, table)]
    notes = () if points else ("No point was put in the period.",)
    return Figure(DEFINITION, scope, (by_state, by_motion, by_addressee), tuple(links), notes)


def _tied(by_state: Table, table: Table) -> list[Sum]:
    """Tie the points of each state, and all of them, to the total of another table."""
    total = (sums.TOTAL,)
    return [
        *(sums.of(by_state, (state,), table, [total], "points", part_column=state) for state in STATES),
        *(sums.of(by_state, key, table, [total], "all", part_column="points") for key in sums.keys(by_state)),
    ]


def _by_state(points: Counter[Point]) -> Table:
    whole = points.total()
    by_state: Counter[str] = Counter()
    after: Counter[str] = Counter()
    for point, n in points.items():
        by_state[point.state] += n
        after[point.state] += n if point.after_due else 0
    rows: list[Row] = [(s, by_state[s], after[s], whole, columns.ratio(by_state[s], whole)) for s in STATES]
    heads = (
        columns.key("state", "What became of them"),
        columns.count("points", "Points", "points"),
        columns.count("after_due", "of which after their day", "points"),
        columns.count("all", "Of all points", "points"),
        columns.share("share", "Share", of=("points", "all")),
    )
    total: Row = ("total", whole, after.total(), whole, columns.ratio(whole, whole))
    return Table("by-state", "What became of the points", heads, (*rows, total))


def _by(points: Counter[Point], name: str, title: str, head: str, of: str) -> Table:
    rows: list[Row] = []
    for one in sorted({getattr(point, name) for point in points}):
        of_it: Counter[str] = Counter()
        for point, n in points.items():
            of_it[point.state] += n if getattr(point, name) == one else 0
        rows.append((one, *(of_it[s] for s in STATES), of_it.total()))
    states = [columns.count(s, s.replace("-", " ").capitalize(), "points") for s in STATES]
    heads = (columns.key(name, head, of), *states, columns.count("points", "All points", "points"))
    return Table(f"by-{name}", title, heads, (*rows, sums.total(heads, rows)))


MEASURE = Measure(DEFINITION, tell, query, shape)
