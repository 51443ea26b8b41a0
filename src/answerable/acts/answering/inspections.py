"""Figures offered to be looked at in confidence instead of being given, and whether the offer is taken up."""

from datetime import date, datetime

from answerable.acts.step import ActRefused, fill, maybe_on_paper, only, take_one
from answerable.record import Head, Id, Record, answers, oversight
from answerable.rules import Rules


def offer_inspection(
    record: Record,
    rules: Rules,
    *,
    point: Id,
    to: str | None = None,
    inspectors: int | None = None,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Offer to show what was refused to a few, in confidence; to the organ that asked where no other is named.

    Nothing was answered thereby: the refusal stands, and so does what everybody sees of it.
    """
    paper = maybe_on_paper(words, about=point, is_public=True)
    facts = fill(
        answers.InspectionOffered,
        to=to or _asker(record, point),
        inspectors=inspectors,
        words=paper.digest if paper else None,
    )
    return take_one(
        record, rules, subject=point, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )


def answer_inspection(
    record: Record,
    rules: Rules,
    *,
    point: Id,
    accepted: bool,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Take an offer to look in confidence up, or say no to it; raises ActRefused where nothing was offered."""
    if next(iter(record.read(subject=point, kinds=("InspectionOffered",))), None) is None:
        raise ActRefused("accepted", f"Nothing was offered to be looked at on {point}", "Wait for an offer.")
    paper = maybe_on_paper(words, about=point, is_public=True)
    facts = fill(answers.InspectionAnswered, is_accepted=accepted, words=paper.digest if paper else None)
    return take_one(
        record, rules, subject=point, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )


def _asker(record: Record, point: Id) -> str:
    asked = next((e.event.facts for e in record.read(subject=point, kinds=("Asked",))), None)
    motion = asked.motion if isinstance(asked, oversight.Asked) else point
    passed = next((e.event.facts for e in record.read(subject=motion, kinds=("MotionPassed",))), None)
    if not isinstance(passed, oversight.MotionPassed):
        raise ActRefused("point", f"Nobody is known to have asked {point}", "Name the organ to show it to.")
    return passed.organ
