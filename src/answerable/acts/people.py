"""People: named, appointed, seated, trained, and what ties them to a case; the day counts from which it held."""

from datetime import date, datetime

from answerable.acts.step import (
    ActRefused,
    Opened,
    fill,
    maybe_on_paper,
    next_organisation,
    next_person,
    on_paper,
    only,
    take_one,
)
from answerable.days import Length, due
from answerable.record import Head, Id, Record, people
from answerable.rules import Rules

ORGANISATION_SORTS = ("organisation", "provider", "consultee")


def name(
    record: Record,
    rules: Rules,
    *,
    name: str,
    sort: str = "person",
    person: Id | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Give a person or an organisation a name, kept as a paper; without a number they get a new one.

    `sort` is person, or for organisations provider, consultee or organisation. Gives back the number. The name of
    an organisation is no secret; that of a person is kept in confidence until they hold an office.
    """
    fresh = next_organisation if sort in ORGANISATION_SORTS else next_person
    subject = person or fresh()
    paper = on_paper(name, about=subject, field="name", is_public=sort in ORGANISATION_SORTS)
    facts = fill(people.Named, name=paper.digest, sort=sort)
    head = take_one(
        record, rules, subject=subject, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )
    return Opened(subject, head)


def appoint(
    record: Record,
    rules: Rules,
    *,
    person: Id,
    role: str,
    fte: int = 100,
    contract: str = "employed",
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Appoint a person to a role from a day on; `fte` is hundredths of full time, so 60 is three days a week."""
    if not 0 < fte <= 100:
        raise ActRefused("fte", f"{fte} hundredths of full time cannot be", "Give a number from 1 to 100.")
    facts = fill(people.Appointed, role=role, fte=fte, contract=contract)
    return take_one(record, rules, subject=person, facts=facts, happened_on=happened_on, by=by, at=at)


def stand_down(
    record: Record, rules: Rules, *, person: Id, role: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """End a person's role; the day itself no longer counts."""
    facts = fill(people.StoodDown, role=role)
    return take_one(record, rules, subject=person, facts=facts, happened_on=happened_on, by=by, at=at)


def seat(
    record: Record, rules: Rules, *, person: Id, panel: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Give a person a seat on a panel from a day on."""
    facts = fill(people.Seated, panel=panel)
    return take_one(record, rules, subject=person, facts=facts, happened_on=happened_on, by=by, at=at)


def unseat(
    record: Record, rules: Rules, *, person: Id, panel: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """End a person's seat on a panel; the day itself no longer counts."""
    facts = fill(people.Unseated, panel=panel)
    return take_one(record, rules, subject=person, facts=facts, happened_on=happened_on, by=by, at=at)


def train(
    record: Record,
    rules: Rules,
    *,
    person: Id,
    course: str,
    expires_on: date | None = None,
    evidence: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record that a person completed a course that their office requires, and until when it holds.

    Where `expires_on` is left out, it holds as long as the body's rules say of the course (`valid_months`).
    """
    paper = maybe_on_paper(evidence, about=person, field="evidence")
    facts = fill(
        people.Trained,
        course=course,
        expires_on=expires_on or _expiry(rules, course, happened_on),
        evidence=paper.digest if paper else None,
    )
    return take_one(
        record, rules, subject=person, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )


def _expiry(rules: Rules, course: str, completed_on: date) -> date | None:
    held = next((c for c in rules.body.courses if c.id == course), None)
    if held is None or held.valid_months == 0:
        return None
    length = Length(count=held.valid_months, unit="months")
    return due(start=completed_on, length=length, calendar=rules.calendar, source=held.source).on


def declare_conflict(
    record: Record,
    rules: Rules,
    *,
    person: Id,
    against: Id,
    nature: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Declare that a person is tied to a person or a case and does not act on it; anyone may for themselves."""
    facts = fill(people.ConflictDeclared, against=against, nature=nature)
    return take_one(record, rules, subject=person, facts=facts, happened_on=happened_on, by=by, at=at)
