"""Who and what a form offers to choose: investigators who may be given a case, and sessions with places."""

from collections.abc import Mapping
from datetime import date

from answerable.disclosure.matters.people import called, offices
from answerable.disclosure.matters.wording import counted, listed
from answerable.disclosure.sentences import spoken
from answerable.matters import Load, Matter, unfit
from answerable.record import Id, Record, cases, training
from answerable.roster import Roster, Session
from answerable.rules import Permission, Rules

Choices = tuple[tuple[str, str], ...]
OF_SESSIONS = frozenset({"Booked", "WaitListed", "PlaceGivenUp", "CameToSession"})


def investigators(
    record: Record,
    rules: Rules,
    roster: Roster,
    matter: Matter,
    permission: Permission,
    on: date,
    load: Load | None = None,
) -> tuple[Choices, str]:
    """Give the investigators who may be given the case today, and in a sentence why the others may not.

    Where it is told how many cases each has (`load`), whoever has fewest is first, with the number; nobody is chosen
    by that.
    """
    roles = [role.id for role in rules.body.roles if role.investigates]
    people = dict.fromkeys(h.person for role in roles for h in roster.holders(role, on))
    why = {one: _why_not(record, rules, roster, matter, permission, one, on, load) for one in people}
    held = {one: load(one) for one in people} if load else {}
    fit = sorted((one for one in people if not why[one]), key=lambda one: held.get(one, 0))
    may = tuple((one, f"{called(record, one)} ({_office(rules, roster, one, on, held)})") for one in fit)
    not_now = [f"{called(record, one)} {said}" for one, said in why.items() if said]
    return may, f"Not to be chosen today: {'; '.join(not_now)}." if not_now else ""


def sessions(roster: Roster, matter: Matter, permission: Permission) -> Choices:
    """Give the sessions that an act on an obligation can name: with a place free, full, or on which one is held."""
    if permission.kind in ("PlaceGivenUp", "CameToSession"):
        held = roster.sessions_of(matter.id)
        return tuple((s.id, _named(s)) for s in held if s.is_open or permission.kind == "CameToSession")
    course = next(
        (e.event.facts.course for e in matter.entries if isinstance(e.event.facts, training.Obliged)), ""
    )
    open_ones = sorted(
        (s for s in roster.sessions if s.is_open and s.course == course), key=lambda s: (s.on, s.id)
    )
    want_free = permission.kind == "Booked"
    return tuple(
        (s.id, _named(s)) for s in open_ones if bool(s.free) == want_free and not s.place_of(matter.id)
    )


def _office(rules: Rules, roster: Roster, person: Id, on: date, held: Mapping[Id, int]) -> str:
    office = listed(offices(rules, roster, person, on))
    return f"{office}, {counted(held[person], 'open case')}" if person in held else office


def _why_not(
    record: Record,
    rules: Rules,
    roster: Roster,
    matter: Matter,
    permission: Permission,
    person: Id,
    on: date,
    load: Load | None,
) -> str:
    facts = cases.Allocated(investigator=person)
    refused = unfit(rules, matter, roster, permission=permission, facts=facts, on=on, load=load)
    if refused is None:
        return ""
    _, _, said = refused.message.partition(": that person ")
    return f"{said or refused.message} ({refused.source})"


def _named(session: Session) -> str:
    left = (
        f"{session.free} of {session.places} places free"
        if session.free
        else f"full, {len(session.waiting)} waiting"
    )
    return f"{session.id}, {spoken(session.on)}, {left}"
