"""Who somebody is called, and who may look at cases."""

import pytest

from answerable import acts
from answerable.disclosure.matters import people
from answerable.record import Event
from answerable.record import register as kinds
from tests.people import CAROL, CLARE, MALLORY, OLGA, WILMA, Register


def test_the_latest_name_that_counts_is_the_name(register: Register) -> None:
    assert people.name_of(register.record, CAROL) == "Carol"
    register.act(acts.people.name, person=CAROL, name="Caroline", by=CLARE)
    assert people.name_of(register.record, CAROL) == "Caroline"
    corrected = kinds.Corrected(entry=register.size - 1, reason="wrong-fact")
    event = Event(subject=CAROL, facts=corrected, happened_on=register.today, actor=CLARE)
    register.record.append([event], after=register.size, at=register.at)
    assert people.name_of(register.record, CAROL) == "Carol"


def test_many_names_are_read_in_one_go(register: Register) -> None:
    asked: list[int] = []

    class Counting:
        def __getattr__(self, name: str) -> object:
            return getattr(register.record, name)

        def papers(self, digests: tuple[str, ...]) -> object:
            asked.append(len(digests))
            return register.record.papers(digests)

    names = people.names_of(Counting(), (CAROL, None, CLARE, "P-nobody", CAROL))  # type: ignore[arg-type]
    assert names == {CAROL: "Carol", CLARE: "Clare"} and asked == [2]


def test_whoever_has_no_name_is_called_by_number(register: Register) -> None:
    assert people.name_of(register.record, MALLORY + "x") is None
    assert people.called(register.record, "P-nobody") == "P-nobody"
    assert people.called(register.record, "public") == "the form"
    assert people.called(register.record, None) == "nobody"


def test_by_office_no_name_is_told(register: Register) -> None:
    roster = people.roster_of(register.record)
    day = register.today
    assert people.by_office(register.rules, roster, CLARE, day) == "Clerk"
    assert people.by_office(register.rules, roster, "public", day) == "the form"
    assert people.by_office(register.rules, roster, MALLORY + "x", day) == "a person without office"
    assert (
        people.with_office(register.record, register.rules, roster, CAROL, day) == "Carol, complaints officer"
    )
    assert people.with_office(register.record, register.rules, roster, "P-x", day) == "P-x"


@pytest.mark.parametrize("person", [OLGA, WILMA, MALLORY, "public"])
def test_cases_are_for_staff_only(register: Register, person: str) -> None:
    roster = people.roster_of(register.record)
    people.check_is_staff(register.rules, roster, CAROL, register.today)
    with pytest.raises(people.NotForYou, match="open to the staff of The Guild of Lanternmakers only"):
        people.check_is_staff(register.rules, roster, person, register.today)
