"""The roster answers who held what on a day."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from answerable.record import Id
from answerable.roster.hearings import Interest, Listing, Pooled
from answerable.roster.holding import Conflict, Delegation, Holding, Seat, Sitting, Training
from answerable.roster.places import Session
from answerable.roster.teams import TeamPlace
from answerable.roster.ties import Relation


class _OfPerson(Protocol):
    @property
    def person(self) -> Id: ...


_T = TypeVar("_T", bound=_OfPerson)


@dataclass(frozen=True)
class Roster:
    """Roles, seats, trainings, ties, sittings, teams and delegations of answering, as the record tells them."""

    holdings: tuple[Holding, ...] = ()
    seats: tuple[Seat, ...] = ()
    trainings: tuple[Training, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    sittings: tuple[Sitting, ...] = ()
    sessions: tuple[Session, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    relations: tuple[Relation, ...] = ()
    teams: tuple[TeamPlace, ...] = ()
    pools: tuple[Pooled, ...] = ()
    listings: tuple[Listing, ...] = ()
    interests: tuple[Interest, ...] = ()

    def with_groups_of(self, other: "Roster", changed: Collection[str]) -> "Roster":
        """Take over how another roster grouped the parts that did not change, and give this one."""
        held = {f"_{part}" for part in changed}
        self.__dict__.update({k: v for k, v in other.__dict__.items() if k.startswith("_") and k not in held})
        return self

    def has_served(self, person: Id) -> bool:
        """Tell whether somebody ever held an office or a seat: their name is known as that of their office."""
        return person in self._holdings or person in self._seats

    def roles(self, person: Id, on: date) -> frozenset[str]:
        """Give the roles that a person held on a day."""
        return frozenset(h.role for h in self._holdings.get(person, ()) if h.covers(on))

    def holders(self, role: str, on: date) -> tuple[Holding, ...]:
        """Give who held a role on a day, ordered by person; nobody twice."""
        held = (h for h in self.holdings if h.role == role and h.covers(on))
        return tuple(sorted(held, key=lambda h: h.person))

    def members(self, panel: str, on: date) -> tuple[Id, ...]:
        """Give who had a seat on a panel on a day, in order; nobody twice."""
        return tuple(sorted(s.person for s in self.seats if s.panel == panel and s.covers(on)))

    def training(self, person: Id, course: str, on: date) -> Training | None:
        """Give the training that counts on a day, the latest completed if several do, or None."""
        counting = [t for t in self._trainings.get(person, ()) if t.course == course and t.covers(on)]
        return max(counting, key=lambda t: (t.completed_on, t.entry_index), default=None)

    def is_trained(self, person: Id, course: str, on: date) -> bool:
        """Tell whether a person had completed a course and it had not expired on that day."""
        return self.training(person, course, on) is not None

    def is_conflicted(self, person: Id, against: Collection[Id], on: date) -> bool:
        """Tell whether a person had declared a tie, by that day, to any of these persons or cases."""
        return any(c.against in against and c.covers(on) for c in self._conflicts.get(person, ()))

    def tied_to(self, person: Id, on: date) -> frozenset[Id]:
        """Give the persons and cases to which somebody has declared a tie that counts on a day.

        So has whoever stood aside on a case as a sitting began.
        """
        declared = {c.against for c in self._conflicts.get(person, ()) if c.covers(on)}
        aside = (i for i in self.interests if i.person == person and i.stood_aside and i.on <= on)
        return frozenset(declared.union(case for one in aside for case in self._of_interest(one)))

    def related_to(self, person: Id, on: date) -> frozenset[Id]:
        """Give those to whom somebody is related on a day, whichever of the two it was recorded of."""
        held = (r for r in self._relations.get(person, ()) if r.covers(on))
        return frozenset(other for r in held if (other := r.of(person)))

    def team_of(self, person: Id, team: str, on: date) -> TeamPlace | None:
        """Give the place of somebody in a team on a day, or None where they have none."""
        return next((p for p in self.teams if p.person == person and p.team == team and p.covers(on)), None)

    def team_places(self, team: str, on: date) -> tuple[TeamPlace, ...]:
        """Give who works in a team on a day, ordered by person; nobody twice."""
        return tuple(p for p in self.teams if p.team == team and p.covers(on))

    def answering_for(self, person: Id, organ: str, on: date) -> tuple[Delegation, ...]:
        """Give the delegations by which a person may answer for an organ on a day, whatever their topics."""
        held = self.roles(person, on)
        return tuple(d for d in self.delegations if d.organ == organ and d.role in held and d.covers(on))

    def sitting(self, id: Id) -> Sitting | None:
        """Give the sitting of this id, or None where the record has none."""
        return next((s for s in self.sittings if s.id == id), None)

    def sittings_on(self, case: Id, panel: str, until: date) -> tuple[Sitting, ...]:
        """Give the sittings of a panel that had a case before them, up to and on a day, earliest first."""
        return tuple(s for s in self._sittings.get(case, ()) if s.panel == panel and s.on <= until)

    def pooled(self, person: Id, panel: str, on: date) -> Pooled | None:
        """Give as what somebody may be called to sit on a panel on a day, or None where they are in no pool of it."""
        return next((p for p in self._pools.get(person, ()) if p.panel == panel and p.covers(on)), None)

    def may_sit(self, panel: str, on: date) -> tuple[Id, ...]:
        """Give who could sit on a panel on a day, by a seat on it or from its pool, in order; nobody twice."""
        pooled = {p.person for p in self.pools if p.panel == panel and p.covers(on)}
        return tuple(sorted({*self.members(panel, on), *pooled}))

    def listing(self, id: Id) -> Listing | None:
        """Give the call of the sitting of this id, or None where none was called."""
        return self._listings.get(id)

    def declared(self, sitting: Id, case: Id) -> tuple[Interest, ...]:
        """Give what members said of a case at a sitting; what was said of it alone before what was said of all."""
        said = [i for i in self._interests.get(sitting, ()) if i.is_of(case)]
        return tuple(sorted(said, key=lambda i: i.case is None))

    def aside(self, sitting: Id, case: Id) -> frozenset[Id]:
        """Give who stood aside on a case at a sitting: they were there, and did not decide it."""
        return frozenset(i.person for i in self.declared(sitting, case) if i.stood_aside)

    def deciding(self, sitting: Sitting, case: Id) -> tuple[Id, ...]:
        """Give who sat and decided a case: all who were there less those who stood aside on it."""
        aside = self.aside(sitting.id, case) if self.interests else frozenset()
        return tuple(m for m in sitting.members if m not in aside) if aside else sitting.members

    def sat_on(self, case: Id) -> tuple[Sitting, ...]:
        """Give the sittings that had a case before them, of whatever panel, in the order of the record."""
        return tuple(self._sittings.get(case, ()))

    def session(self, id: Id) -> Session | None:
        """Give the session of a course of this id, or None where the record has none."""
        return next((s for s in self.sessions if s.id == id), None)

    def sessions_of(self, obligation: Id) -> tuple[Session, ...]:
        """Give the sessions on which somebody has a place or waits for one, in the order of announcement."""
        return tuple(s for s in self.sessions if s.place_of(obligation) or s.is_waiting(obligation))

    @cached_property
    def _holdings(self) -> Mapping[Id, Sequence[Holding]]:
        return _by_person(self.holdings)

    @cached_property
    def _seats(self) -> Mapping[Id, Sequence[Seat]]:
        return _by_person(self.seats)

    @cached_property
    def _trainings(self) -> Mapping[Id, Sequence[Training]]:
        return _by_person(self.trainings)

    @cached_property
    def _conflicts(self) -> Mapping[Id, Sequence[Conflict]]:
        return _by_person(self.conflicts)

    def _of_interest(self, interest: Interest) -> tuple[Id, ...]:
        called = self.listing(interest.sitting)
        return (interest.case,) if interest.case else called.cases if called else ()

    @cached_property
    def _relations(self) -> Mapping[Id, Sequence[Relation]]:
        by_person: dict[Id, list[Relation]] = defaultdict(list)
        for relation in self.relations:
            for person in {relation.person, relation.other}:
                by_person[person].append(relation)
        return by_person

    @cached_property
    def _pools(self) -> Mapping[Id, Sequence[Pooled]]:
        return _by_person(self.pools)

    @cached_property
    def _listings(self) -> Mapping[Id, Listing]:
        return {listing.id: listing for listing in self.listings}

    @cached_property
    def _interests(self) -> Mapping[Id, Sequence[Interest]]:
        by_sitting: dict[Id, list[Interest]] = defaultdict(list)
        for interest in self.interests:
            by_sitting[interest.sitting].append(interest)
        return by_sitting

    @cached_property
    def _sittings(self) -> Mapping[Id, Sequence[Sitting]]:
        by_case: dict[Id, list[Sitting]] = defaultdict(list)
        for sitting in self.sittings:
            for case in sitting.cases:
                by_case[case].append(sitting)
        return by_case


def _by_person(items: Sequence[_T]) -> Mapping[Id, Sequence[_T]]:
    grouped: dict[Id, list[_T]] = defaultdict(list)
    for item in items:
        grouped[item.person].append(item)
    return grouped
