"""Sessions of courses and the places on them: who has one, and who waits for one, in order.

Places are followed in the order in which the record was told of them, not by the days of which it was told: a place
that was given to one cannot go to another because of something entered later.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from answerable.record import Entry, Event, Id, training

ANNOUNCED, GIVEN, CANCELLED = "announced", "given", "cancelled"


@dataclass(frozen=True)
class Place:
    """A place on a session, numbered on that session, and whether its holder came (None: not yet said)."""

    number: int
    obligation: Id
    since: date
    came: bool | None = None


@dataclass(frozen=True)
class Waiter:
    """Who waits for a place on a session, and since when."""

    obligation: Id
    since: date


@dataclass(frozen=True)
class Session:
    """A session of a course: its day, how many places it has, who holds them, and who waits, first in line first."""

    id: Id
    course: str
    on: date
    places: int
    version: str | None = None
    commission: Id | None = None
    provider: Id | None = None
    state: str = ANNOUNCED
    moved: int = 0
    numbered: int = 0
    booked: tuple[Place, ...] = ()
    waiting: tuple[Waiter, ...] = ()

    @property
    def is_open(self) -> bool:
        """Tell whether the session is still to be given."""
        return self.state == ANNOUNCED

    @property
    def free(self) -> int:
        """How many places can still be booked."""
        return max(0, self.places - len(self.booked)) if self.is_open else 0

    def place_of(self, obligation: Id) -> Place | None:
        """Give the place booked for an obligation, or None."""
        return next((p for p in self.booked if p.obligation == obligation), None)

    def is_waiting(self, obligation: Id) -> bool:
        """Tell whether somebody waits for a place here."""
        return any(w.obligation == obligation for w in self.waiting)

    def without(self, obligation: Id) -> "Session":
        """Give the session as it is when somebody neither has a place on it nor waits for one."""
        return replace(
            self,
            booked=tuple(p for p in self.booked if p.obligation != obligation),
            waiting=tuple(w for w in self.waiting if w.obligation != obligation),
        )


Sessions = dict[Id, Session]


def fold_sessions(live: Iterable[Entry]) -> tuple[Session, ...]:
    """Give the sessions that these entries tell of, with their places, in the order in which they were announced."""
    sessions: Sessions = {}
    for entry in sorted(live, key=lambda e: e.index):
        taking = _TAKING.get(type(entry.event.facts))
        if taking:
            taking(sessions, entry.event, entry.event.facts)
    return tuple(sessions.values())


def _announced(sessions: Sessions, event: Event, facts: training.SessionAnnounced) -> None:
    sessions[event.subject] = Session(
        event.subject, facts.course, facts.on, facts.places, facts.version, facts.commission, facts.provider
    )


def _moved(sessions: Sessions, event: Event, facts: training.SessionMoved) -> None:
    held = sessions.get(event.subject)
    if held:
        sessions[held.id] = replace(held, on=facts.on, moved=held.moved + 1)


def _cancelled(sessions: Sessions, event: Event, facts: training.SessionCancelled) -> None:
    _put(sessions, event.subject, CANCELLED)


def _given(sessions: Sessions, event: Event, facts: training.SessionGiven) -> None:
    _put(sessions, event.subject, GIVEN)


def _put(sessions: Sessions, id: Id, state: str) -> None:
    if id in sessions:
        sessions[id] = replace(sessions[id], state=state)


def _booked(sessions: Sessions, event: Event, facts: training.Booked) -> None:
    _leave_all(sessions, event.subject)
    held = sessions.get(facts.session or "")
    if held is None:
        return
    if len(held.booked) >= held.places:  # nobody has more than there are: whoever came too late waits
        sessions[held.id] = replace(held, waiting=(*held.waiting, Waiter(event.subject, event.happened_on)))
        return
    place = Place(held.numbered + 1, event.subject, event.happened_on)
    sessions[held.id] = replace(held, numbered=place.number, booked=(*held.booked, place))


def _listed(sessions: Sessions, event: Event, facts: training.WaitListed) -> None:
    held = sessions.get(facts.session)
    if held and not held.is_waiting(event.subject) and not held.place_of(event.subject):
        sessions[held.id] = replace(held, waiting=(*held.waiting, Waiter(event.subject, event.happened_on)))


def _given_up(sessions: Sessions, event: Event, facts: training.PlaceGivenUp) -> None:
    held = sessions.get(facts.session)
    if held:
        sessions[held.id] = held.without(event.subject)


def _came(sessions: Sessions, event: Event, facts: training.CameToSession) -> None:
    held = sessions.get(facts.session)
    if held:
        places = (replace(p, came=facts.present) if p.obligation == event.subject else p for p in held.booked)
        sessions[held.id] = replace(held, booked=tuple(places))


def _ended(sessions: Sessions, event: Event, facts: object) -> None:
    _leave_all(sessions, event.subject)


def _completed(sessions: Sessions, event: Event, facts: training.Completed) -> None:
    """Whoever completed the course elsewhere, before a session, does not keep a place on it."""
    for held in [s for s in sessions.values() if s.is_open and event.happened_on < s.on]:
        _leave(sessions, held, event.subject)


def _leave_all(sessions: Sessions, obligation: Id) -> None:
    """Somebody has one place at most, and waits for none that they do not want: on what was given they stay."""
    for held in [s for s in sessions.values() if s.is_open]:
        _leave(sessions, held, obligation)


def _leave(sessions: Sessions, held: Session, obligation: Id) -> None:
    place = held.place_of(obligation)
    if (place and place.came is None) or held.is_waiting(obligation):
        sessions[held.id] = held.without(obligation)


_TAKING: Mapping[type, Callable[[Sessions, Event, Any], None]] = {
    training.SessionAnnounced: _announced,
    training.SessionMoved: _moved,
    training.SessionCancelled: _cancelled,
    training.SessionGiven: _given,
    training.Booked: _booked,
    training.WaitListed: _listed,
    training.PlaceGivenUp: _given_up,
    training.CameToSession: _came,
    training.Completed: _completed,
    training.Waived: _ended,
    training.Lapsed: _ended,
}
SESSION_KINDS = frozenset(kind.__name__ for kind in _TAKING)
