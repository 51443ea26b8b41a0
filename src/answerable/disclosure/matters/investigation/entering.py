"""A case opened for somebody who works on it: its entries, its words, and what they may do in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from answerable.days import local_day
from answerable.disclosure.matters.dossier import Terms
from answerable.disclosure.matters.people import NotHere, called, check_is_staff, roster_of, with_office
from answerable.matters import Matter, fold, looking, menu
from answerable.record import Digest, Entry, Id, Kind, Record
from answerable.roster import Roster
from answerable.rules import Rules

_K = TypeVar("_K", bound=Kind)


@dataclass(frozen=True, eq=False)
class Here:
    """One case, looked at by one person on one day."""

    record: Record
    rules: Rules
    roster: Roster
    matter: Matter
    person: Id
    on: date

    @cached_property
    def terms(self) -> Terms:
        """Give the words of the case's procedure."""
        procedure = self.rules.procedure(self.matter.procedure)
        return Terms(self.record, self.rules, procedure, procedure.version_on(self.matter.version_in_force))

    @cached_property
    def may(self) -> frozenset[str]:
        """Give the kinds of act that may be done in it now."""
        every = menu(
            self.rules, self.matter, self.roster, person=self.person, on=self.on, look=looking(self.record)
        )
        return frozenset(one.permission.kind for one in every if one.is_allowed)

    def of(self, kind: type[_K]) -> Iterator[tuple[Entry, _K]]:
        """Give the entries of one kind that count, in order."""
        for entry in self.matter.entries:
            if isinstance(entry.event.facts, kind):
                yield entry, entry.event.facts

    def words(self, digest: Digest | None) -> str:
        """Give the words of a paper, or nothing where there are none or they are no longer held."""
        paper = self.record.paper(digest) if digest else None
        return paper.words if paper and paper.media.startswith("text/") else ""

    def called(self, id: Id | None) -> str:
        """Give the name of somebody, or nothing for no one."""
        return called(self.record, id) if id else ""

    def recorded_on(self, entry: Entry) -> date:
        """Give the body's day on which an entry was recorded."""
        return local_day(entry.recorded_at, self.rules.body.timezone)

    def by(self, entry: Entry) -> str:
        """Say who recorded an entry, with their office."""
        return with_office(self.record, self.rules, self.roster, entry.event.actor, self.recorded_on(entry))

    def party(self, code: str) -> str:
        """Give what a party is called."""
        return self.terms.code("Disclosed", "to", code)


def enter(record: Record, rules: Rules, *, matter: Id, person: Id, on: date) -> Here:
    """Open a case to one of the body's staff.

    Raises NotForYou for anybody else, and NotHere where the record holds no such case.
    """
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    return opened(record, rules, roster, matter=matter, person=person, on=on)


def opened(record: Record, rules: Rules, roster: Roster, *, matter: Id, person: Id, on: date) -> Here:
    """Open a case to somebody whose right to it was seen to already."""
    found = fold(list(record.read(subject=matter)), rules)
    if found is None or not any(e.event.kind == "Received" for e in found.entries):
        raise NotHere(f"The record holds no case {matter}. Check the number; one looks like C-2026-0412.")
    return Here(record, rules, roster, found, person, on)
