"""What would be due when, and why: a matter that never was, tried under the rules. Nothing of it is recorded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.days import OutsideCalendar
from answerable.disclosure.matters.wording import long_day
from answerable.disclosure.rulebook.naming import conditions, who_may
from answerable.disclosure.sentences import spoken
from answerable.matters import Duty, Simulated, Step, StepUnread, Stood, offers, read_step, simulate
from answerable.record import KINDS, Record, schema
from answerable.rules import Permission, Rules, Version

MOST_STEPS = 60


@dataclass(frozen=True)
class TriedStep:
    """One step that was tried: as it is written, when, what, the stage after it; or why the rules refuse it."""

    line: str
    when: str
    what: str
    stage: str
    why_not: str
    source: str


@dataclass(frozen=True)
class TriedDuty:
    """Something that would be due: what, when, from whom, how it stands, and the way to its day, line by line."""

    limit: str
    name: str
    on: date
    when: str
    owner: str
    state: str
    is_late: bool
    why: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class TriedAct:
    """An act that could come next, or not: what, by whom, under which conditions, and why not."""

    name: str
    who: str
    conditions: tuple[tuple[str, str], ...]
    why_not: str
    source: str


@dataclass(frozen=True)
class OfferView:
    """A step that can be added: what stands in its line after the day, what it is called, and the day it can set."""

    value: str
    name: str
    sets: str


@dataclass(frozen=True)
class TrialView:
    """A matter tried: its version, its steps, where it stands on a day, what is due, and what could come next.

    `faults` say what could not be read or counted; then there may be nothing else.
    """

    procedure: str
    name: str
    unit: str
    opens_with: str
    opening: str
    opening_sets: str
    faults: tuple[str, ...] = ()
    version: str = ""
    in_force: date | None = None
    on: date | None = None
    stage: str = ""
    is_open: bool = True
    steps: tuple[TriedStep, ...] = ()
    due: tuple[TriedDuty, ...] = ()
    may: tuple[TriedAct, ...] = ()
    may_not: tuple[TriedAct, ...] = ()
    offers: tuple[OfferView, ...] = ()


def trial(
    record: Record, rules: Rules, *, procedure: str, steps: Sequence[str], look_on: date | None
) -> TrialView | None:
    """Try a matter of a procedure: `steps` are lines such as "2023-12-22 Received", the first of which opens it.

    `look_on` is the day on which to look at it, by default that of the last step. None where the body has no such
    procedure; without steps, what it takes to begin.
    """
    laid_down = next((one for one in rules.procedures if one.id == procedure), None)
    if laid_down is None:
        return None
    version = laid_down.versions[-1]
    opening = next(
        (p.name for p in version.permissions if p.kind == laid_down.opens_with), laid_down.opens_with
    )
    begun = TrialView(
        laid_down.id,
        laid_down.name,
        laid_down.unit,
        laid_down.opens_with,
        opening,
        _set_by(laid_down.opens_with, version),
    )
    if not steps:
        return begun
    try:
        read = [read_step(line) for line in steps[:MOST_STEPS]]
        return _shown(begun, rules, simulate(rules, procedure, read, on=look_on))
    except (StepUnread, OutsideCalendar, ValueError) as wrong:
        return TrialView(**{**begun.__dict__, "faults": (str(wrong),)})


def _set_by(kind: str, version: Version) -> str:
    """Give the fact of the opening that sets a due day, or nothing."""
    asked = {limit.until_fact for limit in version.limits if limit.until_fact}
    return next((f.name for f in schema(KINDS[kind]) if f.type is date and f.name in asked), "")


def _shown(begun: TrialView, rules: Rules, tried: Simulated) -> TrialView:
    book, matter = tried.book, tried.matter
    stage = book.stages.get(matter.stage)
    return TrialView(
        **{
            **begun.__dict__,
            "version": book.version.source,
            "in_force": book.version.in_force,
            "on": tried.on,
            "stage": stage.name if stage else matter.stage,
            "is_open": matter.is_open,
            "steps": tuple(_step(rules, tried, one) for one in tried.steps),
            "due": tuple(_due(rules, one, tried.on) for one in tried.duties),
            "may": tuple(_act(rules, tried, one) for one in tried.may),
            "may_not": tuple(_act(rules, tried, one, str(why)) for one, why in tried.may_not),
            "offers": tuple(_offers(rules, tried)),
        }
    )


def _step(rules: Rules, tried: Simulated, one: Stood) -> TriedStep:
    permission = next(iter(tried.book.permissions.get(one.step.kind, ())), None)
    refused = one.refused
    return TriedStep(
        line=str(one.step),
        when=long_day(one.step.on),
        what=f"{permission.name if permission else one.step.kind}{_said(rules, tried, one.step, permission)}",
        stage=one.stage.name if one.stage else "",
        why_not=_why(str(refused)) if refused else "",
        source=(refused.source or "") if refused else permission.source if permission else "",
    )


def _said(rules: Rules, tried: Simulated, step: Step, permission: Permission | None) -> str:
    told = [_told(rules, tried, permission, name, value) for name, value in step.facts.items()]
    return f": {', '.join(told)}" if told else ""


def _told(rules: Rules, tried: Simulated, permission: Permission | None, name: str, value: str) -> str:
    if name == "limit":
        return next((one.name for one in tried.book.version.limits if one.id == value), value)
    listed = permission.lists.get(name) if permission else None
    if listed:
        return rules.term(listed, value).name
    first = "until" if "until" in name else name.removesuffix("_on").replace("_", " ")
    try:
        return f"{first} {spoken(date.fromisoformat(value))}"
    except ValueError:
        return f"{name.replace('_', ' ')} {value}"


def _due(rules: Rules, duty: Duty, on: date) -> TriedDuty:
    late = duty.is_late(on)
    if duty.met_on:
        state = f"done on {spoken(duty.met_on)}{', late' if late else ', in time'}"
    elif duty.ended_on:
        state = f"missed; it ended on {spoken(duty.ended_on)} with the matter"
    else:
        state = f"missed on {spoken(duty.due.on)}, and still owed" if late else "still to be done"
    return TriedDuty(
        limit=duty.limit,
        name=duty.name,
        on=duty.due.on,
        when=long_day(duty.due.on),
        owner=rules.role(duty.owner).name,
        state=state,
        is_late=late,
        why=tuple(line for line in duty.due.explain().split("\n") if line.strip()),
        source=duty.source,
    )


def _act(rules: Rules, tried: Simulated, permission: Permission, why_not: str = "") -> TriedAct:
    return TriedAct(
        name=permission.name,
        who=who_may(rules, permission.who),
        conditions=conditions(rules, tried.book, permission),
        why_not=_why(why_not),
        source=permission.source,
    )


def _why(refused: str) -> str:
    """Say why not, beside a mark that says that it is not allowed; a matter that never was has no number."""
    return refused.removeprefix("Not allowed: ").replace(" TRIAL-1", " it")


def _offers(rules: Rules, tried: Simulated) -> Iterator[OfferView]:
    told = set[str]()
    for permission in tried.may:
        for one in offers(rules, tried.book, permission):
            value = " ".join([one.kind, *(f"{name}={code}" for name, code in one.facts.items())])
            if value not in told:
                told.add(value)
                yield OfferView(value, one.name, one.sets or "")
