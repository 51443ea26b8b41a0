"""A list as its address narrows it, a page at a time, and as rows for a file."""

import pytest

from answerable import disclosure
from tests.people import CAROL, WILMA, Register, decided, investigated, received


def see(
    register: Register, person: str = CAROL, size: int = 50, after: str = "", before: str = "", **asked: str
):
    return register.show(
        disclosure.listing,
        lists=register.lists,
        person=person,
        on=register.today,
        asked=disclosure.Filter.of(asked),
        after=after,
        before=before,
        size=size,
    )


def ids(view):
    return [line.id for line in view.lines]


def test_the_sentence_says_what_it_is_narrowed_by(register: Register) -> None:
    assert see(register).sentence == "No open case is in this list."
    received(register)
    assert see(register).sentence == "1 open case."
    said = see(register, due="some", held="nobody", since="2026-01-01").sentence
    assert said == "1 open case: anything due, nobody yet and opened since 2026-01-01."


def test_pages_go_on_and_back(register: Register) -> None:
    for _ in range(5):
        received(register)
    one = see(register, size=2)
    two = see(register, size=2, after=one.onward)
    three = see(register, size=2, after=two.onward)
    assert [len(ids(v)) for v in (one, two, three)] == [2, 2, 1]
    assert (one.back, three.onward) == ("", "")
    assert ids(see(register, size=2, before=three.back)) == ids(two)
    assert ids(see(register, size=2, before=two.back)) == ids(one)
    assert see(register, size=2, before=two.back).back == ""


def test_the_rows_hold_all_and_no_name(register: Register) -> None:
    investigated(register)
    asked = {"lists": register.lists, "person": CAROL, "on": register.today, "asked": disclosure.Filter()}
    columns, row = register.show(disclosure.list_rows, **asked)
    told = dict(zip(columns, row, strict=True))
    assert (told["number"], told["stage"], told["is_open"]) == ("C-2026-0001", "investigation", "yes")
    assert told["due_on"] and "C-2026-0001" in told["due"] and told["is_bulk"] == "no"
    assert "Bob" not in row and "Ivan" not in row
    assert register.show(disclosure.list_numbers, most=9, **asked) == ("C-2026-0001",)


def test_where_a_matter_stands_in_a_few_words(register: Register) -> None:
    decided(register)
    asked = {"lists": register.lists, "person": CAROL, "on": register.today}
    told = register.show(disclosure.standing_of, matter="C-2026-0001", **asked)
    assert told == "Closed; nothing due"
    assert "nothing of this number" in register.show(disclosure.standing_of, matter="C-1", **asked)


def test_lists_are_for_staff_and_of_what_the_rules_have(register: Register) -> None:
    with pytest.raises(disclosure.NotForYou):
        see(register, WILMA)
    with pytest.raises(KeyError):
        see(register, procedure="nothing")
