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
        " not hold it; else outstanding, or late once its day is past. Those done after their day are told beside."
    ),
    denominator="Shares: all points put in the period.",
    time_rule="Points put from the first day of the period to the end of D, as they stand at the end of D.",
    source="Freedom of information statistics: granted, withheld in part, withheld, not held, late",
    version="1",
)
STATES = ("answered", "partly", "refused", "not-held", "outstanding", "late")


@dataclass(frozen=True)
class Point:
    """One point: its motion, its state at D, and whether it was answered or refused after its day."""

    motion: str
    state: str
    after_due: bool


def tell(history: History) -> Counter[Point]:
    """Count in plain Python."""
    last = {f.subject: f for f in history.facts({"Answered", "Refused"})}
    first = {f.subject: f for f in reversed(history.facts({"Asked"}))}
    return _counted(first.values(), last, history.scope)


def query(views: Views) -> Counter[Point]:
    """Count over the columns."""
    done = views.of("Answered", "Refused")
    last = done.group_by("subject").agg(last=done.place.max())
    latest = done.join(last, done.place == last.last).select(
        "subject", "kind", "quality", "ground", done_on="happened_on"
    )
    asked = views.of("Asked")
    first = asked.group_by("subject").agg(first=asked.place.min())
    put = asked.join(first, asked.place == first.first).select("subject", "motion", "due_on", "happened_on")
    put = put.filter(put.happened_on >= views.scope.since)
    joined = put.left_join(latest, "subject").select(
        "motion", "due_on", "kind", "quality", "ground", "done_on"
    )
    told = views.tally(joined, "motion", "due_on", "kind", "quality", "ground", "done_on")
    counted: Counter[Point] = Counter()
    for (motion, due_on, kind, quality, ground, done_on), n in told.items():
        state = _state(kind, quality, ground, due_on=due_on, as_of=views.scope.as_of)
        counted[Point(motion, state, done_on is not None and done_on > due_on)] += n
    return counted


def _counted(asked: Iterable[Fact], last: dict[str, Fact], scope: Scope) -> Counter[Point]:
    counted: Counter[Point] = Counter()
    for fact in asked:
        if fact.on < scope.since:
            continue
        done, due_on = last.get(fact.subject), fact.says["due_on"]
        says = done.says if done else {}
        kind = done.kind if done else None
        state = _state(kind, says.get("quality"), says.get("ground"), due_on=due_on, as_of=scope.as_of)
        counted[Point(fact.says["motion"], state, done is not None and done.on > due_on)] += 1
    return counted


def _state(kind: str | None, quality: str | None, ground: str | None, *, due_on: date, as_of: date) -> str:
    if kind == "Answered":
        return "partly" if quality == "partly" else "answered"
    if kind == "Refused":
        return "not-held" if ground == "not-held" else "refused"
    return "late" if due_on < as_of else "outstanding"


def shape(points: Counter[Point], rules: Rules, scope: Scope) -> Figure:
    """Set the points by state and by motion."""
    by_state, by_motion = _by_state(points), _by_motion(points)
    links: list[Sum] = [*sums.down(by_state, leaving=("all",)), *sums.down(by_motion)]
    links += sums.across(by_motion, "points", *STATES)
    total = (sums.TOTAL,)
    links += [
        sums.of(by_state, (state,), by_motion, [total], "points", part_column=state) for state in STATES
    ]
    links += [
        sums.of(by_state, key, by_motion, [total], "all", part_column="points") for key in sums.keys(by_state)
    ]
    notes = () if points else ("No point was put in the period.",)
    return Figure(DEFINITION, scope, (by_state, by_motion), tuple(links), notes)


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


def _by_motion(points: Counter[Point]) -> Table:
    rows: list[Row] = []
    for motion in sorted({point.motion for point in points}):
        of_it: Counter[str] = Counter()
        for point, n in points.items():
            of_it[point.state] += n if point.motion == motion else 0
        rows.append((motion, *(of_it[s] for s in STATES), of_it.total()))
    states = [columns.count(s, s.replace("-", " ").capitalize(), "points") for s in STATES]
    heads = (
        columns.key("motion", "Motion", "motions"),
        *states,
        columns.count("points", "All points", "points"),
    )
    return Table("by-motion", "By motion", heads, (*rows, sums.total(heads, rows)))


MEASURE = Measure(DEFINITION, tell, query, shape)
