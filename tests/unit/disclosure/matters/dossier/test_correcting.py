"""An entry in a form, with what it says already filled in; for staff, and only while it counts."""

import pytest

from answerable import acts, disclosure
from tests.people import CAROL, CLARE, IVAN, OLGA, Register, investigated


def entry(register: Register, case: str, kind: str) -> int:
    return [e.index for e in register.record.read(subject=case, kinds=(kind,))][-1]


def see(register: Register, case: str, place: int, person: str = CAROL) -> disclosure.CorrectionView:
    return register.show(disclosure.correction, matter=case, entry=place, person=person, on=register.today)


def test_the_form_says_what_the_entry_says(register: Register) -> None:
    case = investigated(register)
    seen = see(register, case, entry(register, case, "Triaged"))
    fields = {one.name: one for one in seen.fields}
    assert fields["outcome"].value == "investigate"
    assert ("investigate", "investigate") in fields["outcome"].choices


def test_what_cannot_be_changed_is_named(register: Register) -> None:
    case = investigated(register)
    seen = see(register, case, entry(register, case, "Received"))
    assert {"Complaint", "Complainant", "Respondent"} & set(seen.kept)
    assert next(one for one in seen.fields if one.name == "words").value == ""


def test_who_holds_the_office_no_more_can_stay_in_the_form(register: Register) -> None:
    case = investigated(register)
    place = entry(register, case, "Allocated")
    register.act(acts.people.stand_down, person=IVAN, role="investigator", by=CLARE)
    field = next(one for one in see(register, case, place).fields if one.name == "investigator")
    assert field.value == IVAN
    assert IVAN in dict(field.choices) or not field.choices


@pytest.mark.parametrize("kind", ["Corrected", "struck", "absent"])
def test_only_what_counts_can_be_set_right(register: Register, kind: str) -> None:
    case = investigated(register)
    place = entry(register, case, "Allocated")
    register.act(acts.corrections.strike, entry=place, reason="wrong-person", by=CAROL)
    asked = {"Corrected": register.size - 1, "struck": place, "absent": 4096}[kind]
    with pytest.raises(disclosure.NotHere):
        see(register, case, asked)


def test_those_who_oversee_never_see_one_case(register: Register) -> None:
    case = investigated(register)
    with pytest.raises(disclosure.NotForYou):
        see(register, case, entry(register, case, "Received"), person=OLGA)
