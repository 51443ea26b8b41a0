"""Who somebody is to be called, and who may look at what."""

from datetime import date

from answerable.record import Id, Record, people, standing
from answerable.roster import ROSTER_KINDS, Roster, fold_roster
from answerable.rules import Rules

PUBLIC = "public"
WORDS_OF_NOBODY = {
    PUBLIC: "the form",
    "import": "the register before this one",
    "system": "the register itself",
}


class NotForYou(Exception):
    """The reader may not see this; the message says who may, and what they may see instead."""


class NotHere(LookupError):
    """The record holds nothing of this number; the message says what a number looks like."""


def name_of(record: Record, id: Id) -> str | None:
    """Give the name of a person or an organisation, or None where none is recorded or its paper is erased."""
    entries = standing(record.read(subject=id, kinds=("Named", "Corrected")))
    named = [e.event.facts for e in entries if isinstance(e.event.facts, people.Named)]
    paper = record.paper(named[-1].name) if named else None
    return paper.words if paper else None


def called(record: Record, id: Id | None) -> str:
    """Give the name of somebody, or their number where there is no name; "nobody" for no one."""
    if id is None:
        return "nobody"
    return WORDS_OF_NOBODY.get(id) or name_of(record, id) or id


def roster_of(record: Record) -> Roster:
    """Give who held what, as the record tells it now."""
    return fold_roster(record.read(kinds=ROSTER_KINDS))


def offices(rules: Rules, roster: Roster, person: Id, on: date) -> tuple[str, ...]:
    """Give the names of the offices that a person held on a day, in the order of the rules."""
    held = roster.roles(person, on)
    return tuple(role.name for role in rules.body.roles if role.id in held)


def by_office(rules: Rules, roster: Roster, person: Id, on: date) -> str:
    """Name somebody by their office only, as the public is told: "Clerk"."""
    held = offices(rules, roster, person, on)
    return held[0] if held else WORDS_OF_NOBODY.get(person, "a person without office")


def with_office(record: Record, rules: Rules, roster: Roster, person: Id, on: date) -> str:
    """Name somebody with their office on a day: "Carol, complaints officer"."""
    held = offices(rules, roster, person, on)
    name = called(record, person)
    return f"{name}, {held[0][:1].lower()}{held[0][1:]}" if held else name


def check_is_staff(rules: Rules, roster: Roster, person: Id, on: date) -> None:
    """Let only the body's staff look at cases.

    Those who oversee see aggregates and never single cases: whoever may look into a case may lean on it.
    """
    if any(rules.role(role).tier == "staff" for role in roster.roles(person, on)):
        return
    raise NotForYou(
        f"Cases are open to the staff of {rules.body.name} only. Everyone else sees how they stand as a whole: "
        "figures, motions and answers are on the public pages."
    )
