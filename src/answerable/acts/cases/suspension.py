"""Interim suspension: a restriction until a decision, with its reason and its review; it is not a finding."""

from datetime import date, datetime

from answerable.acts.step import fill, take_one
from answerable.record import Head, Id, Record, cases
from answerable.rules import Rules


def suspend(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    reason: str,
    review_on: date | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Suspend the respondent until a decision, and say by which day that is looked at again."""
    facts = fill(cases.Suspended, reason=reason, review_on=review_on)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def lift(
    record: Record, rules: Rules, *, case: Id, reason: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Lift an interim suspension before a decision; the reason is from the body's list."""
    facts = fill(cases.Lifted, reason=reason)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)
