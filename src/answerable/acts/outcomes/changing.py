"""What becomes of a sanction: conditions set, kept or broken; completed on evidence, varied, or set aside."""

from datetime import date, datetime

from answerable.acts.step import fill, maybe_on_paper, only, take_one
from answerable.record import Head, Id, Kind, Paper, Record, sanctions
from answerable.rules import Rules


def set_condition(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    condition: str,
    sanction: str | None = None,
    allegation: Id | None = None,
    until_on: date | None = None,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Make a sanction subject to a condition, or the interim suspension in force where no sanction is named."""
    paper = maybe_on_paper(words, about=case)
    facts = fill(
        sanctions.ConditionSet,
        condition=condition,
        sanction=sanction,
        allegation=allegation,
        until_on=until_on,
        words=paper.digest if paper else None,
    )
    return _taken(record, rules, case, facts, paper, happened_on, by, at)


def tell_condition(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    condition: str,
    is_met: bool,
    sanction: str | None = None,
    evidence: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record that a condition was met or broken, on what evidence."""
    paper = maybe_on_paper(evidence, about=case, field="evidence")
    kind = sanctions.ConditionMet if is_met else sanctions.ConditionBroken
    facts = fill(kind, condition=condition, sanction=sanction, evidence=paper.digest if paper else None)
    return _taken(record, rules, case, facts, paper, happened_on, by, at)


def complete(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    sanction: str,
    allegation: Id | None = None,
    evidence: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record that what a sanction required was done, on what evidence."""
    paper = maybe_on_paper(evidence, about=case, field="evidence")
    facts = fill(
        sanctions.SanctionCompleted,
        sanction=sanction,
        allegation=allegation,
        evidence=paper.digest if paper else None,
    )
    return _taken(record, rules, case, facts, paper, happened_on, by, at)


def vary(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    sanction: str,
    replaced_with: str,
    reason: str,
    allegation: Id | None = None,
    until_on: date | None = None,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Put another sanction in the place of one that stands, or give it another end; the reason is from the list."""
    paper = maybe_on_paper(words, about=case)
    facts = fill(
        sanctions.SanctionVaried,
        sanction=sanction,
        replaced_with=replaced_with,
        reason=reason,
        allegation=allegation,
        until_on=until_on,
        words=paper.digest if paper else None,
    )
    return _taken(record, rules, case, facts, paper, happened_on, by, at)


def set_aside(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    sanction: str,
    reason: str,
    allegation: Id | None = None,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Let a sanction stand no longer; the reason is from the list."""
    paper = maybe_on_paper(words, about=case)
    facts = fill(
        sanctions.SanctionSetAside,
        sanction=sanction,
        reason=reason,
        allegation=allegation,
        words=paper.digest if paper else None,
    )
    return _taken(record, rules, case, facts, paper, happened_on, by, at)


def _taken(
    record: Record,
    rules: Rules,
    case: Id,
    facts: Kind,
    paper: Paper | None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )
