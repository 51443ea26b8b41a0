"""Who somebody is to be called, and who may look at what."""

from collections.abc import Collection
from datetime import date

from answerable.record import Digest, Id, Record, people, standing
from answerable.roster import Roster as Roster
from answerable.roster import roster_of as roster_of
from answerable.rules import Rules

PUBLIC = "public"
WORDS_OF_NOBODY = {
    PUBLIC: "the form",
    "import": "the register before this one",
    "system": "the register itself",
    "operator": "whoever runs the register",
}


# What may stand in a rule in the place of a role.
NOT_ROLES = {PUBLIC: "anyone", "system": "the register itself"}


class NotForYou(Exception):
    """The reader may not see this; the message says who may, and what they may see instead."""


class NotHere(LookupError):
    """The record holds nothing of this number; the message says what a number looks like."""


def name_of(record: Record, id: Id) -> str | None:
    """Give the name of a person or an organisation, or None where none is recorded or its paper is erased."""
    digest = _name(record, id)
    paper = record.paper(digest) if digest else None
    return paper.words if paper else None


def _name(record: Record, id: Id) -> Digest | None:
    entries = standing(record.read(subject=id, kinds=("Named", "Corrected")))
    named = [e.event.facts for e in entries if isinstance(e.event.facts, people.Named)]
    return named[-1].name if named else None


def names_of(record: Record, ids: Collection[Id | None]) -> dict[Id, str]:
    """Give the names of many people and organisations, their papers read in one go; who has none is left out."""
    named = {id: digest for id in dict.fromkeys(ids) if id and (digest := _name(record, id))}
    papers = record.papers(tuple(named.values()))
    return {id: papers[digest].words for id, digest in named.items() if digest in papers}


def called(record: Record, id: Id | None) -> str:
    """Give the name of somebody, or their number where there is no name; "nobody" for no one."""
    if id is None:
        return "nobody"
    return WORDS_OF_NOBODY.get(id) or name_of(record, id) or id


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
