"""What a person has to do: by their roles, late first; what investigators owe is shown to the one who was given it."""

from dataclasses import replace
from datetime import date

import pytest

from answerable import acts, disclosure
from answerable.matters import MemoryLists
from tests.people import CAROL, CLARE, IVAN, OLGA, PETRA, Register, heard, investigated, received


def see(register: Register, person: str, day: str, **asked: int) -> disclosure.Today:
    return register.show(
        disclosure.today, lists=register.lists, person=person, on=date.fromisoformat(day), **asked
    )


def test_lines_begin_with_the_verb(register: Register) -> None:
    received(register)
    assert [line.words for line in see(register, CAROL, "2026-03-06").due_today] == [
        "Acknowledge C-2026-0001"
    ]
    register.act(acts.complaints.acknowledge, case="C-2026-0001", by=CAROL)
    assert [line.words for line in see(register, CAROL, "2026-03-12").this_week] == [
        "Decide triage of C-2026-0001"
    ]


def test_the_day_divides_them(register: Register) -> None:
    received(register)
    parts = {
        "2026-03-05": ("", "", "in 1 working day"),
        "2026-03-06": ("", "today", ""),
        "2026-03-09": ("1 working day late", "", ""),
    }
    for day, (late, now, soon) in parts.items():
        seen = see(register, CAROL, day)
        found = [part[0].due if part else "" for part in (seen.late, seen.due_today, seen.this_week)]
        assert found == [late, now, soon]


def test_nothing_due_says_so_and_shows_the_week(register: Register) -> None:
    seen = see(register, CAROL, "2026-03-31")
    assert seen.sentence == "Nothing is due from you this week."
    assert len(seen.week) == 7
    assert [day.closed_because for day in seen.week][3:6] == ["Good Friday", "Saturday", "Sunday"]


def test_how_much_is_said_in_one_sentence(register: Register) -> None:
    received(register)
    received(register.on("2026-03-04"))
    assert see(register, CAROL, "2026-03-09").sentence == "2 things to do: 1 late and 1 due today."
    assert [line.matter for line in see(register, CAROL, "2026-03-09").week[0].lines] == ["C-2026-0002"]


def test_what_others_owe_is_waited_for(register: Register) -> None:
    received(register)
    seen = see(register, PETRA, "2026-03-05")
    assert (seen.due_today, seen.this_week) == ((), ())
    assert [(line.words, line.owner) for line in seen.waiting_for_others] == [
        ("Acknowledge C-2026-0001", "Complaints officer")
    ]


def test_an_investigator_sees_their_own_cases(register: Register) -> None:
    register.act(acts.people.appoint, person="P-ida", role="investigator", by=CLARE)
    investigated(register)
    day = "2026-03-10"
    assert [line.words for line in see(register, IVAN, day).due_today] == [
        "Tell the respondent what is alleged: C-2026-0001"
    ]
    assert see(register, IVAN, day).due_today[0].who == "Ivan"
    assert see(register, "P-ida", day).due_today == ()


def test_at_most_so_many_lines(register: Register) -> None:
    for _ in range(3):
        received(register)
    assert len(see(register, CAROL, "2026-03-06", most=2).due_today) == 2


def test_the_panel_clerk_decides_before_the_panel(register: Register) -> None:
    heard(register)
    assert [line.words for line in see(register, PETRA, "2026-04-27").this_week] == [
        "Decide before the Conduct Panel: C-2026-0001"
    ]


def test_it_is_for_staff(register: Register) -> None:
    with pytest.raises(disclosure.NotForYou):
        see(register, OLGA, "2026-03-05")


def crowded(register: Register, *, others: int = 0, late: int = 0) -> MemoryLists:
    """Lists in which so many other investigators' cases are due before Ivan's ten, and so many of his are late."""
    investigated(register)
    lists = MemoryLists()
    lists.rebuild(register.record, register.rules)
    row, on = lists.one("C-2026-0001"), date(2026, 3, 10)
    kept = [
        *(replace(row, matter=f"A-{n}", due_on=date(2026, 3, 9)) for n in range(late)),
        *(replace(row, matter=f"B-{n}", investigator="P-ida", due_on=on) for n in range(others)),
        *(replace(row, matter=f"C-{n}", due_on=on) for n in range(10)),
    ]
    lists._rows = {one.matter: one for one in kept}
    return lists


@pytest.mark.parametrize("others", [0, 250, 1_200])
def test_ones_own_cases_are_found_however_many_of_others_are_due_first(
    register: Register, others: int
) -> None:
    lists = crowded(register, others=others)
    seen = register.show(disclosure.today, lists=lists, person=IVAN, on=date(2026, 3, 10))
    assert len(seen.due_today) == 10


def test_a_team_sees_what_each_of_it_has_and_the_body_all(register: Register) -> None:
    register.act(acts.people.appoint, person="P-ida", role="investigator", by=CLARE)
    lists = crowded(register, others=3)
    asked = {"lists": lists, "person": IVAN, "on": date(2026, 3, 10)}
    assert len(register.show(disclosure.today, of="team", **asked).due_today) == 13
    assert len(register.show(disclosure.today, lists=lists, person=CAROL, on=asked["on"]).due_today) == 0
    body = register.show(disclosure.today, lists=lists, person=CAROL, on=asked["on"], of="body")
    assert len(body.due_today) == 13 and body.waiting_for_others == ()
    assert "P-ida" in register.show(disclosure.beside, person=IVAN, on=asked["on"])


@pytest.mark.parametrize("late", [0, 1, 2, 49, 50, 51, 700])
def test_however_much_is_late_today_has_its_place(register: Register, late: int) -> None:
    lists = crowded(register, late=late)
    seen = register.show(disclosure.today, lists=lists, person=IVAN, on=date(2026, 3, 10))
    assert (len(seen.late), len(seen.due_today)) == (min(late, 50), 10)
    assert seen.sentence.startswith("At least") == (late >= 50)
