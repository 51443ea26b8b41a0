"""The guards on places, each with the words of its refusal."""

from dataclasses import replace
from datetime import date

import pytest

from answerable.matters import fold
from answerable.matters.book import book_of
from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.sessions import own_session, place_free, place_held, session_full
from answerable.record import KINDS, Entry, Event, training
from answerable.roster import Place, Roster, Session, Waiter
from answerable.rules import Guard, Permission, find_body, load

RULES = load(find_body("lanternmakers"))
GUARD = Guard(check="place-free", source="Order 4(7)")
DAY, OWED, S = date(2026, 3, 9), "P-bob/training", "L-2026-001"
FREE = Session(S, "fair-light", date(2026, 6, 1), 2, provider="O-1", booked=(Place(1, "x", DAY),))
FULL = replace(FREE, places=1)
HELD = replace(FULL, booked=(Place(1, OWED, DAY),))
IN_LINE = replace(FULL, waiting=(Waiter(OWED, DAY),))


def attempt(session: Session, kind: str = "Booked", *, named: str | None = S, person: str = "O-1") -> Attempt:
    facts = training.Obliged(respondent="P-bob", course="fair-light")
    entry = Entry(0, Event(subject=OWED, facts=facts, happened_on=DAY, actor="P-1"), None, b"")
    matter = fold([entry], RULES)
    rule = Permission(kind=kind, name="Do it", who=("training-lead",), source="Order 4")
    more = {"reason": "x"} if kind == "PlaceGivenUp" else {"present": True} if kind == "CameToSession" else {}
    said = KINDS[kind](**({"session": named} if named else {}), **more) if named or kind == "Booked" else None
    event = Event(subject=OWED, facts=said, happened_on=DAY, actor=person) if said else None
    return Attempt(
        RULES, book_of(matter, RULES), matter, Roster(sessions=(session,)), rule, person, DAY, event
    )


@pytest.mark.parametrize(
    ("guard", "session", "more", "words"),
    [
        (place_free, FREE, {}, None),
        (place_free, FREE, {"named": None}, None),
        (place_free, FREE, {"named": "L-9"}, "no session L-9 is on record"),
        (place_free, FULL, {}, "all 1 places on L-2026-001, 1 June 2026, are taken"),
        (place_free, HELD, {}, "a place on L-2026-001 is held already"),
        (place_free, replace(FREE, state="given"), {}, "has been given"),
        (place_free, replace(FREE, state="cancelled"), {}, "was cancelled"),
        (
            place_free,
            replace(FREE, course="honest-books"),
            {},
            "teaches “Honest Books”, and “Fair Light” is owed",
        ),
        (session_full, FULL, {"kind": "WaitListed"}, None),
        (session_full, FREE, {"kind": "WaitListed"}, "is not full, 1 of its 2 places is free"),
        (session_full, IN_LINE, {"kind": "WaitListed"}, "waits for L-2026-001 already"),
        (place_held, HELD, {"kind": "PlaceGivenUp"}, None),
        (place_held, IN_LINE, {"kind": "PlaceGivenUp"}, None),
        (place_held, FULL, {"kind": "PlaceGivenUp"}, "no place is held on L-2026-001"),
        (place_held, FULL, {"kind": "PlaceGivenUp", "named": None}, "no place is held on a session"),
        (place_held, IN_LINE, {"kind": "CameToSession"}, "no place is held on L-2026-001"),
        (own_session, HELD, {"kind": "CameToSession"}, None),
        (own_session, HELD, {"kind": "CameToSession", "person": "O-2"}, "another gives that session"),
        (own_session, IN_LINE, {"kind": "CameToSession"}, "another gives that session"),
    ],
)
def test_a_guard_holds_or_says_why_not(guard, session, more, words) -> None:
    said = guard(attempt(session, **more), GUARD)
    assert (said is None) if words is None else words in said
