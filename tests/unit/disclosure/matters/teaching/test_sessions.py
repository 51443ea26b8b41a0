"""Sessions at the desk: places taken and free, who has one, and who waits, first in line first."""

import pytest

from answerable import acts
from answerable.disclosure import NotHere, teaching


def test_a_full_session_says_who_waits_in_order(school):
    number = school.session()
    for member, verb in (("P-bob", "book"), ("P-ben", "wait_list"), ("P-bea", "wait_list")):
        owed = school.owe(member, name=member[2:].capitalize())
        school.do(getattr(acts.training, verb), owed, session=number)
    one = school.show(teaching.session, session=number)
    assert one.sentence == "full: 1 of 1 places taken, and 2 wait"
    assert [(h.member, h.number) for h in one.booked] == [("Bob", 1)]
    assert [h.member for h in one.waiting] == ["Ben", "Bea"]


def test_those_to_come_stand_first_and_one_whose_day_is_past_is_late(school):
    past, later, sooner = (school.session(on=day) for day in ("2026-03-05", "2026-06-02", "2026-05-05"))
    cancelled = school.session(on="2026-04-01")
    school.register.act(acts.training.cancel, session=cancelled, reason="room-lost", by="P-theo")
    school.register.on("2026-03-09")
    shown = school.show(teaching.sessions)
    assert [one.id for one in shown] == [past, sooner, later, cancelled]
    assert [one.state_name for one in shown] == ["Not yet told", "To be given", "To be given", "Cancelled"]
    assert shown[-1].sentence == "cancelled; whoever had a place waits for another"


def test_a_session_that_is_none_is_not_here(school):
    with pytest.raises(NotHere, match="L-2026-004"):
        school.show(teaching.session, session="L-1")
