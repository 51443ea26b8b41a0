"""Guards on the places of a session: none is booked that is not there, and a provider sees to its own only."""

from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import on_day
from answerable.record import training
from answerable.roster import Session
from answerable.rules import Guard


def place_free(attempt: Attempt, guard: Guard) -> str | None:
    """The session that is named is still to be given, is of the course that is owed, and has a place free."""
    wrong = _not_open(attempt) or _held_already(attempt)
    session = _named(attempt)
    if wrong or session is None or session.free:
        return wrong
    taken = f"all {session.places} places on {session.id}, {on_day(session.on)}, are taken"
    return f"Not allowed: {attempt.act}; {taken}. Put the member on its waiting list"


def session_full(attempt: Attempt, guard: Guard) -> str | None:
    """The session that is named has no place free, so that there is something to wait for."""
    wrong = _not_open(attempt) or _held_already(attempt)
    session = _named(attempt)
    if wrong or session is None or not session.free:
        return wrong
    left = f"{session.free} of its {session.places} places {'is' if session.free == 1 else 'are'} free"
    return f"Not allowed: {attempt.act}; {session.id} is not full, {left}. Book one"


def place_held(attempt: Attempt, guard: Guard) -> str | None:
    """There is a place to give up, or one to which they came: on the session named, or before it is, on any."""
    matter = attempt.matter
    held = attempt.roster.sessions_of(matter.id) if matter else ()
    if attempt.permission.kind == "CameToSession" and matter:
        held = tuple(s for s in held if s.place_of(matter.id))
    named = attempt.fact("session")
    if any(named is None or s.id == named for s in held):
        return None
    return f"Not allowed: {attempt.act}; no place is held on {named or 'a session'}"


def own_session(attempt: Attempt, guard: Guard) -> str | None:
    """Whoever acts is the provider that gives the session, or that on which the place is held."""
    matter = attempt.matter
    if matter is None:
        return None
    own = attempt.roster.session(matter.id)
    held = (own,) if own else tuple(s for s in attempt.roster.sessions_of(matter.id) if s.place_of(matter.id))
    named = attempt.fact("session")
    if any(s.provider == attempt.person and named in (None, s.id) for s in held):
        return None
    return f"You may not {attempt.act}: another gives that session"


def _named(attempt: Attempt) -> Session | None:
    named = attempt.fact("session")
    return attempt.roster.session(named) if named else None


def _not_open(attempt: Attempt) -> str | None:
    named, session = attempt.fact("session"), _named(attempt)
    if named is None:
        return None
    if session is None:
        return f"Not allowed: {attempt.act}; no session {named} is on record"
    if not session.is_open:
        done = "was cancelled" if session.state == "cancelled" else "has been given"
        return f"Not allowed: {attempt.act}; {session.id} {done}"
    owed = _owed(attempt)
    if owed is None or owed == session.course:
        return None
    names = [attempt.rules.course(course).name for course in (session.course, owed)]
    return f"Not allowed: {attempt.act}; {session.id} teaches “{names[0]}”, and “{names[1]}” is owed"


def _held_already(attempt: Attempt) -> str | None:
    session, matter = _named(attempt), attempt.matter
    if session is None or matter is None or session.place_of(matter.id) is None:
        if session and matter and attempt.permission.kind == "WaitListed" and session.is_waiting(matter.id):
            return f"Not allowed: {attempt.act}; the member waits for {session.id} already"
        return None
    return f"Not allowed: {attempt.act}; a place on {session.id} is held already"


def _owed(attempt: Attempt) -> str | None:
    entries = attempt.matter.entries if attempt.matter else ()
    owed = (e.event.facts.course for e in entries if isinstance(e.event.facts, training.Obliged))
    return next(owed, None)
