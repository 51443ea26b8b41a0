"""A desk: all that one person has in hand on a day, so that it can be handed over and nothing be forgotten."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from answerable.matters.folding import fold, lay_on
from answerable.matters.matter import Matter
from answerable.matters.row import Row
from answerable.matters.seeking import Order, Place, Sought
from answerable.record import Id, Record, cases, made_of, promises
from answerable.roster import Listing, Roster
from answerable.rules import Rules

EVERY = 1_000_000
BY_OPENING = Order()


class Finding(Protocol):
    """What finds matters: the lists do."""

    def found(
        self, sought: Sought, *, order: Order = BY_OPENING, after: Place | None = None, most: int
    ) -> Sequence[Row]:
        """Give the matters that are sought."""


@dataclass(frozen=True)
class Desk:
    """What somebody has in hand: open matters, promises in person, sittings to come, offices, seats, pools, teams."""

    person: Id
    matters: tuple[Matter, ...]
    undertakings: tuple[Matter, ...]
    sittings: tuple[Listing, ...]
    offices: tuple[str, ...]
    seats: tuple[str, ...]
    pools: tuple[str, ...]
    teams: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is left on it."""
        return not any(
            (self.matters, self.undertakings, self.sittings, self.offices, self.seats, self.pools, self.teams)
        )


def desk_of(
    record: Record, rules: Rules, roster: Roster, person: Id, *, on: date, lists: Finding | None = None
) -> Desk:
    """Give all that somebody has in hand on a day; `lists` find the matters without reading the record through."""
    return Desk(
        person=person,
        matters=tuple(_in_hand(record, rules, person, lists)),
        undertakings=tuple(_promised(record, rules, person)),
        sittings=tuple(_called(roster, person, on)),
        offices=tuple(sorted(roster.roles(person, on))),
        seats=tuple(dict.fromkeys(s.panel for s in roster.seats if s.person == person and s.covers(on))),
        pools=tuple(dict.fromkeys(p.panel for p in roster.pools if p.person == person and p.covers(on))),
        teams=tuple(dict.fromkeys(p.team for p in roster.teams if p.person == person and p.covers(on))),
    )


def _in_hand(record: Record, rules: Rules, person: Id, lists: Finding | None) -> Iterator[Matter]:
    for id in _given(record, person, lists):
        matter: Matter | None = made_of(record, id, rules, fold, lay_on)
        if matter is not None and matter.is_open and matter.investigator == person:
            yield matter


def _given(record: Record, person: Id, lists: Finding | None) -> list[Id]:
    if lists is not None:
        rows = lists.found(Sought(investigators=frozenset({person}), is_open=True), most=EVERY)
        return [row.matter for row in rows]
    events = (entry.event for entry in record.read(kinds={"Allocated"}))
    theirs = (
        e.subject for e in events if isinstance(e.facts, cases.Allocated) and e.facts.investigator == person
    )
    return list(dict.fromkeys(theirs))


def _promised(record: Record, rules: Rules, person: Id) -> Iterator[Matter]:
    for entry in record.read(kinds={"UndertakingRecorded"}):
        facts = entry.event.facts
        if isinstance(facts, promises.UndertakingRecorded) and facts.bound_person == person:
            matter: Matter | None = made_of(record, entry.event.subject, rules, fold, lay_on)
            if matter is not None and matter.is_open:
                yield matter


def _called(roster: Roster, person: Id, on: date) -> Iterator[Listing]:
    for listing in roster.listings:
        to_come = listing.called_off is None and listing.on >= on and roster.sitting(listing.id) is None
        if to_come and person in (*listing.members, listing.chair):
            yield listing
