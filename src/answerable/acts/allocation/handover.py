"""A desk handed over: all that somebody had in hand goes to others in one act, and nothing is left with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from answerable.acts.allocation.promised import passed_on
from answerable.acts.step import ActRefused, Draft, fill, take
from answerable.matters import Desk, Lists, Matter, book_of, desk_of, load_of, shut_out
from answerable.matters import looking as looked_up
from answerable.record import Event, Head, Id, Kind, Paper, Record, allocation, cases, panels, people
from answerable.roster import Listing, Roster, roster_of
from answerable.rules import Rules

NOBODY = "nobody"


@dataclass(frozen=True)
class HandedOver:
    """The cases that went to others, and the head of the record with it."""

    cases: tuple[Id, ...]
    head: Head


def hand_over(
    record: Record,
    rules: Rules,
    *,
    person: Id,
    plan: Mapping[Id, Id],
    reason: str,
    lists: Lists | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> HandedOver:
    """Hand over all that somebody has in hand: `plan` says of each case, promise, seat and sitting who gets it.

    A case goes to a person or, by the team's code, to wait with a team; of a seat or a place at a sitting the plan may
    say "nobody". Offices, teams and pools end. Cases of which whoever hands over may not know are taken off the
    leaver and wait for somebody else to give them. Everything is appended at once, or nothing is: raises ActRefused,
    naming the field, where the plan leaves something out, and NotAllowed where a rule forbids any part of it.
    """
    if by == person:
        raise ActRefused("person", "Nobody hands over their own desk", "Ask somebody else to do it.")
    load = load_of(lists) if lists is not None else None
    gone: list[Id] = []

    def draft(_: Head) -> Draft:
        roster = roster_of(record)
        desk = desk_of(record, rules, roster, person, on=happened_on, lists=lists)
        made = _Made(record, rules, roster, desk, plan, reason, happened_on, by)
        events, papers = made.events()
        gone[:] = [matter.id for matter in desk.matters]
        return Draft(events, papers)

    head = take(record, rules, draft=draft, at=at, load=load)
    return HandedOver(tuple(gone), head)


@dataclass(frozen=True)
class _Made:
    """What one handing over puts in the record."""

    record: Record
    rules: Rules
    roster: Roster
    desk: Desk
    plan: Mapping[Id, Id]
    reason: str
    on: date
    by: Id

    def events(self) -> tuple[tuple[Event, ...], tuple[Paper, ...]]:
        if self.desk.is_empty:
            raise ActRefused("person", f"{self.desk.person} has nothing in hand", "Choose somebody who has.")
        promised = [self._promise(matter) for matter in self.desk.undertakings]
        events = [
            *(self._case(matter) for matter in self.desk.matters),
            *(event for some, _ in promised for event in some),
            *(self._sitting(listing) for listing in self.desk.sittings),
            *self._places(),
            self._event(
                self.desk.person,
                fill(
                    allocation.DeskHandedOver,
                    cases=tuple(matter.id for matter in self.desk.matters),
                    reason=self.reason,
                ),
            ),
        ]
        return tuple(events), tuple(paper for _, papers in promised for paper in papers)

    def _case(self, matter: Matter) -> Event:
        off = allocation.TakenOff(investigator=self.desk.person, reason=self.reason)
        look = looked_up(self.record)
        if shut_out(matter, self.roster, self.by, self.on, look=look) or not self._is_given(matter):
            return self._event(matter.id, off)
        to = self._to(matter.id, may_be_nobody=False)
        is_team = any(team.id == to for team in self.rules.body.teams)
        facts: Kind = fill(allocation.Queued, team=to) if is_team else fill(cases.Allocated, investigator=to)
        return self._event(matter.id, facts)

    def _is_given(self, matter: Matter) -> bool:
        """Tell whether at this stage the case can be given to somebody at all; after it, nobody has it in hand."""
        may = book_of(matter, self.rules).permissions.get("Allocated", ())
        return any(not permission.stages or matter.stage in permission.stages for permission in may)

    def _promise(self, matter: Matter) -> tuple[tuple[Event, ...], tuple[Paper, ...]]:
        to = self._to(matter.id, may_be_nobody=False)
        return passed_on(self.record, matter, to, on=self.on, by=self.by)

    def _sitting(self, listing: Listing) -> Event:
        to, old = self._to(listing.id), self.desk.person
        members = tuple(m for m in listing.members if m != old)
        others = (to,) if to and to not in members else ()
        facts = panels.SittingListed(
            panel=listing.panel,
            on=listing.on,
            members=(*members, *others),
            cases=listing.cases,
            chair=(to or None) if listing.chair == old else listing.chair,
        )
        return self._event(listing.id, facts)

    def _places(self) -> Iterator[Event]:
        old = self.desk.person
        for panel in self.desk.seats:
            yield self._event(old, people.Unseated(panel=panel))
            if to := self._to(panel):
                yield self._event(to, people.Seated(panel=panel))
        yield from (self._event(old, panels.PoolLeft(panel=panel)) for panel in self.desk.pools)
        yield from (self._event(old, allocation.TeamLeft(team=team)) for team in self.desk.teams)
        yield from (self._event(old, people.StoodDown(role=role)) for role in self.desk.offices)

    def _to(self, id: Id, *, may_be_nobody: bool = True) -> Id:
        to = self.plan.get(id, "")
        if not to or (to == NOBODY and not may_be_nobody):
            raise ActRefused(id, f"Nobody is named for {id}", "Choose who gets it.")
        if to == self.desk.person:
            raise ActRefused(id, f"{id} would stay where it is", "Choose somebody else.")
        return "" if to == NOBODY else to

    def _event(self, subject: Id, facts: Kind) -> Event:
        return Event(subject=subject, facts=facts, happened_on=self.on, actor=self.by)
