"""The review of a code: begun, planned in milestones, each plan a version of its own, and ended with its outcome."""

from datetime import date, datetime

from answerable.acts.step import Draft, Opened, fill, next_of, take, take_one
from answerable.matters import fold
from answerable.record import Event, Head, Id, Record, codes, training
from answerable.rules import Rules


def open_review(
    record: Record, rules: Rules, *, document: Id, version: str, happened_on: date, by: Id, at: datetime
) -> Opened:
    """Begin the review of a version of a code."""
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [next_of(record, "V", happened_on.year)]
        facts = fill(codes.ReviewOpened, document=document, version=version)
        return Draft((Event(subject=numbers[0], facts=facts, happened_on=happened_on, actor=by),))

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


def plan(
    record: Record,
    rules: Rules,
    *,
    review: Id,
    milestone: str,
    on: date,
    sort: str = "planned",
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Give a milestone of the review its day: planned, or a forecast beside the plan."""
    facts = fill(training.Planned, milestone=milestone, on=on, sort=sort)
    return take_one(record, rules, subject=review, facts=facts, happened_on=happened_on, by=by, at=at)


def reach(
    record: Record, rules: Rules, *, review: Id, milestone: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Record that a milestone of the review was reached."""
    facts = fill(training.Reached, milestone=milestone)
    return take_one(record, rules, subject=review, facts=facts, happened_on=happened_on, by=by, at=at)


def review(
    record: Record,
    rules: Rules,
    *,
    review: Id,
    outcome: str,
    review_due_on: date | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """End the review: the code is kept, amended or replaced; `review_due_on` is the day by which the next is due.

    It meets the duty to review the document as well, where that is in force.
    """
    ended = fill(codes.Reviewed, outcome=outcome)

    def draft(_: Head) -> Draft:
        events = [Event(subject=review, facts=ended, happened_on=happened_on, actor=by)]
        document = _document(record, rules, review)
        if document:
            told = fill(codes.DocumentReviewed, review=review, outcome=outcome, review_due_on=review_due_on)
            events.append(Event(subject=document, facts=told, happened_on=happened_on, actor=by))
        return Draft(tuple(events))

    return take(record, rules, draft=draft, at=at)


def _document(record: Record, rules: Rules, review: Id) -> Id | None:
    """Give the document that is reviewed, where it is in force and has a procedure of its own."""
    opened = next((e.event.facts for e in record.read(subject=review, kinds=("ReviewOpened",))), None)
    if not isinstance(opened, codes.ReviewOpened):
        return None
    document = fold(record.read(subject=opened.document), rules)
    return opened.document if document and document.is_open else None
