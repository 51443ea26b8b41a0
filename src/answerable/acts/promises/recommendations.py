"""Recommendations: entered under their inquiry, answered, and moved only with the reason in words."""

from datetime import date, datetime

from answerable.acts.step import ActRefused, Draft, Opened, fill, on_paper, take, take_one, taken
from answerable.record import Event, Head, Id, Record, promises, standing
from answerable.rules import Rules


def make(
    record: Record,
    rules: Rules,
    *,
    inquiry: Id,
    number: int,
    words: str,
    owner: str | None = None,
    due_on: date | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Enter one recommendation under its number in the report, with who is to see to it and by when, where it is said.

    Raises ActRefused where no such inquiry reported, where it reported with fewer, or where the number is taken.
    """
    subject = f"{inquiry}/{number}"
    paper = on_paper(words, about=subject, is_public=True)

    def draft(_: Head) -> Draft:
        _check_number(record, inquiry, number)
        facts = fill(
            promises.RecommendationMade,
            words=paper.digest,
            number=number,
            inquiry=inquiry,
            owner=owner,
            due_on=due_on,
        )
        return Draft((Event(subject=subject, facts=facts, happened_on=happened_on, actor=by),), (paper,))

    head = take(record, rules, draft=draft, at=at)
    return Opened(subject, head)


def answer(
    record: Record,
    rules: Rules,
    *,
    recommendation: Id,
    response: str,
    words: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Say what will be done: accepted, in part, rejected, or still being considered, with the reason."""
    paper = on_paper(words, about=recommendation, is_public=True)
    facts = fill(promises.RecommendationAnswered, response=response, words=paper.digest)
    return take_one(
        record,
        rules,
        subject=recommendation,
        facts=facts,
        happened_on=happened_on,
        by=by,
        at=at,
        papers=(paper,),
    )


def move(
    record: Record,
    rules: Rules,
    *,
    recommendation: Id,
    status: str,
    words: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Change how a recommendation stands, with the reason; complete it becomes only by evidence that is accepted."""
    paper = on_paper(words, about=recommendation, is_public=True)
    facts = fill(promises.RecommendationMoved, status=status, words=paper.digest)
    return take_one(
        record,
        rules,
        subject=recommendation,
        facts=facts,
        happened_on=happened_on,
        by=by,
        at=at,
        papers=(paper,),
    )


def _check_number(record: Record, inquiry: Id, number: int) -> None:
    said = [e.event.facts for e in standing(record.read(subject=inquiry))]
    reported = next((f for f in said if isinstance(f, promises.InquiryReported)), None)
    if reported is None:
        raise ActRefused(
            "inquiry", f"There is no inquiry {inquiry}", "Record first that it reported, and with how many."
        )
    if not 1 <= number <= reported.recommendations:
        raise ActRefused(
            "number",
            f"{inquiry} reported with {reported.recommendations} recommendations, and there is no number {number}",
            "Check the number in the report.",
        )
    if taken(record, f"{inquiry}/{number}"):
        raise ActRefused(
            "number", f"Recommendation {number} of {inquiry} is entered already", "Give the next number."
        )
