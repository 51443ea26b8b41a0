"""Papers of a sitting: which went to whom, how many pages, and how long there was to read them."""

from collections.abc import Sequence
from datetime import date, datetime

from answerable.acts.hearings.listing import standing_call
from answerable.acts.step import ActRefused, fill, one_of, take_one
from answerable.disclosure import spoken
from answerable.record import Head, Id, Record, panels
from answerable.roster import Listing, roster_of
from answerable.rules import Rules


def send_papers(
    record: Record,
    rules: Rules,
    *,
    sitting: Id,
    pages: int,
    members: Sequence[Id] = (),
    case: Id | None = None,
    reading_minutes: int | None = None,
    file: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record that papers of so many pages went to those who are to sit; to all of them where nobody is named.

    `reading_minutes` is the time that they are given to read them, `file` the digest of the bundle where the register
    holds it. Raises ActRefused for a sitting that is not to be held, or for somebody who is not called to it.
    """
    held = standing_call(roster_of(record), sitting)
    _check(held, pages=pages, members=members, case=case, on=happened_on)
    facts = fill(
        panels.BundleSent,
        pages=pages,
        members=tuple(members) or held.members,
        file=file,
        case=case,
        reading_minutes=reading_minutes,
    )
    return take_one(record, rules, subject=sitting, facts=facts, happened_on=happened_on, by=by, at=at)


def _check(held: Listing, *, pages: int, members: Sequence[Id], case: Id | None, on: date) -> None:
    if pages < 1:
        raise ActRefused("pages", f"{pages} pages are none", "Give the number of pages.")
    if on > held.on:
        raise ActRefused(
            "happened_on", f"{held.id} sits on {spoken(held.on)}", "Give a day that is no later than that."
        )
    if case is not None and case not in held.cases:
        raise ActRefused("case", f"{case} is not before {held.id}", one_of(held.cases))
    strangers = [member for member in members if member not in held.members]
    if strangers:
        raise ActRefused(
            "members", f"{', '.join(strangers)} is not called to {held.id}", one_of(held.members)
        )
