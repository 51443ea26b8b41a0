"""The commission of a provider: sought, approached, selected, contracted, its content final, the course rolled out."""

from datetime import date, datetime

from answerable.acts.step import (
    ActRefused,
    Draft,
    Opened,
    fill,
    maybe_on_paper,
    next_of,
    only,
    take,
    take_one,
)
from answerable.record import Event, Head, Id, Record, training
from answerable.rules import Rules


def seek(
    record: Record, rules: Rules, *, purpose: str, course: str, happened_on: date, by: Id, at: datetime
) -> Opened:
    """Begin to look for a provider of a course, for a purpose from the body's list, such as sanction."""
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [next_of(record, "T", happened_on.year)]
        facts = fill(training.Sought, purpose=purpose, course=course)
        return Draft((Event(subject=numbers[0], facts=facts, happened_on=happened_on, actor=by),))

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


def approach(
    record: Record, rules: Rules, *, commission: Id, provider: Id, happened_on: date, by: Id, at: datetime
) -> Head:
    """Ask a provider whether it would teach the course."""
    facts = fill(training.Approached, provider=provider)
    return take_one(record, rules, subject=commission, facts=facts, happened_on=happened_on, by=by, at=at)


def select(
    record: Record, rules: Rules, *, commission: Id, provider: Id, happened_on: date, by: Id, at: datetime
) -> Head:
    """Choose a provider; it is lined up, and not yet under contract."""
    facts = fill(training.Selected, provider=provider)
    return take_one(record, rules, subject=commission, facts=facts, happened_on=happened_on, by=by, at=at)


def contract(
    record: Record,
    rules: Rules,
    *,
    commission: Id,
    provider: Id,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Commission a provider by contract; its words are kept as a paper."""
    paper = maybe_on_paper(words, about=commission)
    facts = fill(training.Contracted, provider=provider, contract=paper.digest if paper else None)
    return take_one(
        record,
        rules,
        subject=commission,
        facts=facts,
        happened_on=happened_on,
        by=by,
        at=at,
        papers=only(paper),
    )


def finalise(
    record: Record, rules: Rules, *, commission: Id, happened_on: date, by: Id, at: datetime
) -> Head:
    """Record that the content of the course was made final."""
    facts = fill(training.Finalised)
    return take_one(record, rules, subject=commission, facts=facts, happened_on=happened_on, by=by, at=at)


def roll_out(
    record: Record, rules: Rules, *, commission: Id, happened_on: date, by: Id, at: datetime
) -> Head:
    """Record that the course was given for the first time."""
    facts = fill(training.RolledOut)
    return take_one(record, rules, subject=commission, facts=facts, happened_on=happened_on, by=by, at=at)


def plan(
    record: Record,
    rules: Rules,
    *,
    commission: Id,
    milestone: str,
    on: date,
    sort: str = "planned",
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Give a milestone of the commission its day: planned, or a forecast beside the plan."""
    facts = fill(training.Planned, milestone=milestone, on=on, sort=sort)
    return take_one(record, rules, subject=commission, facts=facts, happened_on=happened_on, by=by, at=at)


def cease(
    record: Record, rules: Rules, *, commission: Id, reason: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """End the commission, for a reason from the body's list."""
    facts = fill(training.Ceased, reason=reason)
    return take_one(record, rules, subject=commission, facts=facts, happened_on=happened_on, by=by, at=at)


def tell_all_members(
    record: Record,
    rules: Rules,
    *,
    commission: Id,
    owing: int,
    completed: int,
    counted_by: str,
    evidence: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record how many of all members have taken a course, who counted, and on what evidence."""
    if not 0 <= completed <= owing:
        raise ActRefused(
            "completed", f"{completed} of {owing} cannot be", "Give no more than were to take it."
        )
    paper = maybe_on_paper(evidence, about=commission, field="evidence")
    facts = fill(
        training.AllMembersTold,
        owing=owing,
        completed=completed,
        counted_by=counted_by,
        evidence=paper.digest if paper else None,
    )
    return take_one(
        record,
        rules,
        subject=commission,
        facts=facts,
        happened_on=happened_on,
        by=by,
        at=at,
        papers=only(paper),
    )
