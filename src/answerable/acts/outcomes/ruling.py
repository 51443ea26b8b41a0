"""Votes of a panel, and what an organ above it says: a decision confirmed or vetoed, and sent back to others."""

from datetime import date, datetime

from answerable.acts.step import fill, maybe_on_paper, only, take_one
from answerable.record import Head, Id, Record, panels
from answerable.rules import Rules


def vote(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    sitting: Id,
    votes_for: int,
    votes_against: int,
    abstained: int = 0,
    allegation: Id | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record how a panel voted on a case, or on one allegation of it; no more votes than decided."""
    facts = fill(
        panels.VoteTaken,
        sitting=sitting,
        votes_for=votes_for,
        votes_against=votes_against,
        abstained=abstained,
        allegation=allegation,
    )
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def confirm(
    record: Record, rules: Rules, *, case: Id, organ: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Let a decision stand, as the organ that could have vetoed it."""
    facts = fill(panels.DecisionConfirmed, organ=organ)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def veto(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    organ: str,
    reason: str,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Refuse to let a decision stand; what was imposed by it is live no longer."""
    paper = maybe_on_paper(words, about=case)
    facts = fill(panels.DecisionVetoed, organ=organ, reason=reason, words=paper.digest if paper else None)
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )


def remit(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    to: str,
    reason: str,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Send a case back to be decided anew, by nobody who decided it before."""
    paper = maybe_on_paper(words, about=case)
    facts = fill(panels.Remitted, to=to, reason=reason, words=paper.digest if paper else None)
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )
