"""A governance document: adopted in versions, each with the day by which it is to be reviewed; withdrawn in the end."""

from datetime import date, datetime

from answerable.acts.step import Draft, Opened, fill, maybe_on_paper, next_of, only, take, take_one
from answerable.record import Event, Head, Id, Paper, Record, codes, people
from answerable.rules import Rules


def adopt(
    record: Record,
    rules: Rules,
    *,
    version: str,
    organ: str,
    document: Id | None = None,
    name: str | None = None,
    review_due_on: date | None = None,
    text: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Adopt a version of a code, and say by which day it is to be reviewed; a new document gets a number and a name."""
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [document or next_of(record, "D", happened_on.year)]
        words = maybe_on_paper(text, about=numbers[0], field="text", is_public=True)
        title = maybe_on_paper(name, about=numbers[0], field="name", is_public=True)
        told = fill(
            codes.Adopted,
            version=version,
            organ=organ,
            review_due_on=review_due_on,
            text=words.digest if words else None,
        )
        event = Event(subject=numbers[0], facts=told, happened_on=happened_on, actor=by)
        return Draft((*_named(title, event), event), only(title, words))

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


def _named(title: Paper | None, adopted: Event) -> tuple[Event, ...]:
    if title is None:
        return ()
    facts = fill(people.Named, name=title.digest, sort="document")
    return (
        Event(subject=adopted.subject, facts=facts, happened_on=adopted.happened_on, actor=adopted.actor),
    )


def withdraw(
    record: Record,
    rules: Rules,
    *,
    document: Id,
    reason: str,
    replaced_by: Id | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Withdraw a document, for a reason from the body's list; say which other takes its place, where one does."""
    facts = fill(codes.DocumentWithdrawn, reason=reason, replaced_by=replaced_by)
    return take_one(record, rules, subject=document, facts=facts, happened_on=happened_on, by=by, at=at)
