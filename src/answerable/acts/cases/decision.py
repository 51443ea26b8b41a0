"""Decisions on a case: recommended, found on each allegation, sanctioned, and the one way in which the case ends."""

from datetime import date, datetime

from answerable.acts.cases.parties import respondent_of
from answerable.acts.step import fill, maybe_on_paper, only, take_one
from answerable.record import Head, Id, Record, cases
from answerable.rules import Rules


def recommend(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    allegation: Id,
    finding: str | None = None,
    sanction: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Recommend a finding or a sanction on an allegation; it is not yet a decision."""
    facts = fill(cases.Recommended, allegation=allegation, finding=finding, sanction=sanction)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def find(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    allegation: Id,
    finding: str,
    sitting: Id | None = None,
    reasons: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Make a finding on one allegation, at a sitting of the panel, with the reasons in words."""
    paper = maybe_on_paper(reasons, about=case, field="reasons")
    facts = fill(
        cases.Found,
        allegation=allegation,
        finding=finding,
        sitting=sitting,
        reasons=paper.digest if paper else None,
    )
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )


def sanction(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    sanction: str,
    allegation: Id | None = None,
    respondent: Id | None = None,
    course: str | None = None,
    until_on: date | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Impose a consequence of a finding; where it is training, `course` says which, and the member owes it from then.

    The obligation is a matter of its own, `<case>/training`, and is recorded by the same act.
    """
    facts = fill(
        cases.Sanctioned,
        sanction=sanction,
        allegation=allegation,
        respondent=respondent or respondent_of(record, case),
        course=course,
        until_on=until_on,
    )
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def dispose(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    disposal: str,
    organ: str | None = None,
    reason: str | None = None,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """End the case with one disposal, its reason from the body's list, and who decided: the organ and the person."""
    paper = maybe_on_paper(words, about=case)
    facts = fill(
        cases.Disposed,
        disposal=disposal,
        organ=organ,
        decider=by,
        reason=reason,
        words=paper.digest if paper else None,
    )
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )
