"""Who has been commissioned to give the training, when will its content be final, and when is it given first?

Asked by the seventh point of the motion. Lined up is not commissioned: each provider is told with the last step
taken. Each milestone has the day first planned, the day now forecast, and the day it came.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from answerable.measures.figure import Definition, Figure, Row, Scope, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, sums
from answerable.measures.shaping.milestones import HEADS, milestones
from answerable.measures.sources.history import History
from answerable.measures.sources.spell import Fact
from answerable.measures.sources.views import Views
from answerable.rules import Rules

DEFINITION = Definition(
    measure="commissions",
    title="Who is commissioned to give the training",
    question="Who was asked, chosen and put under contract to give each course, and when is it final and given?",
    unit="commissions",
    numerator="Commissions by the stage that each has reached; providers by the last step taken with each.",
    denominator="None: this is a list.",
    time_rule=(
        "At the end of D. A slip is counted from the day first planned to the day the milestone was reached, else to"
        " the day forecast, else to D once the planned day is past."
    ),
    source="The seventh point of the motion: commissioned, final, rolled out",
    version="1",
)
KINDS = (
    "Sought",
    "Approached",
    "Selected",
    "Contracted",
    "Finalised",
    "RolledOut",
    "Ceased",
    "Planned",
    "Reached",
)
STEPS = ("Approached", "Selected", "Contracted")
# The two milestones of a commission are reached by events of their own.
REACHED_BY = {"Finalised": "content-final", "RolledOut": "first-session"}


@dataclass(frozen=True)
class Commissions:
    """What was said of commissions, in order, and the stage of each."""

    facts: tuple[Fact, ...]
    stages: Mapping[str, str]


def tell(history: History) -> Commissions:
    """Read in plain Python."""
    return _read(history.facts(KINDS), history.stages("Sought"))


def query(views: Views) -> Commissions:
    """Read from the columns."""
    return _read(views.facts(KINDS), views.stages("Sought"))


def _read(facts: Iterable[Fact], stages: Mapping[str, str]) -> Commissions:
    # Milestones are planned of reviews too: only what concerns a commission counts here.
    return Commissions(tuple(f for f in facts if f.subject in stages), stages)


def shape(read: Commissions, rules: Rules, scope: Scope) -> Figure:
    """Set the commissions by stage, their providers and their milestones."""
    by_stage, listing = _by_stage(read, rules), _listing(read)
    reached = [
        (f, REACHED_BY.get(f.kind) or f.says["milestone"])
        for f in read.facts
        if f.kind in ("Reached", *REACHED_BY)
    ]
    planned = [f for f in read.facts if f.kind == "Planned"]
    rows = milestones(planned, reached, scope)
    heads = (columns.key("commission", "Commission", "commissions"), *HEADS)
    plan = Table("milestones", "Milestones: planned, forecast, reached", heads, rows)
    notes = () if read.stages else ("No provider has been looked for.",)
    return Figure(DEFINITION, scope, (by_stage, listing, _providers(read), plan), sums.down(by_stage), notes)


def _by_stage(read: Commissions, rules: Rules) -> Table:
    procedure = rules.by_opening_kind.get("Sought")
    versions = procedure.versions if procedure else ()
    known = list(dict.fromkeys(stage.id for version in versions for stage in version.stages))
    counted = Counter(read.stages.values())
    rows: list[Row] = [(stage, counted[stage]) for stage in known]
    heads = (
        columns.key("stage", "Stage", "stages"),
        columns.count("commissions", "Commissions", "commissions"),
    )
    total: Row = ("total", len(read.stages))
    return Table("by-stage", "Commissions by stage", heads, (*rows, total))


def _listing(read: Commissions) -> Table:
    by_subject: dict[str, dict[str, Fact]] = defaultdict(dict)
    for fact in read.facts:
        by_subject[fact.subject][fact.kind] = fact
    rows: list[Row] = []
    for subject in sorted(by_subject):
        last = by_subject[subject]
        sought = last["Sought"]
        provider = max((last[k] for k in STEPS if k in last), key=lambda f: STEPS.index(f.kind), default=None)
        days = [
            last[k].on if k in last else None
            for k in ("Sought", "Contracted", "Finalised", "RolledOut", "Ceased")
        ]
        who = provider.says["provider"] if provider else None
        rows.append(
            (subject, sought.says["course"], sought.says["purpose"], read.stages[subject], who, *days)
        )
    heads = (
        columns.key("commission", "Commission", "commissions"),
        columns.code("course", "Course", "courses"),
        columns.code("purpose", "Purpose", "purposes"),
        columns.code("stage", "Stage", "stages"),
        columns.who("provider", "Provider furthest along", "providers"),
        columns.day("sought_on", "Looked for since"),
        columns.day("contracted_on", "Under contract since"),
        columns.day("finalised_on", "Content final on"),
        columns.day("rolled_out_on", "First given on"),
        columns.day("ceased_on", "Ended on"),
    )
    return Table("commissions", "Each commission", heads, tuple(rows))


def _providers(read: Commissions) -> Table:
    steps: dict[tuple[str, str], dict[str, Fact]] = defaultdict(dict)
    for fact in read.facts:
        if fact.kind in STEPS:
            steps[fact.subject, fact.says["provider"]].setdefault(fact.kind, fact)
    rows: list[Row] = []
    for number, (subject, provider) in enumerate(sorted(steps), start=1):
        taken = steps[subject, provider]
        status = [step for step in STEPS if step in taken][-1].lower()
        rows.append(
            (subject, str(number), provider, status, *(taken[s].on if s in taken else None for s in STEPS))
        )
    heads = (
        columns.key("commission", "Commission", "commissions"),
        columns.key("row", "Row"),
        columns.who("provider", "Provider", "providers"),
        columns.code("status", "Status"),
        columns.day("approached_on", "Asked on"),
        columns.day("selected_on", "Chosen on"),
        columns.day("contracted_on", "Under contract on"),
    )
    return Table("providers", "Each provider, with the last step taken", heads, tuple(rows))


MEASURE = Measure(DEFINITION, tell, query, shape)
