"""A bundle kept: the papers for those who decide, as one file, with how many pages and documents it has."""

from datetime import date, datetime

from answerable.acts.step import fill, maybe_on_paper, only, take_one
from answerable.record import Head, Id, Record, investigation, write_paper
from answerable.reports import Bundle
from answerable.rules import Rules

PDF = "application/pdf"


def keep_bundle(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    made: Bundle,
    name: str = "",
    sitting: Id | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Keep a bundle that was made, sealed as a paper of the case, for a sitting where one is named."""
    paper = write_paper(made.content, about=case, media=PDF)
    named = maybe_on_paper(name, about=case, field="name")
    facts = fill(
        investigation.BundleMade,
        file=paper.digest,
        length=paper.length,
        pages=made.pages,
        documents=len(made.index),
        sitting=sitting,
        name=named.digest if named else None,
    )
    papers = (paper, *only(named))
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=papers
    )
