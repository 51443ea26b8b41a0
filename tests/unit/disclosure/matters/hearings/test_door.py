from answerable import acts, disclosure
from tests.people import PAUL, PAULA, PETRA
from tests.sittings import called, held, pooled, waiting


def door(register, person=PAUL):
    return register.show(disclosure.hearings.seat_door, person=person, on=register.today)


def test_a_member_sees_what_they_are_called_to_and_the_papers_that_went_to_them() -> None:
    register = pooled()
    sitting = called(register, waiting(register))
    register.act(acts.hearings.send_papers, sitting=sitting, pages=9, members=(PAULA,), by=PETRA)
    register.act(acts.hearings.send_papers, sitting=sitting, pages=30, reading_minutes=90, by=PETRA)
    paul, paula = door(register).to_come[0], door(register, PAULA).to_come[0]
    assert (paul.pages, paul.minutes, paul.presides, paul.has_declared) == (30, 90, True, False)
    assert (paula.pages, paula.presides) == (39, False)
    assert "You are called to 1 sitting; the next is on Tuesday 20 October 2026" in door(register).sentence
    assert door(register).pools == ("Conduct Panel (may preside)",)


def test_what_was_held_is_there_and_what_was_called_off_is_not() -> None:
    register = pooled()
    off = called(register)
    register.act(acts.hearings.call_off, sitting=off, reason="no-quorum", by=PETRA)
    sitting = held(register, waiting(register))
    assert [one.id for one in door(register).past] == [sitting]
    assert door(register).sentence == "You are called to no sitting."
