"""Ties: what somebody declared that binds them to a person or a case, and who is related to whom; until they end."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from answerable.record import Entry, Id, allocation, people
from answerable.roster.holding import Conflict

TIE_KINDS = frozenset({"ConflictDeclared", "Related", "TieEnded"})


@dataclass(frozen=True)
class Relation:
    """Two people who are related, so that neither acts on a case about the other; it holds either way."""

    person: Id
    other: Id
    nature: str
    since: date
    until_on: date | None = None

    def covers(self, on: date) -> bool:
        """Tell whether it held on that day."""
        return self.since <= on and (self.until_on is None or on < self.until_on)

    def of(self, person: Id) -> Id | None:
        """Give the other of the two, or None where this is not about that person."""
        return {self.person: self.other, self.other: self.person}.get(person)


def fold_conflicts(live: Iterable[Entry]) -> tuple[Conflict, ...]:
    """Give the ties that were declared, in the order of the record, each until the day on which it was ended."""
    found: list[Conflict] = []
    for event in (entry.event for entry in live):
        facts = event.facts
        if isinstance(facts, people.ConflictDeclared):
            found.append(Conflict(event.subject, facts.against, facts.nature, event.happened_on))
        elif isinstance(facts, allocation.TieEnded):
            tie = (event.subject, facts.against)
            found = [
                replace(c, until_on=event.happened_on)
                if (c.person, c.against) == tie and c.until_on is None
                else c
                for c in found
            ]
    return tuple(found)


def fold_relations(live: Iterable[Entry]) -> tuple[Relation, ...]:
    """Give who is related to whom, in the order of the record; said of either, it is ended for both."""
    found: list[Relation] = []
    for event in (entry.event for entry in live):
        facts = event.facts
        if isinstance(facts, allocation.Related):
            found.append(Relation(event.subject, facts.person, facts.nature, event.happened_on))
        elif isinstance(facts, allocation.TieEnded):
            two = {event.subject, facts.against}
            found = [
                replace(r, until_on=event.happened_on)
                if {r.person, r.other} == two and r.until_on is None
                else r
                for r in found
            ]
    return tuple(found)
