"""Places on sessions, in the order in which the record was told of them."""

from datetime import UTC, date, datetime, timedelta

from answerable.record import Entry, Event, Kind, training
from answerable.roster import Session, fold_roster

S, T = "L-2026-001", "L-2026-002"
AT = datetime(2026, 3, 1, tzinfo=UTC)


def folded(*told: tuple[str, Kind], days: tuple[int, ...] = ()) -> dict[str, Session]:
    """The sessions after these events, told in this order; they happened on these days of March, else in this order."""
    when = days or tuple(range(1, len(told) + 1))
    entries = [
        Entry(
            n,
            Event(subject=subject, facts=facts, happened_on=date(2026, 3, day), actor="P-1"),
            AT + timedelta(n),
            b"",
        )
        for n, ((subject, facts), day) in enumerate(zip(told, when, strict=True))
    ]
    return {session.id: session for session in fold_roster(entries).sessions}


def announced(session: str = S, places: int = 1) -> tuple[str, Kind]:
    facts = training.SessionAnnounced(course="fair-light", on=date(2026, 6, 1), places=places, provider="O-1")
    return session, facts


def booked(who: str, session: str = S) -> tuple[str, Kind]:
    return who, training.Booked(session=session)


def listed(who: str, session: str = S) -> tuple[str, Kind]:
    return who, training.WaitListed(session=session)


def held(session: Session) -> tuple[list[str], list[str]]:
    return [p.obligation for p in session.booked], [w.obligation for w in session.waiting]


def test_places_are_numbered_and_a_number_is_not_given_twice() -> None:
    left = ("a", training.PlaceGivenUp(session=S, reason="member-asked"))
    session = folded(announced(places=2), booked("a"), booked("b"), left, booked("c"))[S]
    assert [(p.number, p.obligation) for p in session.booked] == [(2, "b"), (3, "c")]
    assert (session.free, session.place_of("a")) == (0, None)


def test_nobody_has_more_places_than_one() -> None:
    both = folded(announced(S, 2), announced(T, 2), booked("a"), booked("a", T))
    assert (held(both[S]), held(both[T])) == (([], []), (["a"], []))


def test_more_than_there_are_are_never_held_and_whoever_came_too_late_waits() -> None:
    assert held(folded(announced(), booked("a"), booked("b"))[S]) == (["a"], ["b"])


def test_the_line_keeps_its_order_of_being_recorded_whatever_days_are_told() -> None:
    told = (announced(), booked("a"), listed("b"), listed("c"))
    assert held(folded(*told, days=(1, 2, 20, 4))[S]) == (["a"], ["b", "c"])


def test_a_place_booked_ends_the_wait_for_one() -> None:
    assert held(folded(announced(), booked("a"), listed("b"), ("a", training.PlaceGivenUp(session=S, reason="x")),
                       booked("b"))[S]) == (["b"], [])  # fmt: skip


def test_who_leaves_or_completed_it_elsewhere_keeps_no_place() -> None:
    for ended in (training.Lapsed(reason="x"), training.Waived(reason="x"), training.Completed()):
        assert held(folded(announced(), booked("a"), ("a", ended))[S]) == ([], [])


def test_who_came_and_completed_it_keeps_the_place_they_had() -> None:
    came = ("a", training.CameToSession(session=S, present=True))
    session = folded(
        announced(), booked("a"), came, (S, training.SessionGiven()), ("a", training.Lapsed(reason="x"))
    )[S]
    assert session.place_of("a").came is True
    assert (session.state, session.is_open, session.free) == ("given", False, 0)


def test_a_session_moves_and_is_cancelled() -> None:
    moved = (S, training.SessionMoved(on=date(2026, 7, 1), reason="room-lost"))
    session = folded(announced(), moved, (S, training.SessionCancelled(reason="room-lost")))[S]
    assert (session.on, session.moved, session.state) == (date(2026, 7, 1), 1, "cancelled")


def test_what_is_told_of_no_session_changes_nothing() -> None:
    lost = (
        ("X", training.SessionGiven()),
        ("X", training.SessionMoved(on=date(2026, 7, 1), reason="room-lost")),
    )
    assert folded(booked("a", "FL-2019"), listed("b", "FL-2019"), *lost) == {}
