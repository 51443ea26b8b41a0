"""How many complaints are about the handling itself, how soon are they answered, and how do they come out?

Kept apart from the figures of the process: whoever complains of how a case was handled does not complain of its
respondent, and such a complaint is no case. It is decided by somebody who had no part in what it is about.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from answerable.days import OutsideCalendar
from answerable.measures.figure import Definition, Figure, Place, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, sums
from answerable.measures.shaping.codes import listed
from answerable.measures.sources.history import History
from answerable.measures.sources.limits import due_on
from answerable.measures.sources.spell import Fact
from answerable.measures.sources.views import Views
from answerable.rules import Limit, Rules

UNIT = "handling-complaints"
DEFINITION = Definition(
    measure="handling",
    title="Complaints about the handling",
    question="How many complaints are about the handling itself, how soon are they answered, and how do they come out?",
    unit=UNIT,
    numerator="Complaints about the handling that were received in the period.",
    denominator="All complaints about the handling that were received in the period.",
    time_rule=(
        "By the day received. Done in time is done by the due day of the rule; overdue is past it at the end of D and"
        " not done."
    ),
    source="A complaint about the process is a matter of its own, and is counted by itself.",
    version="1",
    is_apart=True,
)
KINDS = ("HandlingComplained", "HandlingAcknowledged", "HandlingDecided")
STATES = ("in_time", "late", "overdue", "running")
UNDECIDED = "not-decided"
TOTAL = (sums.TOTAL,)


@dataclass(frozen=True)
class Complaint:
    """One complaint about the handling, with what came of it, in order."""

    opened: Fact
    after: tuple[Fact, ...]

    def earliest(self, kinds: Iterable[str]) -> date | None:
        """Give the earliest day on which something of these kinds was done."""
        wanted = set(kinds)
        return next((fact.on for fact in self.after if fact.kind in wanted), None)

    @property
    def outcome(self) -> str | None:
        """How it was decided last."""
        decided = [fact for fact in self.after if fact.kind == "HandlingDecided"]
        return decided[-1].says["outcome"] if decided else None


def tell(history: History) -> tuple[Complaint, ...]:
    """Read in plain Python."""
    return _read(history.facts(KINDS))


def query(views: Views) -> tuple[Complaint, ...]:
    """Read from the columns."""
    return _read(views.facts(KINDS))


def _read(facts: Iterable[Fact]) -> tuple[Complaint, ...]:
    opened: dict[str, Fact] = {}
    after: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.kind == "HandlingComplained":
            opened.setdefault(fact.subject, fact)
        elif fact.subject in opened:
            after.setdefault(fact.subject, []).append(fact)
    return tuple(Complaint(fact, tuple(after.get(subject, ()))) for subject, fact in opened.items())


def shape(read: tuple[Complaint, ...], rules: Rules, scope: Scope) -> Figure:
    """Set what they were about, whether they were answered in time, and how they came out."""
    within = [one for one in read if scope.since <= one.opened.on <= scope.as_of]
    concerns, outcomes, times = (
        _concerns(within, rules),
        _outcomes(within, rules),
        _times(within, rules, scope),
    )
    received = Place("by-concern", TOTAL, "received")
    together: list[Sum] = [
        *sums.down(concerns),
        *sums.down(outcomes),
        *sums.across(times, "received", *STATES),
    ]
    together.append(sums.same(received, Place("outcomes", TOTAL, "complaints")))
    together += [
        sums.same(received, Place("in-time", (step,), "received")) for step in ("acknowledged", "decided")
    ]
    notes = () if within else ("No complaint about the handling was received in the period.",)
    return Figure(DEFINITION, scope, (concerns, times, outcomes), tuple(together), notes)


def _concerns(within: list[Complaint], rules: Rules) -> Table:
    counted = Counter(one.opened.says["concern"] for one in within)
    rows: list[Row] = [(code, counted[code]) for code in listed(rules, "handling-subjects", counted)]
    heads = (
        columns.key("concern", "What it is about", "handling-subjects"),
        columns.count("received", "Received", UNIT),
    )
    return Table("by-concern", "What they are about", heads, (*rows, sums.total(heads, rows)))


def _outcomes(within: list[Complaint], rules: Rules) -> Table:
    counted = Counter(one.outcome or UNDECIDED for one in within)
    decided = set(counted) - {UNDECIDED}
    rows: list[Row] = [
        (code, counted[code]) for code in (*listed(rules, "handling-outcomes", decided), UNDECIDED)
    ]
    heads = (
        columns.key("outcome", "How it came out", "handling-outcomes"),
        columns.count("complaints", "Complaints", UNIT),
    )
    return Table("outcomes", "How they came out", heads, (*rows, sums.total(heads, rows)))


def _times(within: list[Complaint], rules: Rules, scope: Scope) -> Table:
    rows: list[Row] = []
    for step, kind in (("acknowledged", "HandlingAcknowledged"), ("decided", "HandlingDecided")):
        counted = Counter(_state(one, _limit(rules, one, kind), kind, rules, scope) for one in within)
        rows.append((step, len(within), *(counted[state] for state in STATES)))
    heads = (
        columns.key("step", "Step"),
        columns.count("received", "Received", UNIT),
        columns.count("in_time", "In time", UNIT),
        columns.count("late", "Late", UNIT),
        columns.count("overdue", "Overdue", UNIT),
        columns.count("running", "Not yet due", UNIT),
    )
    return Table("in-time", "Whether they were answered in time", heads, tuple(rows))


def _limit(rules: Rules, one: Complaint, kind: str) -> Limit | None:
    """Give the limit that is met by this kind of event at the earliest: to acknowledge, or to decide."""
    procedure = rules.by_opening_kind.get("HandlingComplained")
    limits = procedure.version_on(one.opened.on).limits if procedure else ()
    meeting = [limit for limit in limits if limit.length and any(end.kind == kind for end in limit.ends)]
    return min(meeting, key=lambda limit: len(limit.ends), default=None)


def _state(one: Complaint, limit: Limit | None, kind: str, rules: Rules, scope: Scope) -> str:
    done = one.earliest({end.kind for end in limit.ends} if limit else {kind})
    due = _due(one, limit, rules)
    if done:
        return "late" if due and done > due else "in_time"
    return "overdue" if due and scope.as_of > due else "running"


def _due(one: Complaint, limit: Limit | None, rules: Rules) -> date | None:
    try:
        return due_on(one.opened.on, limit, rules) if limit else None
    except OutsideCalendar:
        return None


MEASURE = Measure(DEFINITION, tell, query, shape)
