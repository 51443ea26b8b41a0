"""More said about an answer, or a part of it set right; the answer that was given stands beside it."""

from datetime import date, datetime

from answerable.acts.step import ActRefused, fill, on_paper, take_one
from answerable.record import Head, Id, Record, answers
from answerable.rules import Rules


def clarify(
    record: Record,
    rules: Rules,
    *,
    point: Id,
    sort: str,
    reason: str,
    words: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Add to an answer (a clarification) or set it right (a correction), with the reason; in words, and no figure.

    A figure is set right in the record, and answered anew; here is said what was wrong. Raises ActRefused where the
    point was never answered.
    """
    if next(iter(record.read(subject=point, kinds=("Answered",))), None) is None:
        raise ActRefused("point", f"{point} has no answer", "Answer it first.")
    paper = on_paper(words, about=point, is_public=True)
    facts = fill(answers.AnswerClarified, sort=sort, words=paper.digest, reason=reason)
    return take_one(
        record, rules, subject=point, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )
