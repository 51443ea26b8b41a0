"""Sessions: announced with places, full, moved, cancelled, given; a place that is given up goes to the first in line."""

from datetime import date

import pytest

from answerable import acts
from answerable.record import training
from answerable.roster import roster_of
from tests.people import CLARE, MALLORY, THEO, Register

PROVIDER, OTHER = "O-fair", "O-other"
DAY = date(2026, 4, 14)


@pytest.fixture
def session(register: Register) -> str:
    return announce(register)


def announce(register: Register, *, places: int = 1, **more) -> str:
    facts = {"course": "fair-light", "on": DAY, "provider": PROVIDER, **more}
    return register.act(acts.training.announce, places=places, by=THEO, **facts).matter


def owe(register: Register, member: str) -> str:
    return register.act(acts.training.oblige, respondent=member, course="fair-light", by=THEO).matter


def places(register: Register, session: str) -> tuple[list[str], list[str]]:
    held = roster_of(register.record).session(session)
    return [p.obligation for p in held.booked], [w.obligation for w in held.waiting]


def full(register: Register, session: str, *waiting: str) -> str:
    first = owe(register, "P-bob")
    register.act(acts.training.book, obligation=first, session=session, by=THEO)
    for member in waiting:
        register.act(acts.training.wait_list, obligation=owe(register, member), session=session, by=THEO)
    return first


def test_a_session_is_announced_with_its_places(register: Register, session: str) -> None:
    assert session == "L-2026-001"
    assert register.last() == training.SessionAnnounced(
        course="fair-light", on=DAY, places=1, provider=PROVIDER
    )


def test_nobody_has_a_place_that_is_not_there(register: Register, session: str) -> None:
    full(register, session)
    second = owe(register, "P-ben")
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.training.book, obligation=second, session=session, by=THEO)
    assert refused.value.source == "Order 4(7)"
    assert "all 1 places on L-2026-001, 14 April 2026, are taken" in refused.value.message
    register.act(acts.training.wait_list, obligation=second, session=session, by=THEO)
    assert places(register, session) == (["P-bob/training"], ["P-ben/training"])


def test_nobody_waits_for_a_session_that_is_not_full(register: Register, session: str) -> None:
    with pytest.raises(acts.NotAllowed, match="not full, 1 of its 1 places is free"):
        register.act(acts.training.wait_list, obligation=owe(register, "P-bob"), session=session, by=THEO)


def test_a_place_given_up_goes_to_the_first_in_line(register: Register, session: str) -> None:
    first = full(register, session, "P-ben", "P-bea")
    register.act(
        acts.training.give_up_place, obligation=first, session=session, reason="member-asked", by=THEO
    )
    assert places(register, session) == (["P-ben/training"], ["P-bea/training"])
    assert register.last() == training.Booked(session=session)


@pytest.mark.parametrize(
    ("verb", "facts", "by"),
    [(acts.training.lapse, {"reason": "resigned"}, THEO), (acts.training.waive, {"reason": "unfit"}, CLARE)],
)
def test_whoever_leaves_frees_the_place(register: Register, session: str, verb, facts, by) -> None:
    first = full(register, session, "P-ben")
    register.act(verb, obligation=first, **facts, by=by)
    assert places(register, session) == (["P-ben/training"], [])


def test_whoever_takes_another_session_frees_the_place(register: Register, session: str) -> None:
    first, later = full(register, session, "P-ben"), announce(register, on=date(2026, 5, 12))
    register.act(acts.training.book, obligation=first, session=later, by=THEO)
    assert places(register, session) == (["P-ben/training"], [])
    assert places(register, later) == ([first], [])


def test_whoever_only_waited_frees_nothing(register: Register, session: str) -> None:
    full(register, session, "P-ben", "P-bea")
    register.act(
        acts.training.give_up_place,
        obligation="P-ben/training",
        session=session,
        reason="member-asked",
        by=THEO,
    )
    assert places(register, session) == (["P-bob/training"], ["P-bea/training"])


def test_a_cancelled_session_puts_its_people_back_to_waiting(register: Register, session: str) -> None:
    full(register, session, "P-ben")
    register.act(acts.training.cancel, session=session, reason="room-lost", by=THEO)
    assert places(register, session) == ([], [])
    for owed in ("P-bob/training", "P-ben/training"):
        assert register.lists.one(owed).stage == "waiting"
    with pytest.raises(acts.NotAllowed, match="was cancelled"):
        register.act(acts.training.book, obligation="P-bob/training", session=session, by=THEO)


def test_a_session_on_another_day_keeps_its_places(register: Register, session: str) -> None:
    first = full(register, session)
    register.act(acts.training.move, session=session, on=date(2026, 4, 21), reason="teacher-unwell", by=THEO)
    assert places(register, session) == ([first], [])
    assert roster_of(register.record).session(session).on == date(2026, 4, 21)


def test_whoever_came_has_begun_and_whoever_did_not_waits(register: Register, session: str) -> None:
    first, second = full(register, session), owe(register, "P-ben")
    other = announce(register, on=DAY)
    register.act(acts.training.book, obligation=second, session=other, by=THEO)
    register.on("2026-04-14")
    register.act(acts.training.note_presence, obligation=first, session=session, present=True, by=THEO)
    assert register.last() == training.Started()
    register.act(acts.training.note_presence, obligation=second, session=other, present=False, by=THEO)
    assert [register.lists.one(one).stage for one in (first, second)] == ["started", "waiting"]


def test_a_provider_sees_to_its_own_sessions_only(register: Register, session: str) -> None:
    for one in (PROVIDER, OTHER):
        register.act(acts.people.appoint, person=one, role="course-provider", by=THEO)
    first = full(register, session)
    register.on("2026-04-14")
    with pytest.raises(acts.NotAllowed, match="another gives that session"):
        register.act(acts.training.note_presence, obligation=first, session=session, present=True, by=OTHER)
    register.act(acts.training.note_presence, obligation=first, session=session, present=True, by=PROVIDER)
    with pytest.raises(acts.NotAllowed, match="without the evidence"):
        register.act(acts.training.complete, obligation=first, by=PROVIDER)
    with pytest.raises(acts.NotAllowed):
        register.act(acts.training.complete, obligation=first, evidence="Seen.", by=OTHER)
    register.act(acts.training.complete, obligation=first, evidence="Signed the sheet.", by=PROVIDER)
    register.act(acts.training.give, session=session, by=PROVIDER)
    assert places(register, session) == ([first], [])


def test_a_session_is_not_given_before_its_day(register: Register, session: str) -> None:
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.training.give, session=session, by=THEO)
    assert refused.value.source == "Order 4(5)"


def test_under_a_commission_its_provider_gives_it(register: Register) -> None:
    commission = register.act(acts.training.seek, purpose="sanction", course="fair-light", by=THEO).matter
    with pytest.raises(acts.ActRefused, match="nobody is under contract"):
        announce(register, commission=commission, provider=None)
    register.act(acts.training.select, commission=commission, provider=OTHER, by=THEO)
    register.act(acts.training.contract, commission=commission, provider=OTHER, by=CLARE)
    announce(register, commission=commission, provider=None)
    assert register.last().provider == OTHER
    with pytest.raises(acts.ActRefused, match="is no commission for honest-books"):
        announce(register, commission=commission, provider=None, course="honest-books")


def test_a_session_without_a_place_is_none(register: Register) -> None:
    with pytest.raises(acts.ActRefused, match="needs a place"):
        announce(register, places=0)


def test_a_course_has_versions_and_a_session_teaches_the_latest(register: Register) -> None:
    register.act(
        acts.training.lay_down, course="fair-light", version="2026-1", outline="Four hours.", by=THEO
    )
    announce(register)
    assert register.last().version == "2026-1"
    with pytest.raises(acts.ActRefused, match="is there already"):
        register.act(acts.training.lay_down, course="fair-light", version="2026-1", by=THEO)
    with pytest.raises(acts.NotAllowed):
        register.act(acts.training.lay_down, course="fair-light", version="2026-2", by=MALLORY)


def test_mallory_announces_and_cancels_nothing(register: Register, session: str) -> None:
    for verb, facts in (
        (acts.training.cancel, {"reason": "room-lost"}),
        (acts.training.move, {"on": DAY, "reason": "room-lost"}),
        (acts.training.give, {}),
    ):
        with pytest.raises(acts.NotAllowed):
            register.act(verb, session=session, **facts, by=MALLORY)


def test_a_place_is_not_taken_back_by_a_correction(register: Register, session: str) -> None:
    first = full(register, session, "P-ben")
    register.act(
        acts.training.give_up_place, obligation=first, session=session, reason="member-asked", by=THEO
    )
    for kind in ("PlaceGivenUp", "Booked"):
        entry = [e.index for e in register.record.read(kinds=[kind])][-1]
        with pytest.raises(acts.ActRefused, match="is not corrected"):
            register.act(acts.corrections.strike, entry=entry, reason="duplicate", by=THEO)
