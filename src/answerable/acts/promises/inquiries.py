"""Inquiries and organisations that reported, with how many recommendations: what is entered is held against that."""

from datetime import date, datetime

from answerable.acts.promises.organisations import organisation as named
from answerable.acts.step import ActRefused, Draft, Opened, fill, next_of, on_paper, take
from answerable.record import Event, Head, Id, Record, promises
from answerable.rules import Rules


def report(
    record: Record,
    rules: Rules,
    *,
    title: str,
    recommendations: int,
    organisation: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Record that an inquiry reported with so many recommendations; each is then entered under its number."""
    if recommendations < 1:
        raise ActRefused(
            "recommendations",
            f"{recommendations} is no number of recommendations",
            "Count them in the report; it is held against how many are entered.",
        )
    who = named(record, organisation, by=by, on=happened_on) if organisation else None
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [next_of(record, "I", happened_on.year)]
        paper = on_paper(title, about=numbers[0], field="title", is_public=True)
        facts = fill(
            promises.InquiryReported,
            title=paper.digest,
            recommendations=recommendations,
            organisation=who.id if who else None,
        )
        event = Event(subject=numbers[0], facts=facts, happened_on=happened_on, actor=by)
        return Draft((*(who.events if who else ()), event), (*(who.papers if who else ()), paper))

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)
