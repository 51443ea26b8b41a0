"""Those who are consulted: what passed with each, in their own words, and whether they may be named."""

from datetime import date, datetime

from answerable.acts.step import Draft, fill, maybe_on_paper, next_person, on_paper, only, take, take_one
from answerable.record import Event, Head, Id, Record, codes, people
from answerable.rules import Rules


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


def refuse_naming(
    record: Record, rules: Rules, *, review: Id, consultee: Id, happened_on: date, by: Id, at: datetime
) -> Head:
    """Record that an organisation does not wish to be named, or no longer; it is counted, and not named."""
    facts = fill(codes.NamingRefused, consultee=consultee)
    return take_one(record, rules, subject=review, facts=facts, happened_on=happened_on, by=by, at=at)


def agree_words(
    record: Record,
    rules: Rules,
    *,
    review: Id,
    consultee: Id,
    words: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Show an organisation's own words to everybody, as it agreed that they be shown, under its name."""
    paper = on_paper(words, about=review, is_public=True)
    facts = fill(codes.WordsAgreed, consultee=consultee, words=paper.digest)
    return take_one(
        record, rules, subject=review, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )


def speak_privately(
    record: Record,
    rules: Rules,
    *,
    review: Id,
    name: str,
    organisation: Id | None = None,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record a private talk with somebody, whose name stays in confidence.

    It is no consultation of the organisation that they belong to, whatever was said: it is counted by itself.
    """
    person = next_person()
    known_as = on_paper(name, about=person, field="name")
    paper = maybe_on_paper(words, about=review)
    named = fill(people.Named, name=known_as.digest, sort="person")
    spoken = fill(
        codes.PrivatelySpoken,
        person=person,
        organisation=organisation,
        words=paper.digest if paper else None,
    )
    events = (
        Event(subject=person, facts=named, happened_on=happened_on, actor=by),
        Event(subject=review, facts=spoken, happened_on=happened_on, actor=by),
    )
    return take(record, rules, draft=lambda _: Draft(events, only(known_as, paper)), at=at)
