"""The right to read papers: who may read which, about whom, and why somebody may not. It is asked in this one place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from answerable.matters import OF_SOMEBODY, Lists
from answerable.record import Id, Kind, Record, cases, confidence, standing, training
from answerable.roster import Roster
from answerable.rules import PapersRight, Rules

Sort = Literal["people", "contact", "matters"]
PARTY_KINDS = frozenset(
    {*(kind.__name__ for kind in OF_SOMEBODY), "Linked", "Obliged", "HandlingComplained", "Corrected"}
)
PEOPLE = ("P-", "O-")
COMPLAINT = "CP-"
RECEIPTS = (COMPLAINT, "H-")
ROLES_SAY = "the body's roles, which say who is staff"
SAID = {
    "people": "the names of people",
    "contact": "how people may be reached",
    "matters": "the papers of a matter",
}


@dataclass(frozen=True)
class NoRight:
    """Why somebody may not read a paper: a code for the reading log, words for the page, and the rule."""

    reason: str
    words: str
    source: str

    def __str__(self) -> str:
        return f"{self.words} ({self.source})."


class Parties(Protocol):
    """Who is a party to which matter, as complainant or respondent."""

    def of(self, matter: Id) -> frozenset[Id]:
        """Give who is a party to a matter."""

    def matters(self, person: Id) -> Sequence[Id]:
        """Give the matters to which somebody is a party."""


@dataclass(frozen=True, eq=False)
class RightToRead:
    """Tells whether somebody may read a paper, on one day."""

    rules: Rules
    roster: Roster
    lists: Lists
    parties: Parties
    on: date

    def missing(self, reader: Id, about: Id) -> NoRight | None:
        """Say why `reader` may not read a paper about a subject, or None where they may."""
        sort, subject = sort_of(about)
        if reader.startswith(RECEIPTS):
            return self._of_receipt(reader, sort, subject)
        rights = [r for r in self._rights(reader) if sort in r.sorts]
        if not rights:
            return self._not_theirs(sort)
        matters = (subject,) if sort == "matters" else self._matters_of(subject, reader, rights)
        return self._tied(reader, subject, matters, rights) or self._others(reader, matters, rights)

    def _of_receipt(self, reader: Id, sort: Sort, subject: Id) -> NoRight | None:
        """Whoever holds a receipt is a party: they may read what was written in that one case."""
        if sort == "matters" and subject == case_of(reader):
            return None
        return NoRight("not-a-party", f"The receipt {reader} opens its own case only", ROLES_SAY)

    def _rights(self, reader: Id) -> list[PapersRight]:
        held = self.roster.roles(reader, self.on)
        return [right for right in rights_of(self.rules) if held & set(right.roles)]

    def _not_theirs(self, sort: Sort) -> NoRight:
        may = [right for right in rights_of(self.rules) if sort in right.sorts]
        names = ", ".join(dict.fromkeys(self.rules.role(r).name for right in may for r in right.roles))
        source = may[0].source if may else ROLES_SAY
        return NoRight("no-right", f"You may not read {SAID[sort]}; those who may are: {names}", source)

    def _matters_of(self, person: Id, reader: Id, rights: list[PapersRight]) -> tuple[Id, ...]:
        # Asked only of those for whom it can make a difference, since lists show many names.
        is_asked = self._is_tied_at_all(reader) or all(right.of == "own" for right in rights)
        return tuple(self.parties.matters(person)) if is_asked else ()

    def _is_tied_at_all(self, reader: Id) -> bool:
        return any(c.person == reader for c in self.roster.conflicts)

    def _tied(
        self, reader: Id, subject: Id, matters: tuple[Id, ...], rights: list[PapersRight]
    ) -> NoRight | None:
        """Nobody reads the papers of a matter that is about them, nor of one to which they declared a tie."""
        source = rights[0].source
        involved = {subject, *matters}
        if subject in matters:
            everyone = self.parties.of(subject)
            if reader in everyone:
                words = f"You are a party to {subject}, and do not read its papers at the desk"
                return NoRight("own-matter", words, source)
            involved |= everyone
        if self.roster.is_conflicted(reader, involved, self.on):
            words = f"You declared a tie to {subject} or to someone in it, and do not read its papers"
            return NoRight("conflicted", words, source)
        return None

    def _others(self, reader: Id, matters: tuple[Id, ...], rights: list[PapersRight]) -> NoRight | None:
        if any(right.of == "any" for right in rights) or any(self._is_own(reader, m) for m in matters):
            return None
        words = "You read the papers of the matters that you were given, or that are before your panel or your office; "
        return NoRight("not-given", f"{words}this is none of them", rights[0].source)

    def _is_own(self, reader: Id, matter: Id) -> bool:
        """Tell whether a matter was given to the reader, or sat on by them, or is before their panel or office."""
        if any(matter in s.cases and reader in s.members for s in self.roster.sittings):
            return True
        if any(matter in s.cases and reader in s.members and not s.called_off for s in self.roster.listings):
            return True
        row = self.lists.one(matter)
        if row is None:
            return False
        version = self.rules.procedure(row.procedure).version_on(row.opened_on)
        offices = {r for r in self.roster.roles(reader, self.on) if not self.rules.role(r).investigates}
        seats = {s.panel for s in self.roster.seats if s.person == reader and s.covers(self.on)}
        before = {g.of for p in version.permissions if row.stage in p.stages for g in p.guards if g.of}
        return row.investigator == reader or row.owner in offices or bool(seats & before)


def rights_of(rules: Rules) -> tuple[PapersRight, ...]:
    """Give who may read which papers, as the body says; where it says nothing, all its staff may read all."""
    if rules.body.papers:
        return rules.body.papers
    staff = tuple(role.id for role in rules.body.roles if role.tier == "staff")
    return (PapersRight(roles=staff, sorts=("people", "contact", "matters"), source=ROLES_SAY),)


def sort_of(about: Id) -> tuple[Sort, Id]:
    """Give of which sort a paper is by the subject it is about, and that subject: a person, or a matter."""
    if about.startswith(PEOPLE):
        person, _, part = about.partition("/")
        return ("contact" if part else "people"), person
    return "matters", case_of(about)


def case_of(subject: Id) -> Id:
    """Give the case of a complaint: CP-2026-0412 and CP-2026-0412/2 are in C-2026-0412; others are themselves."""
    if not subject.startswith(COMPLAINT):
        return subject
    return f"C-{subject.removeprefix(COMPLAINT).partition('/')[0]}"


def parties_in(record: Record, matter: Id) -> frozenset[Id]:
    """Give who complains and who is complained of in a matter, as it stands."""
    entries = standing(record.read(subject=matter, kinds=PARTY_KINDS))
    return frozenset(person for entry in entries for person in parties_of(entry.event.facts))


def parties_of(facts: Kind) -> tuple[Id, ...]:
    """Give whom an event makes a party to its matter."""
    named: tuple[Id | None, ...] = ()
    if isinstance(facts, cases.Received):
        named = (facts.complainant, facts.respondent)
    elif isinstance(facts, cases.Linked | confidence.HandlingComplained):
        named = (facts.complainant,)
    elif isinstance(facts, (*OF_SOMEBODY, training.Obliged)):
        named = (facts.respondent,)
    return tuple(person for person in named if person)
