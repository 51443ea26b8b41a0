"""One search over all that somebody may see: numbers, names, stages and documents."""

import pytest

from answerable import disclosure
from answerable.disclosure.readings.searching import search
from tests.people import CAROL, WILMA, Register, decided, received
from tests.unit.disclosure.readings.test_finding import ON, Names


def look(register: Register, parties, words: str, person: str = CAROL):
    names = Names(register.record)
    asked = {"lists": register.lists, "parties": parties, "names": names, "words": words, "person": person}
    return search(register.record, register.rules, on=ON, **asked), names.asked


@pytest.mark.parametrize("words", ["C-2026-0001", "c-2026", "CP-2026-0001", "2026-0001", "1", "0001"])
def test_a_number_or_its_beginning_is_found_and_no_name_looked_up(register, parties, words) -> None:
    received(register)
    found, looked_up = look(register, parties, words)
    assert [line.id for line in found.cases] == ["C-2026-0001"] and looked_up == []


def test_a_name_is_looked_up_by_the_index_alone(register, parties) -> None:
    received(register)
    found, looked_up = look(register, parties, "Bob")
    assert [one.name for one in found.people] == ["Bob"] and looked_up == ["Bob"]
    assert not found.cases


def test_a_stage_is_a_list_with_how_many_are_in_it(register, parties) -> None:
    received(register)
    (one,) = [x for x in look(register, parties, "triage")[0].lists if "Waiting" in x.name]
    assert (one.more, dict(one.query)) == ("1 case", {"stage": "triage"})


def test_a_sitting_by_its_number(register, parties) -> None:
    decided(register)
    sittings = [s.id for s in register.roster.sittings] if hasattr(register, "roster") else []
    found, _ = look(register, parties, "S-2026")
    assert [one.name for one in found.sittings][: len(sittings)] == sittings or found.sittings


def test_nothing_is_found_of_nothing(register, parties) -> None:
    found, _ = look(register, parties, "zz")
    assert found.count == 0 and found.words == "zz"


def test_it_is_for_staff(register, parties) -> None:
    with pytest.raises(disclosure.NotForYou):
        look(register, parties, "C-2026-0001", WILMA)
