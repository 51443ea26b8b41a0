"""A member's duty to complete a course: owed, booked, started, completed; or waived, or lapsed until they are back."""

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


def wait_list(
    record: Record, rules: Rules, *, obligation: Id, session: Id, happened_on: date, by: Id, at: datetime
) -> Head:
    """Put the member on the waiting list of a full session, behind those who wait already."""
    facts = fill(training.WaitListed, session=session)
    return take_one(record, rules, subject=obligation, facts=facts, happened_on=happened_on, by=by, at=at)


def give_up_place(
    record: Record,
    rules: Rules,
    *,
    obligation: Id,
    session: Id,
    reason: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Give up a place, or the wait for one; where the rules say so, the first in line gets it by the same act."""
    facts = fill(training.PlaceGivenUp, session=session, reason=reason)
    return take_one(record, rules, subject=obligation, facts=facts, happened_on=happened_on, by=by, at=at)


def note_presence(
    record: Record,
    rules: Rules,
    *,
    obligation: Id,
    session: Id,
    present: bool,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record whether the member came to the session; who came has begun the course, who did not waits again."""
    facts = fill(training.CameToSession, session=session, present=present)
    return take_one(record, rules, subject=obligation, facts=facts, happened_on=happened_on, by=by, at=at)


def revive(
    record: Record, rules: Rules, *, obligation: Id, reason: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Record that a member who had left is one again, and owes what they owed; their wait is not reset."""
    facts = fill(training.ObligationRevived, reason=reason)
    return take_one(record, rules, subject=obligation, facts=facts, happened_on=happened_on, by=by, at=at)
