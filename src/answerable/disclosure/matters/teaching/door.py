"""What a provider of training sees: its own sessions, places by number, and who came. No case, no reason, no name.

A place is known by the session and its number on it. A name is shown only where the body's rules on papers let the
provider's role read names, and then by the same door as all names.
"""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.people import NotForYou, NotHere, roster_of
from answerable.disclosure.matters.teaching.providers import is_provider
from answerable.disclosure.matters.teaching.sessions import STATES, members_of, presence
from answerable.disclosure.matters.wording import away, counted, long_day
from answerable.matters import fold
from answerable.record import Id, Record
from answerable.roster import Place, Roster, Session
from answerable.rules import Rules

NOT_TOLD = "Its day is past: say whether it was given, and who came"


@dataclass(frozen=True)
class TaughtPlaceView:
    """A place on one's own session: its number, a name where the rules give one, and what may be said of it now."""

    number: int
    booking: str
    name: str
    state: str
    may_note: bool
    may_complete: bool


@dataclass(frozen=True)
class TaughtSessionView:
    """One's own session: its course and day, its places, and what may be said of it now."""

    id: Id
    course: str
    version: str
    on: date
    when: str
    state: str
    sentence: str
    places: tuple[TaughtPlaceView, ...]
    may_give: bool
    is_open: bool


def taught(record: Record, rules: Rules, *, person: Id, on: date) -> tuple[TaughtSessionView, ...]:
    """Show a provider its own sessions, those to come first. Raises NotForYou for everyone else."""
    roster = _roster(record, rules, person, on)
    own = [s for s in roster.sessions if s.provider == person]
    ahead = sorted((s for s in own if s.is_open), key=lambda s: (s.on, s.id))
    past = sorted((s for s in own if not s.is_open), key=lambda s: (s.on, s.id), reverse=True)
    return tuple(_session(record, rules, one, (), on) for one in (*ahead, *past))


def taught_session(record: Record, rules: Rules, *, session: Id, person: Id, on: date) -> TaughtSessionView:
    """Show a provider one of its own sessions; raises NotHere for one that is not its own, as for one that is none."""
    roster = _roster(record, rules, person, on)
    found = _own(roster, session, person)
    return _session(record, rules, found, _places(record, rules, roster, found, person, on), on)


def obligation_of(record: Record, rules: Rules, *, session: Id, number: int, person: Id, on: date) -> Id:
    """Give whose obligation has a place on one's own session, for an act on it; raises NotHere where there is none."""
    found = _own(_roster(record, rules, person, on), session, person)
    place = next((p for p in found.booked if p.number == number), None)
    if place is None:
        raise NotHere(f"There is no place {number} on {session}.")
    return place.obligation


def _roster(record: Record, rules: Rules, person: Id, on: date) -> Roster:
    roster = roster_of(record)
    if not is_provider(rules, roster, person, on):
        raise NotForYou("This page is for those who give courses.")
    return roster


def _own(roster: Roster, session: Id, person: Id) -> Session:
    found = roster.session(session)
    if found is None or found.provider != person:
        raise NotHere(f"You give no session {session}.")
    return found


def _session(
    record: Record, rules: Rules, session: Session, places: tuple[TaughtPlaceView, ...], on: date
) -> TaughtSessionView:
    day = long_day(session.on)
    return TaughtSessionView(
        id=session.id,
        course=rules.course(session.course).name,
        version=session.version or "",
        on=session.on,
        when=f"{day}, {away(session.on, on=on, calendar=rules.calendar)}" if session.on >= on else day,
        state=NOT_TOLD if session.is_open and session.on < on else STATES[session.state],
        sentence=_sentence(session),
        places=places,
        may_give=session.is_open and session.on <= on,
        is_open=session.is_open,
    )


def _sentence(session: Session) -> str:
    taken = f"{len(session.booked):,} of {counted(session.places, 'place')} taken"
    if session.state == "cancelled":
        return "It will not be given."
    return f"{taken}, {len(session.waiting):,} waiting" if session.is_open and session.waiting else taken


def _places(
    record: Record, rules: Rules, roster: Roster, session: Session, person: Id, on: date
) -> tuple[TaughtPlaceView, ...]:
    names = (
        members_of(record, [p.obligation for p in session.booked])
        if _may_name(rules, roster, person, on)
        else {}
    )
    return tuple(
        _place(record, rules, session, place, names.get(place.obligation, ""), on) for place in session.booked
    )


def _may_name(rules: Rules, roster: Roster, person: Id, on: date) -> bool:
    # Asked of the rules first: a page that may show no name does not try to read one.
    held = roster.roles(person, on)
    return any(held & set(right.roles) and "people" in right.sorts for right in rules.body.papers)


def _place(
    record: Record, rules: Rules, session: Session, place: Place, name: str, on: date
) -> TaughtPlaceView:
    matter = fold(record.read(subject=place.obligation), rules)
    stage = matter.stage if matter and matter.is_open else ""
    completed = bool(matter and any(e.event.kind == "Completed" for e in matter.entries))
    state = "completed" if completed else presence(place.came) or "booked"
    return TaughtPlaceView(
        number=place.number,
        booking=f"{session.id}/{place.number}",
        name=name,
        state=state,
        may_note=place.came is None and stage == "booked" and session.on <= on,
        may_complete=stage == "started",
    )
