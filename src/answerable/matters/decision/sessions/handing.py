"""What follows for others when a place on a session is given up, a session is cancelled, or somebody came."""

from collections.abc import Iterator
from dataclasses import replace

from answerable.matters.decision.attempt import Attempt
from answerable.record import Event, Id, training
from answerable.roster import Place, Session, Waiter

CANCELLED = "session-cancelled"


def hand_on(attempt: Attempt, event: Event) -> Iterator[Event]:
    """Give the events that follow by `follows`: the first in line gets the place, all who had one wait again."""
    follows = attempt.permission.follows
    facts = event.facts
    if "places-given-up" in follows and isinstance(facts, training.SessionCancelled):
        yield from _given_up(attempt, event)
    if "first-in-line" in follows:
        yield from _next_in_line(attempt, event)
    if (
        "begun" in follows
        and isinstance(facts, training.CameToSession)
        and facts.present
        and _not_begun(attempt)
    ):
        yield replace(event, facts=training.Started(), origin=None)


def _given_up(attempt: Attempt, event: Event) -> Iterator[Event]:
    session = attempt.roster.session(event.subject)
    held: tuple[Place | Waiter, ...] = (*session.booked, *session.waiting) if session else ()
    for one in held:
        facts = training.PlaceGivenUp(session=event.subject, reason=CANCELLED)
        on = max(event.happened_on, one.since)
        yield replace(event, subject=one.obligation, facts=facts, happened_on=on, origin=None)


def _next_in_line(attempt: Attempt, event: Event) -> Iterator[Event]:
    session = _freed(attempt, event)
    first = next((w for w in session.waiting if w.obligation != event.subject), None) if session else None
    if session and first:
        facts = training.Booked(session=session.id)
        on = max(event.happened_on, first.since)
        yield replace(event, subject=first.obligation, facts=facts, happened_on=on, origin=None)


def _freed(attempt: Attempt, event: Event) -> Session | None:
    """Give the open session on which a place becomes free by the event."""
    kept: Id | None = event.facts.session if isinstance(event.facts, training.Booked) else None
    left: Id | None = event.facts.session if isinstance(event.facts, training.PlaceGivenUp) else None
    for session in attempt.roster.sessions_of(event.subject):
        place = session.place_of(event.subject)
        if session.is_open and place and session.id != kept and left in (None, session.id):
            return session if _is_free(event, session, place) else None
    return None


def _is_free(event: Event, session: Session, place: Place) -> bool:
    """A place that is given up is free; one whose holder came is not; who completed the course elsewhere needs none."""
    if isinstance(event.facts, training.PlaceGivenUp):
        return True
    is_elsewhere = not isinstance(event.facts, training.Completed) or event.happened_on < session.on
    return place.came is None and is_elsewhere


def _not_begun(attempt: Attempt) -> bool:
    entries = attempt.matter.entries if attempt.matter else ()
    return not any(isinstance(e.event.facts, training.Started) for e in entries)
