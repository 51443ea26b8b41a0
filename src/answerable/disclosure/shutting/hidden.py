"""What is hidden from somebody: the matters that are shut to them, and whoever is known by nothing but these."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import date

from answerable.disclosure.readings.rights import Parties, case_of
from answerable.matters import Lists, shut_out_of
from answerable.record import Entry, Id, Record
from answerable.roster import Roster

PERSON = "P-"
# Of somebody who is in the register only since a case named them, it says no more than this.
NO_MORE = frozenset({"Named", "WishNoted"})
REQUESTS = frozenset({"AccessAsked", "ErasureAsked"})


@dataclass(frozen=True)
class Hidden:
    """The matters and persons that are as if they were not there."""

    matters: frozenset[Id] = frozenset()
    persons: frozenset[Id] = frozenset()
    _asked: dict[Id, bool] = field(default_factory=dict, compare=False, repr=False)

    def __bool__(self) -> bool:
        """Tell whether there is anything to hide."""
        return bool(self.matters)

    def holds(self, id: Id) -> bool:
        """Tell whether an id is of something hidden: of a matter, of what stands under it, or of a person."""
        known = self._asked.get(id)
        if known is None:
            stem = id.partition("/")[0]
            known = self._asked[id] = (
                id in self.matters
                or stem in self.matters
                or stem in self.persons
                or case_of(id) in self.matters
            )
        return known

    def speaks_in(self, told: object) -> bool:
        """Tell whether something hidden is spoken of in what an act is given: by its number, alone or among others."""
        if isinstance(told, str):
            return self.holds(told.strip())
        if isinstance(told, dict):
            return any(self.speaks_in(one) for pair in told.items() for one in pair)
        return isinstance(told, tuple | list | set | frozenset) and any(self.speaks_in(one) for one in told)

    def seen(self, entry: Entry) -> Entry | None:
        """Give an entry as it may be known: without what is hidden in its lists; None where it is about that only."""
        if self.holds(entry.event.subject):
            return None
        facts = entry.event.facts
        changed = {}
        for one in fields(facts):
            said = getattr(facts, one.name)
            if isinstance(said, str) and self.holds(said):
                return None
            if isinstance(said, tuple) and any(isinstance(s, str) and self.holds(s) for s in said):
                changed[one.name] = tuple(s for s in said if not self.holds(s))
                if not changed[one.name]:
                    return None
        if not changed:
            return entry
        return replace(entry, event=replace(entry.event, facts=replace(facts, **changed)))

    def all_seen(self, entries: Iterable[Entry]) -> Iterable[Entry]:
        """Give all entries as they may be known."""
        return (seen for entry in entries if (seen := self.seen(entry)) is not None)


def hidden_from(
    person: Id, *, record: Record, roster: Roster, lists: Lists, parties: Parties, on: date
) -> Hidden:
    """Give what is hidden from somebody on a day: nothing where nothing is shut to them.

    With the matters go the requests of those in them to see or erase what is held, since an answer must be whole,
    and those who are in the register for nothing else.
    """
    shut = shut_out_of(lists, roster, person, on)
    matters = frozenset(one for one in shut if lists.one(one) is not None)
    if not matters:
        return Hidden(shut - _of_persons(shut))
    named = frozenset(one for matter in matters for one in parties.of(matter))
    requests = frozenset(
        one
        for one in lists.named(named) - shut
        if REQUESTS & {e.event.kind for e in record.read(subject=one)}
    )
    matters |= requests | (shut - _of_persons(shut))
    only_there = (p for p in named - {person} if _is_only_in(p, matters, record, roster, parties))
    return Hidden(matters, frozenset(only_there))


def _of_persons(ids: Collection[Id]) -> frozenset[Id]:
    return frozenset(id for id in ids if id.startswith(PERSON))


def _is_only_in(
    person: Id, matters: Collection[Id], record: Record, roster: Roster, parties: Parties
) -> bool:
    if roster.has_served(person) or any(one not in matters for one in parties.matters(person)):
        return False
    return all(entry.event.kind in NO_MORE for entry in record.read(subject=person))
