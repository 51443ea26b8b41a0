"""Somebody found by name, with the matters to which they are a party: only what the one who searches may see."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from answerable.disclosure.matters.people import check_is_staff, names_of, offices, roster_of
from answerable.disclosure.readings.rights import Parties
from answerable.matters import Lists, Row, shut_out_of
from answerable.record import Id, Record
from answerable.rules import Rules

MOST = 50
LEAST_LETTERS = 2


@dataclass(frozen=True)
class FoundPerson:
    """Somebody who was found: their name, the offices they hold, and the matters they are a party to, by stage."""

    id: Id
    name: str
    offices: tuple[str, ...]
    matters: tuple[tuple[Id, str], ...]


def find(
    record: Record,
    rules: Rules,
    *,
    lists: Lists,
    parties: Parties,
    names: Callable[[str], Sequence[Id]],
    words: str,
    person: Id,
    on: date,
    most: int = MOST,
) -> tuple[FoundPerson, ...]:
    """Find people and organisations by whole words of their name, for one of the body's staff, by name.

    `names` gives who was named so; those whose name this reader may not read are left out, and so is whoever is known
    only from matters that are shut to them. Raises NotForYou for everyone but staff.
    """
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    if sum(letter.isalnum() for letter in words) < LEAST_LETTERS:
        return ()
    ids = dict.fromkeys(id.partition("/")[0] for id in names(words))
    known = names_of(record, tuple(ids)[:most])
    hidden = shut_out_of(lists, roster, person, on)
    found = [
        one
        for id, name in known.items()
        if (
            one := _found(
                rules, lists, parties, hidden, FoundPerson(id, name, offices(rules, roster, id, on), ())
            )
        )
    ]
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.id)))


def _found(
    rules: Rules, lists: Lists, parties: Parties, hidden: frozenset[Id], one: FoundPerson
) -> FoundPerson | None:
    every = parties.matters(one.id)
    rows = (row for matter in every if matter not in hidden and (row := lists.one(matter)))
    matters = tuple((row.matter, _stage(rules, row)) for row in rows)
    is_known_otherwise = bool(matters or one.offices or not hidden.intersection(every)) if hidden else True
    return replace(one, matters=matters) if is_known_otherwise else None


def _stage(rules: Rules, row: Row) -> str:
    version = rules.procedure(row.procedure).version_on(row.opened_on)
    return next((stage.name for stage in version.stages if stage.id == row.stage), row.stage)
