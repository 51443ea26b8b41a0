"""What follows for others: the first in line gets the place, all wait again, and whoever came has begun."""

from dataclasses import replace
from datetime import date

from answerable.matters.decision.sessions import hand_on
from answerable.record import Event, training
from answerable.roster import Place, Roster, Session, Waiter
from answerable.rules import Permission

DAY, LATER, S = date(2026, 3, 9), date(2026, 3, 20), "L-2026-001"
SESSION = Session(
    S,
    "fair-light",
    date(2026, 6, 1),
    1,
    booked=(Place(1, "a", DAY),),
    waiting=(Waiter("b", LATER), Waiter("c", DAY)),
)


class Trying:
    """As much of an attempt as is asked."""

    matter = None

    def __init__(self, kind: str, *follows: str, session: Session = SESSION) -> None:
        self.permission = Permission(kind=kind, name="Do it", who=("x",), follows=follows, source="Order 4")
        self.roster = Roster(sessions=(session,))


def after(facts, *follows: str, of: str = "a", session: Session = SESSION):
    event = Event(subject=of, facts=facts, happened_on=DAY, actor="P-1")
    return [
        (e.subject, e.facts, e.happened_on)
        for e in hand_on(Trying(event.kind, *follows, session=session), event)
    ]


GIVEN_UP = training.PlaceGivenUp(session=S, reason="member-asked")


def test_the_first_in_line_gets_the_place_and_not_before_they_waited() -> None:
    assert after(GIVEN_UP, "first-in-line") == [("b", training.Booked(session=S), LATER)]


def test_nothing_follows_that_the_rule_does_not_say() -> None:
    assert after(GIVEN_UP) == []


def test_nobody_gets_a_place_where_none_becomes_free() -> None:
    assert after(GIVEN_UP, "first-in-line", of="c") == []
    assert after(GIVEN_UP, "first-in-line", session=replace(SESSION, state="given")) == []
    assert after(training.Booked(session=S), "first-in-line") == []
    came = replace(SESSION, booked=(Place(1, "a", DAY, came=True),))
    assert after(training.Lapsed(reason="x"), "first-in-line", session=came) == []


def test_leaving_frees_the_place_too() -> None:
    for facts in (training.Lapsed(reason="x"), training.Booked(session="L-2026-002")):
        assert [who for who, _, _ in after(facts, "first-in-line")] == ["b"]


def test_all_of_a_cancelled_session_wait_again() -> None:
    told = after(training.SessionCancelled(reason="room-lost"), "places-given-up", of=S)
    assert [(who, on) for who, _, on in told] == [("a", DAY), ("b", LATER), ("c", DAY)]
    assert {facts.reason for _, facts, _ in told} == {"session-cancelled"}


def test_whoever_came_has_begun_and_whoever_did_not_has_not() -> None:
    came = training.CameToSession(session=S, present=True)
    assert after(came, "begun") == [("a", training.Started(), DAY)]
    assert after(replace(came, present=False), "begun") == []
