"""An act reads, decides and appends; it tries again where the record moved, and writes all or nothing."""

from datetime import date

import pytest

from answerable import acts
from answerable.acts.step.taking import TRIES, Draft, take, take_one, today
from answerable.matters import NotAllowed
from answerable.record import Event, MemoryRecord, Moved, cases, people
from tests.people import CAROL, MALLORY, Register, received, staffed


class Busy(MemoryRecord):
    """A record into which others write just before one does, so many times."""

    others = 0

    def append(self, events, *, after, at, papers=(), forget=()):
        if self.others:
            self.others -= 1
            named = people.Named(name="0" * 64, sort="person")
            other = Event(subject="P-other", facts=named, happened_on=date(2026, 3, 3), actor=CAROL)
            super().append([other], after=after, at=at)
        return super().append(events, after=after, at=at, papers=papers, forget=forget)


def busy(others: int) -> Register:
    register = staffed().on("2026-03-03")
    record = Busy()
    record.append([e.event for e in register.record.read()], after=0, at=register.at)
    register.record = record
    record.others = others
    return register


@pytest.mark.parametrize("others", [1, TRIES - 1])
def test_it_is_decided_again_where_the_record_moved(others: int) -> None:
    register = busy(others)
    assert received(register).case == "C-2026-0001"
    assert [e.event.kind for e in register.record.read()].count("Received") == 1


def test_it_gives_up_after_five_times_and_nothing_was_written() -> None:
    register = busy(TRIES)
    with pytest.raises(Moved, match="Nothing was written. Try again"):
        received(register)
    assert "Received" not in [e.event.kind for e in register.record.read()]


def test_a_number_taken_by_another_meanwhile_is_not_given_twice() -> None:
    register = busy(0)
    first = received(register)
    assert received(register).case != first.case


def test_events_of_one_act_are_judged_one_upon_the_other(register: Register) -> None:
    case = received(register).case

    def both(_):
        triaged = Event(
            subject=case, facts=cases.Triaged(outcome="investigate"), happened_on=register.today, actor=CAROL
        )
        put = Event(
            subject=case,
            facts=cases.Alleged(allegation=f"{case}/a1", rule="respect"),
            happened_on=register.today,
            actor=CAROL,
        )
        return Draft((triaged, put))

    head = take(register.record, register.rules, draft=both, at=register.at)
    assert head == register.record.head()
    assert [e.event.kind for e in register.record.read(subject=case)] == ["Received", "Triaged", "Alleged"]


def test_one_forbidden_event_stops_them_all(register: Register) -> None:
    case = received(register).case
    before = register.size

    def both(_):
        triaged = Event(
            subject=case, facts=cases.Triaged(outcome="investigate"), happened_on=register.today, actor=CAROL
        )
        resumed = Event(subject=case, facts=cases.Resumed(), happened_on=register.today, actor=CAROL)
        return Draft((triaged, resumed))

    with pytest.raises(NotAllowed):
        take(register.record, register.rules, draft=both, at=register.at)
    assert register.size == before


def test_what_is_still_to_come_cannot_have_happened(register: Register) -> None:
    with pytest.raises(acts.ActRefused, match="4 March 2026 is still to come; today is 3 March 2026"):
        take_one(
            register.record,
            register.rules,
            subject=MALLORY,
            facts=people.Seated(panel="conduct-panel"),
            happened_on=date(2026, 3, 4),
            by=CAROL,
            at=register.at,
        )


def test_the_day_is_the_bodys(register: Register) -> None:
    late = register.at.replace(month=7, hour=23, minute=30)
    assert today(register.rules, late) == date(2026, 7, 4)
