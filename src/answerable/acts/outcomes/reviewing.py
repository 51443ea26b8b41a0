"""Interim suspensions looked at again: they go on until the next look, or go on otherwise."""

from datetime import date, datetime

from answerable.acts.step import fill, maybe_on_paper, only, take_one
from answerable.record import Head, Id, Record, sanctions
from answerable.rules import Rules


def review_suspension(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    outcome: str,
    reason: str,
    review_on: date | None = None,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Look at an interim suspension again, and say by when it is looked at next; to end it, `cases.lift` it."""
    paper = maybe_on_paper(words, about=case)
    facts = fill(
        sanctions.SuspensionReviewed,
        outcome=outcome,
        reason=reason,
        review_on=review_on,
        words=paper.digest if paper else None,
    )
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )
