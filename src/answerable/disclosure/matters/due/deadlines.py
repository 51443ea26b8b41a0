"""What is due from one person, for the calendar on their desk or telephone: no names, and each with its rule."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.disclosure.matters.people import roster_of
from answerable.matters import Lists, Row, shut_out_of
from answerable.record import Id, Record, oversight
from answerable.roster import Roster
from answerable.rules import Rules

MOST = 500
AHEAD = timedelta(days=400)


@dataclass(frozen=True)
class Deadline:
    """One thing that is due: in which matter, under which limit, from which office, by when, and by which rule."""

    matter: str
    limit: str
    name: str
    owner: str
    due_on: date
    source: str
    is_public: bool


@dataclass(frozen=True)
class Deadlines:
    """All that is due from somebody's offices, and of the points that they asked, due first before the rest."""

    person: str
    title: str
    lines: tuple[Deadline, ...]


def deadlines(record: Record, rules: Rules, *, lists: Lists, person: Id, on: date) -> Deadlines:
    """List what is due from the offices that somebody holds today, and from others in the points that they asked.

    A matter of which they are shut out is not there, nor one that another investigates; nothing is, once they hold no
    office and asked nothing.
    """
    roster = roster_of(record)
    gone = shut_out_of(lists, roster, person, on)
    rows = {
        row.matter: row for row in (*_owed(rules, lists, roster, person, on), *_asked(record, lists, person))
    }
    shown = (row for row in rows.values() if row.matter not in gone and row.due_on is not None)
    in_order = sorted(shown, key=lambda row: (row.due_on or date.max, row.matter))
    return Deadlines(person, f"Due: {rules.body.name}", tuple(_line(rules, row) for row in in_order[:MOST]))


def _owed(rules: Rules, lists: Lists, roster: Roster, person: Id, on: date) -> Iterator[Row]:
    roles = [role for role in rules.body.roles if role.id in roster.roles(person, on)]
    investigating = {role.id for role in roles if role.investigates}
    owners = frozenset(role.id for role in roles)
    for row in lists.due(owners=owners, until=on + AHEAD, most=MOST) if owners else ():
        if row.due_owner not in investigating or row.investigator in (None, person):
            yield row


def _asked(record: Record, lists: Lists, person: Id) -> Iterator[Row]:
    """Give the points of motions that somebody put, while something is due in them."""
    motions = {
        e.event.subject
        for e in record.read(kinds={"MotionPassed"})
        if e.event.actor == person or _mover(e.event.facts) == person
    }
    if motions:
        for row in lists.due(owners=None, until=date.max, most=MOST):
            if row.matter.partition("/")[0] in motions:
                yield row


def _mover(facts: object) -> Id | None:
    return getattr(facts, "mover", None) if isinstance(facts, oversight.MotionPassed) else None


def _line(rules: Rules, row: Row) -> Deadline:
    procedure = rules.procedure(row.procedure)
    limits = procedure.version_on(row.opened_on).limits
    limit = next((one for one in limits if one.id == row.due_limit), None)
    assert row.due_on is not None and row.due_limit is not None and row.due_owner is not None
    return Deadline(
        matter=row.matter,
        limit=row.due_limit,
        name=limit.name if limit else f"Look at the {procedure.unit}",
        owner=rules.role(row.due_owner).name,
        due_on=row.due_on,
        source=limit.source if limit else "",
        is_public=procedure.opens_with == "Asked",
    )
