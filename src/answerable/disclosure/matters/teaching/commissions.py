"""Who is commissioned to give which course, by purpose; approached, lined up and under contract are told apart."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.people import called, check_is_staff, roster_of
from answerable.disclosure.matters.teaching.milestones import MilestoneView, milestones
from answerable.disclosure.matters.wording import counted, listed
from answerable.disclosure.sentences import spoken
from answerable.matters import fold
from answerable.record import Entry, Id, Record, standing, training
from answerable.rules import Rules

KINDS = frozenset(
    {
        *("Sought", "Approached", "Selected", "Contracted", "Finalised", "RolledOut", "Ceased", "Planned"),
        *("AllMembersTold", "Corrected"),
    }
)
STEPS = {training.Approached: "approached", training.Selected: "lined-up", training.Contracted: "contracted"}
STATUS = {"approached": "Approached", "lined-up": "Lined up, no contract", "contracted": "Under contract"}
PURPOSES = "purposes"
COUNTS = "counts"


@dataclass(frozen=True)
class StepView:
    """A provider in a commission: the last step taken with it, and the day of each."""

    provider: Id
    name: str
    status: str
    words: str
    days: str


@dataclass(frozen=True)
class CountView:
    """How many of all members have taken a course, as it was counted on a day."""

    sentence: str
    counted_on: date
    counted_by: str
    has_evidence: bool


@dataclass(frozen=True)
class CommissionView:
    """A commission: for which course and whom, how it stands, its providers and its milestones."""

    id: Id
    course: str
    purpose: str
    stage: str
    is_open: bool
    since: date
    providers: tuple[StepView, ...]
    milestones: tuple[MilestoneView, ...]
    counts: tuple[CountView, ...]


@dataclass(frozen=True)
class PurposeView:
    """All commissions for one purpose, and in one sentence who is commissioned: nobody is an answer."""

    purpose: str
    name: str
    sentence: str
    commissions: tuple[CommissionView, ...]


def commissions(record: Record, rules: Rules, *, person: Id, on: date) -> tuple[PurposeView, ...]:
    """Show the staff who is commissioned for what on a day. Raises NotForYou for everyone else."""
    check_is_staff(rules, roster_of(record), person, on)
    return commissioned(record, rules, on=on)


def commissioned(record: Record, rules: Rules, *, on: date) -> tuple[PurposeView, ...]:
    """Show who is commissioned for what on a day: providers are organisations, whose names are no secret."""
    by_purpose: dict[str, list[CommissionView]] = defaultdict(list)
    for subject, entries in by_commission(record, on).items():
        shown = _commission(record, rules, subject, entries, on)
        by_purpose[purpose_of(entries)].append(shown)
    named = [(term.id, term.name) for term in rules.body.lists.get(PURPOSES, ())]
    others = [(one, one.replace("-", " ")) for one in by_purpose if one not in dict(named)]
    return tuple(_purpose(rules, id, name, by_purpose.get(id, [])) for id, name in (*named, *others))


def by_commission(record: Record, on: date) -> dict[Id, list[Entry]]:
    """Give the entries of each commission up to a day, in the order in which they were sought."""
    found: dict[Id, list[Entry]] = {}
    for entry in standing(record.read(kinds=KINDS)):
        if isinstance(entry.event.facts, training.Sought) and entry.event.happened_on <= on:
            found[entry.event.subject] = []
        if entry.event.subject in found and entry.event.happened_on <= on:
            found[entry.event.subject].append(entry)
    return found


def purpose_of(entries: Sequence[Entry]) -> str:
    """Give for whom a provider was sought."""
    return next(e.event.facts.purpose for e in entries if isinstance(e.event.facts, training.Sought))


def steps_of(entries: Sequence[Entry]) -> dict[Id, dict[str, date]]:
    """Give by provider the day of each step taken with it."""
    taken: dict[Id, dict[str, date]] = {}
    for event in (entry.event for entry in entries):
        step = STEPS.get(type(event.facts))
        if step:
            taken.setdefault(event.facts.provider, {})[step] = event.happened_on  # type: ignore[attr-defined]
    return taken


def _commission(record: Record, rules: Rules, id: Id, entries: list[Entry], on: date) -> CommissionView:
    matter = fold(entries, rules)
    assert matter is not None
    sought = next(e.event.facts for e in entries if isinstance(e.event.facts, training.Sought))
    version = rules.procedure(matter.procedure).version_on(matter.version_in_force)
    stage = next(s.name for s in version.stages if s.id == matter.stage)
    told = [e for e in entries if isinstance(e.event.facts, training.AllMembersTold)]
    return CommissionView(
        id=id,
        course=rules.course(sought.course).name,
        purpose=sought.purpose,
        stage=stage,
        is_open=matter.is_open,
        since=matter.moments[-1].began_on,
        providers=tuple(_step(record, one, days) for one, days in steps_of(entries).items()),
        milestones=milestones(rules, entries, on=on),
        counts=tuple(_count(rules, entry) for entry in reversed(told)),
    )


def _step(record: Record, provider: Id, days: dict[str, date]) -> StepView:
    status = [step for step in STATUS if step in days][-1]
    told = ", ".join(f"{STATUS[step].split(',')[0].lower()} {spoken(on)}" for step, on in days.items())
    return StepView(provider, called(record, provider), status, STATUS[status], told)


def _count(rules: Rules, entry: Entry) -> CountView:
    facts = entry.event.facts
    assert isinstance(facts, training.AllMembersTold)
    share = f", {facts.completed / facts.owing:.0%}" if facts.owing else ""
    said = (
        f"{facts.completed:,} of {facts.owing:,} members had taken it{share}"
        if facts.owing
        else "There was no member to take it"
    )
    by = rules.term(COUNTS, facts.counted_by).name
    return CountView(said, entry.event.happened_on, by, facts.evidence is not None)


def _purpose(rules: Rules, id: str, name: str, shown: list[CommissionView]) -> PurposeView:
    return PurposeView(id, name, _sentence(shown), tuple(shown))


def _sentence(shown: list[CommissionView]) -> str:
    """Say who is commissioned today, and where nobody is, say that: it is an answer, and not a gap."""
    running = [one for one in shown if one.is_open]
    under = [p.name for one in running for p in one.providers if p.status == "contracted"]
    lined = [p.name for one in running for p in one.providers if p.status == "lined-up"]
    asked = [p.name for one in running for p in one.providers if p.status == "approached"]
    if under:
        who = listed(tuple(dict.fromkeys(under)))
        said = f"{who} {'is' if len(set(under)) == 1 else 'are'} under contract"
    elif shown and not running:
        said = f"Nobody is commissioned today; {counted(len(shown), 'commission')} ended"
    else:
        said = "Nobody has been commissioned"
    more = [
        f"{listed(tuple(lined))} lined up" if lined else "",
        f"{listed(tuple(asked))} approached" if asked else "",
    ]
    told = [one for one in more if one]
    return f"{said}{'; ' if told else ''}{', '.join(told)}."
