"""Who is related to whom, and a tie that stands no longer: ended by somebody else than those whom it binds."""

from datetime import date, datetime

from answerable.acts.step import ActRefused, fill, take_one
from answerable.record import Head, Id, Record, allocation
from answerable.roster import roster_of
from answerable.rules import Rules


def relate(
    record: Record,
    rules: Rules,
    *,
    person: Id,
    other: Id,
    nature: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record that two people are related: neither may know of a case about the other; anyone may for themselves."""
    if person == other:
        raise ActRefused("other", "Nobody is related to themselves", "Name somebody else.")
    facts = fill(allocation.Related, person=other, nature=nature)
    return take_one(record, rules, subject=person, facts=facts, happened_on=happened_on, by=by, at=at)


def end_tie(
    record: Record,
    rules: Rules,
    *,
    person: Id,
    against: Id,
    reason: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record that a tie of a person to a person or a case stands no longer, for a reason from the body's list.

    Nobody ends a tie of their own: it would open to them what is shut.
    """
    if by in (person, against):
        raise ActRefused("person", "Nobody ends a tie of their own", "Ask somebody else to record it.")
    roster = roster_of(record)
    bound = roster.tied_to(person, happened_on) | roster.related_to(person, happened_on)
    if against not in bound:
        raise ActRefused("against", f"{person} has no such tie", "Choose one that was declared.")
    facts = fill(allocation.TieEnded, against=against, reason=reason)
    return take_one(record, rules, subject=person, facts=facts, happened_on=happened_on, by=by, at=at)
