"""Which promises were made, which bind, and which were kept?

Asked by whoever was promised something. A promise binds only when the one who is bound has accepted it, and it is kept
when somebody else has taken the evidence as enough. What has neither day nor criterion is told as such.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.matters import OF_ACCEPTED, UNDERTAKING_STATES, undertaking_state
from answerable.measures.figure import Definition, Figure, Place, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, sums
from answerable.measures.sources.history import History
from answerable.measures.sources.spell import Fact
from answerable.measures.sources.views import Views
from answerable.rules import Rules

DEFINITION = Definition(
    measure="undertakings",
    title="Promises, and which were kept",
    question="Of what was promised, how much binds, how much was kept or broken, and how much is past its day?",
    unit="undertakings",
    numerator=(
        "Undertakings by their state: not accepted by the one they were said of, disowned by them, open, due within 30"
        " days, overdue, kept, broken, superseded. Kept are those whose evidence somebody else took as enough."
    ),
    denominator="None: these are counts. Every undertaking recorded by the end of D has one state.",
    time_rule="As they stand at the end of D, whenever they were recorded.",
    source="An undertaking binds only if the person bound accepted it; a criterion and a day, or an explicit none",
    version="1",
)
KINDS = (
    *(
        "UndertakingRecorded",
        "UndertakingAccepted",
        "UndertakingDisowned",
        "EvidenceOffered",
        "EvidenceJudged",
    ),
    *("UndertakingBroken", "UndertakingSuperseded"),
)
MARKS = ("binding", "broken-or-overdue", "kept-late", "evidence-waiting", "without-day", "without-criterion")


@dataclass(frozen=True)
class Promise:
    """One promise: who is bound and to whom, its days, what it lacks, and how it stands at D."""

    id: str
    bound: str
    given_to: str
    recorded_on: date
    accepted_on: date | None
    due_on: date | None
    kept_on: date | None
    state: str
    evidence_waits: bool
    has_criterion: bool

    def marks(self) -> tuple[str, ...]:
        """Name what else is to be said of it."""
        said = {
            "binding": self.state in OF_ACCEPTED,
            "broken-or-overdue": self.state in ("broken", "overdue"),
            "kept-late": bool(self.kept_on and self.due_on and self.kept_on > self.due_on),
            "evidence-waiting": self.evidence_waits,
            "without-day": self.due_on is None,
            "without-criterion": not self.has_criterion,
        }
        return tuple(name for name in MARKS if said[name])


def tell(history: History) -> tuple[Promise, ...]:
    """Read in plain Python."""
    return _read(history.facts(KINDS), history.scope)


def query(views: Views) -> tuple[Promise, ...]:
    """Read from the columns."""
    return _read(views.facts(KINDS), views.scope)


def _read(facts: Iterable[Fact], scope: Scope) -> tuple[Promise, ...]:
    by_subject: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        # Evidence is offered on recommendations too: what was recorded as a promise opens the story of one.
        if fact.kind == "UndertakingRecorded" or fact.subject in by_subject:
            by_subject[fact.subject].append(fact)
    return tuple(_promise(subject, by_subject[subject], scope) for subject in sorted(by_subject))


def _promise(subject: str, facts: Sequence[Fact], scope: Scope) -> Promise:
    said = facts[0].says
    steps = [(f.kind, bool(f.says.get("is_accepted"))) for f in facts[1:]]
    state = undertaking_state(steps, due_on=said["due_on"], on=scope.as_of)
    accepted = next((f.on for f in facts if f.kind == "UndertakingAccepted"), None)
    offered = next((f for f in reversed(facts) if f.kind in ("EvidenceOffered", "EvidenceJudged")), None)
    evidence = [f.on for f in facts if f.kind == "EvidenceOffered"]
    return Promise(
        id=subject,
        bound=said["bound"],
        given_to=said["given_to"],
        recorded_on=facts[0].on,
        accepted_on=accepted if state not in ("not-accepted", "disowned") else None,
        due_on=said["due_on"],
        # It was kept on the day on which its evidence was there, whenever that was judged.
        kept_on=evidence[-1] if state == "kept" and evidence else None,
        state=state,
        evidence_waits=state in OF_ACCEPTED and offered is not None and offered.kind == "EvidenceOffered",
        has_criterion=said["criterion"] is not None,
    )


def shape(promises: tuple[Promise, ...], rules: Rules, scope: Scope) -> Figure:
    """Set the promises by state, by who is bound, with what they lack, and each by itself."""
    by_state, by_bound = _by_state(promises), _by_bound(promises)
    marks, listing = _marks(promises), _listing(promises, scope)
    total = (sums.TOTAL,)
    links: list[Sum] = [
        *sums.down(by_state),
        *sums.down(by_bound),
        *sums.across(by_bound, "undertakings", *UNDERTAKING_STATES),
    ]
    links += [
        sums.of(by_state, (state,), by_bound, [total], "undertakings", part_column=state)
        for state in UNDERTAKING_STATES
    ]
    cell = "undertakings"
    links.append(Sum(Place("marks", ("binding",), cell), _places("by-state", OF_ACCEPTED)))
    links.append(
        Sum(Place("marks", ("broken-or-overdue",), cell), _places("by-state", ("broken", "overdue")))
    )
    notes = () if promises else ("No promise is on record.",)
    return Figure(DEFINITION, scope, (by_state, by_bound, marks, listing), tuple(links), notes)


def _places(table: str, keys: Iterable[str]) -> tuple[tuple[int, Place], ...]:
    return tuple((1, Place(table, (key,), "undertakings")) for key in keys)


def _by_state(promises: Sequence[Promise]) -> Table:
    counted = Counter(one.state for one in promises)
    rows: list[Row] = [(state, counted[state]) for state in UNDERTAKING_STATES]
    heads = (
        columns.key("state", "How it stands"),
        columns.count("undertakings", "Undertakings", "undertakings"),
    )
    return Table("by-state", "How the promises stand", heads, (*rows, ("total", len(promises))))


def _by_bound(promises: Sequence[Promise]) -> Table:
    rows: list[Row] = []
    for bound in sorted({one.bound for one in promises}):
        counted = Counter(one.state for one in promises if one.bound == bound)
        rows.append((bound, *(counted[state] for state in UNDERTAKING_STATES), counted.total()))
    states = [columns.count(s, s.replace("-", " ").capitalize(), "undertakings") for s in UNDERTAKING_STATES]
    heads = (
        columns.key("bound", "Who is bound", "offices"),
        *states,
        columns.count("undertakings", "All", "undertakings"),
    )
    return Table("by-bound", "By who is bound", heads, (*rows, sums.total(heads, rows)))


def _marks(promises: Sequence[Promise]) -> Table:
    counted = Counter(mark for one in promises for mark in one.marks())
    rows: list[Row] = [(mark, counted[mark]) for mark in MARKS]
    heads = (
        columns.key("mark", "Of all of them"),
        columns.count("undertakings", "Undertakings", "undertakings"),
    )
    return Table("marks", "What else is to be said of them", heads, tuple(rows))


def _listing(promises: Sequence[Promise], scope: Scope) -> Table:
    rows: list[Row] = [
        (
            one.id,
            one.bound,
            one.given_to,
            one.state,
            one.recorded_on,
            one.accepted_on,
            one.due_on,
            one.kept_on,
            (scope.as_of - one.due_on).days if one.state == "overdue" and one.due_on else None,
            one.has_criterion,
        )
        for one in promises
    ]
    heads = (
        columns.key("undertaking", "Undertaking", "undertakings"),
        columns.code("bound", "Who is bound", "offices"),
        columns.code("given_to", "To whom", "organs"),
        columns.code("state", "How it stands"),
        columns.day("recorded_on", "Recorded on"),
        columns.day("accepted_on", "Accepted on"),
        columns.day("due_on", "Due by"),
        columns.day("kept_on", "Kept on"),
        columns.number("overdue_days", "Days overdue", "days"),
        columns.flag("has_criterion", "Has a criterion"),
    )
    return Table("undertakings", "Each promise", heads, tuple(rows))


MEASURE = Measure(DEFINITION, tell, query, shape)
