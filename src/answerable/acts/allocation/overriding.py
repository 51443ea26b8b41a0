"""Two people let one guard not bar one person from one act on one case, once, with reasons; each is counted."""

from dataclasses import dataclass
from datetime import date, datetime

from answerable.acts.step import Draft, fill, maybe_on_paper, only, take, take_one
from answerable.matters import overrides_of
from answerable.record import Event, Head, Id, Record, allocation, standing
from answerable.rules import Rules


@dataclass(frozen=True)
class Proposed:
    """The number under which an override was asked for, and the head of the record with it."""

    override: Id
    head: Head


def propose_override(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    guard: str,
    act: str,
    person: Id,
    reason: str,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Proposed:
    """Ask that a guard not bar somebody else from an act on the case; it counts once a second person agreed."""
    paper = maybe_on_paper(words, about=case)
    made: list[Id] = []

    def draft(_: Head) -> Draft:
        number = f"{case}/o{len(overrides_of(standing(record.read(subject=case)))) + 1}"
        made[:] = [number]
        facts = fill(
            allocation.OverrideProposed,
            override=number,
            guard=guard,
            act=act,
            person=person,
            reason=reason,
            words=paper.digest if paper else None,
        )
        return Draft((Event(subject=case, facts=facts, happened_on=happened_on, actor=by),), only(paper))

    head = take(record, rules, draft=draft, at=at)
    return Proposed(made[0], head)


def agree_override(
    record: Record, rules: Rules, *, case: Id, override: Id, happened_on: date, by: Id, at: datetime
) -> Head:
    """Agree that the guard not bar that act; only somebody else than who asked and than whom it favours may."""
    facts = fill(allocation.OverrideAgreed, override=override)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def refuse_override(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    override: Id,
    reason: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Refuse that the guard be passed over, for a reason from the body's list."""
    facts = fill(allocation.OverrideRefused, override=override, reason=reason)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)
