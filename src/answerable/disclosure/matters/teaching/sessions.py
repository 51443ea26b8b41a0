"""Sessions of courses as the desk sees them: their places, who has one, and who waits for one, in order."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.people import NotHere, called, check_is_staff, names_of, roster_of
from answerable.disclosure.matters.wording import away, counted, long_day
from answerable.disclosure.sentences import spoken
from answerable.record import Id, Record, standing, training
from answerable.roster import Session
from answerable.rules import Rules

STATES = {"announced": "To be given", "given": "Given", "cancelled": "Cancelled"}


@dataclass(frozen=True)
class HolderView:
    """Who has a place, or waits for one: the obligation, the member, the number, since when, and whether they came."""

    obligation: Id
    member: str
    number: int
    since: date
    came: str


@dataclass(frozen=True)
class SessionView:
    """A session: its day, its places in one sentence, who has one and who waits, first in line first."""

    id: Id
    course: str
    version: str
    provider: str
    commission: Id | None
    on: date
    when: str
    state: str
    state_name: str
    places: int
    taken: int
    sentence: str
    moved: int
    is_late: bool
    booked: tuple[HolderView, ...] = ()
    waiting: tuple[HolderView, ...] = ()


def sessions(record: Record, rules: Rules, *, person: Id, on: date) -> tuple[SessionView, ...]:
    """Show the staff every session, those to come first, then the latest given. Raises NotForYou for everyone else."""
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    ahead = sorted((s for s in roster.sessions if s.is_open), key=lambda s: (s.on, s.id))
    past = sorted((s for s in roster.sessions if not s.is_open), key=lambda s: (s.on, s.id), reverse=True)
    return tuple(_session(record, rules, one, on) for one in (*ahead, *past))


def session(record: Record, rules: Rules, *, session: Id, person: Id, on: date) -> SessionView:
    """Show the staff one session with the names of those who have a place; raises NotHere where there is none."""
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    found = roster.session(session)
    if found is None:
        raise NotHere(f"The record holds no session {session}. One looks like L-2026-004.")
    whole = _session(record, rules, found, on)
    members = members_of(
        record, [*(p.obligation for p in found.booked), *(w.obligation for w in found.waiting)]
    )
    booked = tuple(
        HolderView(p.obligation, members[p.obligation], p.number, p.since, presence(p.came))
        for p in found.booked
    )
    waiting = tuple(
        HolderView(w.obligation, members[w.obligation], n, w.since, "")
        for n, w in enumerate(found.waiting, 1)
    )
    return SessionView(**{**vars(whole), "booked": booked, "waiting": waiting})


def members_of(record: Record, obligations: list[Id]) -> dict[Id, str]:
    """Give by obligation what the member is called who owes it, their names read in one go."""
    owing: dict[Id, Id] = {}
    for one in obligations:
        owed = standing(record.read(subject=one, kinds={"Obliged", "Corrected"}))
        who = next(
            (e.event.facts.respondent for e in owed if isinstance(e.event.facts, training.Obliged)), one
        )
        owing[one] = who
    names = names_of(record, sorted(set(owing.values())))
    return {one: names.get(who, who) for one, who in owing.items()}


def presence(came: bool | None) -> str:
    """Say whether somebody came."""
    return "" if came is None else "came" if came else "did not come"


def places_in_words(session: Session) -> str:
    """Say how a session stands with its places: "8 of 12 places taken, 4 free", "full, and 3 wait"."""
    taken = len(session.booked)
    if session.state == "cancelled":
        return "cancelled; whoever had a place waits for another"
    if session.state == "given":
        came = sum(p.came is True for p in session.booked)
        return f"{counted(taken, 'place')} taken, {came:,} came"
    waits = (
        f", and {len(session.waiting):,} {'waits' if len(session.waiting) == 1 else 'wait'}"
        if session.waiting
        else ""
    )
    if not session.free:
        return f"full: {taken:,} of {session.places:,} places taken{waits}"
    return f"{taken:,} of {session.places:,} places taken, {session.free:,} free{waits}"


def _session(record: Record, rules: Rules, session: Session, on: date) -> SessionView:
    late = session.is_open and session.on < on
    day = long_day(session.on)
    return SessionView(
        id=session.id,
        course=rules.course(session.course).name,
        version=session.version or "",
        provider=called(record, session.provider) if session.provider else "nobody named",
        commission=session.commission,
        on=session.on,
        when=f"{day}, {away(session.on, on=on, calendar=rules.calendar)}"
        if session.is_open
        else spoken(session.on),
        state=session.state,
        state_name="Not yet told" if late else STATES[session.state],
        places=session.places,
        taken=len(session.booked),
        sentence=places_in_words(session),
        moved=session.moved,
        is_late=late,
    )
