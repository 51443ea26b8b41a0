"""Appeals: a party asks another decider to change a decision, and is answered."""

from datetime import date, datetime

from answerable.acts.step import fill, maybe_on_paper, only, take_one
from answerable.record import Head, Id, Record, cases
from answerable.rules import Rules


def appeal(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    party: str,
    ground: str,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record that a party (respondent or complainant) appealed, on a ground from the body's list, in their words."""
    paper = maybe_on_paper(words, about=case)
    facts = fill(cases.Appealed, by=party, ground=ground, words=paper.digest if paper else None)
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )


def decide(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    outcome: str,
    organ: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Decide an appeal: the outcome is from the body's list (dismissed, allowed, varied), by this organ."""
    facts = fill(cases.AppealDecided, outcome=outcome, organ=organ)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)
