"""A page of matters of one sort, with the stages counted; for staff."""

import pytest

from answerable import disclosure
from tests.people import CAROL, IVAN, WILMA, Register, decided, investigated, received


def see(register: Register, person: str = CAROL, **asked: object) -> disclosure.CasesView:
    return register.show(disclosure.cases, lists=register.lists, person=person, on=register.today, **asked)


def test_the_sentence_counts_what_is_open(register: Register) -> None:
    assert see(register).sentence == "No case is open."
    received(register)
    assert see(register).sentence == "1 case is open: 1 waiting for triage."
    investigated(register)
    assert see(register).sentence == "2 cases are open: 1 waiting for triage, 1 being investigated."


def test_a_line_says_who_and_what_is_due(register: Register) -> None:
    investigated(register)
    line = see(register).lines[0]
    assert (line.id, line.respondent, line.investigator, line.stage_name) == (
        "C-2026-0001",
        "Bob",
        "Ivan",
        "Being investigated",
    )
    assert (line.due, line.urgency) == ("Tuesday 10 March 2026, in 5 working days", "soon")


def test_open_closed_both_or_one_stage(register: Register) -> None:
    decided(register)
    received(register)
    assert [line.id for line in see(register).lines] == ["C-2026-0002"]
    assert [line.id for line in see(register, is_open=False).lines] == ["C-2026-0001"]
    assert len(see(register, is_open=None).lines) == 2
    assert [line.id for line in see(register, stage="closed").lines] == ["C-2026-0001"]
    assert see(register, is_open=False).lines[0].due == "nothing is due"


def test_other_matters_are_listed_too(register: Register) -> None:
    decided(register)
    seen = see(register, procedure="obligation")
    assert [line.id for line in seen.lines] == ["C-2026-0001/training"]
    assert ("obligation", "Training that a member owes") in seen.procedures
    assert [(s.stage, s.count, s.is_closed) for s in seen.stages][0] == ("waiting", 1, False)


def test_pages(register: Register) -> None:
    for _ in range(3):
        received(register)
    first, second = see(register, size=2), see(register, size=2, page=2)
    assert ([line.id for line in first.lines], first.has_next) == (["C-2026-0001", "C-2026-0002"], True)
    assert ([line.id for line in second.lines], second.has_next) == (["C-2026-0003"], False)


def test_no_such_procedure(register: Register) -> None:
    with pytest.raises(KeyError):
        see(register, procedure="trial-by-combat")


def test_it_is_for_staff(register: Register) -> None:
    with pytest.raises(disclosure.NotForYou):
        see(register, WILMA)
    assert see(register, IVAN).lines == ()
