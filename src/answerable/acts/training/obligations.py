"""A member's duty to complete a course: owed, booked, started, completed; or waived, or lapsed because they left."""

from datetime import date, datetime

from answerable.acts.step import Draft, Opened, fill, maybe_on_paper, next_under, only, take, take_one
from answerable.record import Event, Head, Id, Record, training
from answerable.rules import Rules


def oblige(
    record: Record,
    rules: Rules,
    *,
    respondent: Id,
    course: str,
    case: Id | None = None,
    as_sanction: bool = False,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Oblige a member to complete a course, of itself; where it is a sanction, imposing it obliges by the same act."""
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [next_under(record, f"{case or respondent}/training")]
        facts = fill(
            training.Obliged, respondent=respondent, course=course, case=case, as_sanction=as_sanction
        )
        return Draft((Event(subject=numbers[0], facts=facts, happened_on=happened_on, actor=by),))

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


def book(
    record: Record,
    rules: Rules,
    *,
    obligation: Id,
    session: Id | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Give the member a place on a session of the course."""
    facts = fill(training.Booked, session=session)
    return take_one(record, rules, subject=obligation, facts=facts, happened_on=happened_on, by=by, at=at)


def start(record: Record, rules: Rules, *, obligation: Id, happened_on: date, by: Id, at: datetime) -> Head:
    """Record that the member began the course."""
    facts = fill(training.Started)
    return take_one(record, rules, subject=obligation, facts=facts, happened_on=happened_on, by=by, at=at)


def complete(
    record: Record,
    rules: Rules,
    *,
    obligation: Id,
    evidence: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record that the member completed the course, and on what evidence."""
    paper = maybe_on_paper(evidence, about=obligation, field="evidence")
    facts = fill(training.Completed, evidence=paper.digest if paper else None)
    return take_one(
        record,
        rules,
        subject=obligation,
        facts=facts,
        happened_on=happened_on,
        by=by,
        at=at,
        papers=only(paper),
    )


def waive(
    record: Record, rules: Rules, *, obligation: Id, reason: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """End the obligation by decision, for a reason from the body's list."""
    facts = fill(training.Waived, reason=reason)
    return take_one(record, rules, subject=obligation, facts=facts, happened_on=happened_on, by=by, at=at)


def lapse(
    record: Record, rules: Rules, *, obligation: Id, reason: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Record that the obligation ended because the member left."""
    facts = fill(training.Lapsed, reason=reason)
    return take_one(record, rules, subject=obligation, facts=facts, happened_on=happened_on, by=by, at=at)
