"""The body's codes: adopted, and their review with those who are consulted and its timetable."""

from datetime import date, datetime

from answerable.acts.step import Draft, Opened, fill, maybe_on_paper, next_of, only, take, take_one
from answerable.record import Event, Head, Id, Paper, Record, codes, training
from answerable.rules import Rules


def adopt(
    record: Record,
    rules: Rules,
    *,
    version: str,
    organ: str,
    document: Id | None = None,
    review_due_on: date | None = None,
    text: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Adopt a version of a code, and say by which day it is to be reviewed; a new document gets a number."""
    numbers: list[Id] = []
    papers: list[Paper] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [document or next_of(record, "D", happened_on.year)]
        papers[:] = only(maybe_on_paper(text, about=numbers[0], field="text", is_public=True))
        digest = papers[0].digest if papers else None
        facts = fill(codes.Adopted, version=version, organ=organ, review_due_on=review_due_on, text=digest)
        event = Event(subject=numbers[0], facts=facts, happened_on=happened_on, actor=by)
        return Draft((event,), tuple(papers))

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


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


def invite(
    record: Record, rules: Rules, *, review: Id, consultee: Id, happened_on: date, by: Id, at: datetime
) -> Head:
    """Invite an organisation to give its view."""
    facts = fill(codes.Invited, consultee=consultee)
    return take_one(record, rules, subject=review, facts=facts, happened_on=happened_on, by=by, at=at)


def meet(
    record: Record, rules: Rules, *, review: Id, consultee: Id, happened_on: date, by: Id, at: datetime
) -> Head:
    """Record that the organisation was met, as an organisation; a talk with one of its people is not that."""
    facts = fill(codes.Met, consultee=consultee)
    return take_one(record, rules, subject=review, facts=facts, happened_on=happened_on, by=by, at=at)


def respond(
    record: Record,
    rules: Rules,
    *,
    review: Id,
    consultee: Id,
    view: str,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record the view that an organisation gave (agreed, disagreed, mixed), in its own words where held."""
    paper = maybe_on_paper(words, about=review)
    facts = fill(codes.Responded, consultee=consultee, view=view, words=paper.digest if paper else None)
    return take_one(
        record, rules, subject=review, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )


def decline(
    record: Record, rules: Rules, *, review: Id, consultee: Id, happened_on: date, by: Id, at: datetime
) -> Head:
    """Record that an organisation declined to take part."""
    facts = fill(codes.Declined, consultee=consultee)
    return take_one(record, rules, subject=review, facts=facts, happened_on=happened_on, by=by, at=at)


def object(
    record: Record,
    rules: Rules,
    *,
    review: Id,
    consultee: Id,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record that an organisation disputes that it was consulted, or how; both accounts stand."""
    paper = maybe_on_paper(words, about=review)
    facts = fill(codes.Objected, consultee=consultee, words=paper.digest if paper else None)
    return take_one(
        record, rules, subject=review, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )


def agree_naming(
    record: Record, rules: Rules, *, review: Id, consultee: Id, happened_on: date, by: Id, at: datetime
) -> Head:
    """Record that an organisation agreed to be named as one that was consulted."""
    facts = fill(codes.NamingAgreed, consultee=consultee)
    return take_one(record, rules, subject=review, facts=facts, happened_on=happened_on, by=by, at=at)


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
    record: Record, rules: Rules, *, review: Id, outcome: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """End the review: the code is kept, amended or replaced."""
    facts = fill(codes.Reviewed, outcome=outcome)
    return take_one(record, rules, subject=review, facts=facts, happened_on=happened_on, by=by, at=at)
