"""A consultation: opened with a proposal and reasons, taken for longer, considered view by view; what it changed."""

from collections.abc import Sequence
from datetime import date, datetime

from answerable.acts.step import ActRefused, fill, maybe_on_paper, on_paper, only, take_one
from answerable.disclosure import names_of, spoken
from answerable.matters import named_openly
from answerable.record import Head, Id, Record, codes
from answerable.rules import Rules


def open_consultation(
    record: Record,
    rules: Rules,
    *,
    review: Id,
    proposal: str,
    reasons: str | None = None,
    closes_on: date,
    is_formative: bool = True,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Send out what is proposed and why, for everybody to read, with the day until which views are taken.

    `is_formative` says that it can still be changed. What falls short of a fair consultation is taken down and told.
    """
    _check_close(closes_on, happened_on)
    paper = on_paper(proposal, about=review, field="proposal", is_public=True)
    why = maybe_on_paper(reasons, about=review, field="reasons", is_public=True)
    facts = fill(
        codes.ConsultationOpened,
        proposal=paper.digest,
        reasons=why.digest if why else None,
        closes_on=closes_on,
        is_formative=is_formative,
    )
    return take_one(
        record,
        rules,
        subject=review,
        facts=facts,
        happened_on=happened_on,
        by=by,
        at=at,
        papers=only(paper, why),
    )


def extend_consultation(
    record: Record,
    rules: Rules,
    *,
    review: Id,
    closes_on: date,
    reason: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Take views until a later day, for a reason from the body's list."""
    _check_close(closes_on, happened_on)
    facts = fill(codes.ConsultationExtended, closes_on=closes_on, reason=reason)
    return take_one(record, rules, subject=review, facts=facts, happened_on=happened_on, by=by, at=at)


def consider(
    record: Record,
    rules: Rules,
    *,
    review: Id,
    consultee: Id,
    outcome: str,
    words: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Say what became of an organisation's view, and why, for everybody to read; raises ActRefused where it names one.

    An organisation that did not agree to be named may stand in no words for everybody.
    """
    _check_names(record, review, words)
    paper = on_paper(words, about=review, is_public=True)
    facts = fill(codes.ViewConsidered, consultee=consultee, outcome=outcome, words=paper.digest)
    return take_one(
        record, rules, subject=review, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )


def change_draft(
    record: Record,
    rules: Rules,
    *,
    review: Id,
    clause: str,
    because_of: Sequence[Id],
    words: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Say what was changed in the draft, and because of whom, for everybody to read; refuses as `consider` does."""
    _check_names(record, review, words)
    paper = on_paper(words, about=review, is_public=True)
    facts = fill(codes.DraftChanged, clause=clause, because_of=tuple(because_of), words=paper.digest)
    return take_one(
        record, rules, subject=review, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )


def _check_close(closes_on: date, opened_on: date) -> None:
    if closes_on < opened_on:
        raise ActRefused(
            "closes_on",
            f"Views would be taken until {spoken(closes_on)}, before {spoken(opened_on)}",
            "Give the last day on which a view is taken.",
        )


def _check_names(record: Record, review: Id, words: str) -> None:
    facts = (entry.event.facts for entry in record.read(subject=review))
    asked = {getattr(one, name, None) for one in facts for name in ("consultee", "organisation")}
    unnamed = names_of(record, asked - named_openly(record))
    found = next((name for name in unnamed.values() if name.casefold() in words.casefold()), None)
    if found:
        raise ActRefused(
            "words",
            f"The words name “{found}”, which has not agreed to be named, and everybody can read them",
            "Leave the name out, or record first that it may be named.",
        )
