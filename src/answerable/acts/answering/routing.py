"""What the organ decides before which a refusal was put: answer, publish, show in confidence, or let it stand."""

from datetime import date, datetime

from answerable.acts.step import ActRefused, fill, maybe_on_paper, only, take_one
from answerable.days import due
from answerable.disclosure import spoken
from answerable.matters import fold
from answerable.record import Head, Id, Record, answers
from answerable.rules import Limit, Rules

OPENS = "opens"


def direct(
    record: Record,
    rules: Rules,
    *,
    point: Id,
    direction: str,
    words: str | None = None,
    due_on: date | None = None,
    review_on: date | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Decide on a refusal; where the direction opens the point again, it is due anew, on a day.

    That day is `due_on`, else as far on as the rules say. A refusal that stands, in whatever way, is looked at again on
    `review_on`, so that no refusal stands for ever unseen. Raises ActRefused where that day is missing or past.
    """
    opens = rules.term("directions", direction).sort == OPENS
    if not opens and review_on is None:
        raise ActRefused(
            "review_on", "There is no day on which this is looked at again", "Give the day of the next look."
        )
    if review_on is not None and review_on <= happened_on:
        raise ActRefused(
            "review_on", f"{spoken(review_on)} is not later than the decision", "Give a later day."
        )
    paper = maybe_on_paper(words, about=point, is_public=True)
    facts = fill(
        answers.OrganDirected,
        direction=direction,
        words=paper.digest if paper else None,
        due_on=due_anew(record, rules, point, "OrganDirected", due_on, happened_on) if opens else None,
        review_on=review_on,
    )
    return take_one(
        record, rules, subject=point, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )


def due_anew(record: Record, rules: Rules, point: Id, kind: str, due_on: date | None, on: date) -> date:
    """Give the day by which a point is due that is open again: the day given, else as the rules say how long.

    Raises ActRefused where the day given is past, or none is given and no rule says how long.
    """
    if due_on is not None and due_on < on:
        raise ActRefused(
            "due_on", f"{spoken(due_on)} is past already", "Give the day by which it is to be answered."
        )
    if due_on is not None:
        return due_on
    limit = _limit(record, rules, point, kind)
    if limit is None or limit.length is None:
        raise ActRefused(
            "due_on",
            "No rule says by when it is to be answered",
            "Give the day by which it is to be answered.",
        )
    return due(start=on, length=limit.length, calendar=rules.calendar, source=limit.source).on


def _limit(record: Record, rules: Rules, point: Id, kind: str) -> Limit | None:
    matter = fold(record.read(subject=point), rules)
    if matter is None:
        return None
    version = rules.procedure(matter.procedure).version_on(matter.version_in_force)
    return next((one for one in version.limits if any(s.kind == kind for s in one.starts)), None)
