"""A contact is noted in one step; whether there is such a case is told to nobody by it."""

import pytest

from answerable import acts
from tests.people import IVAN, THEO, Register, received, staffed

SAID = {"office": "warden", "purpose": "asked-to-drop", "channel": "phone", "words": "Let it go."}


@pytest.fixture
def register() -> Register:
    return staffed()


def latest(register: Register):
    return list(register.record.read())[-1].event


def test_it_stands_with_the_case_whoever_notes_it(register: Register) -> None:
    case = received(register).case
    register.act(acts.allocation.note_contact, case=case, **SAID, by=THEO)
    event = latest(register)
    assert (event.subject, event.kind, event.facts.to_person) == (case, "ContactNoted", THEO)
    assert register.record.paper(event.facts.words).words == "Let it go."


def test_whoever_is_shut_out_notes_it_as_anybody_does(register: Register) -> None:
    case = received(register).case
    register.act(acts.people.declare_conflict, person=IVAN, against=case, nature="friend", by=IVAN)
    register.act(acts.allocation.note_contact, case=case, **SAID, by=IVAN)
    assert latest(register).subject == case


def test_of_a_number_that_there_is_not_it_is_kept_by_itself(register: Register) -> None:
    register.act(acts.allocation.note_contact, case="C-2025-0999", **SAID, by=THEO)
    event = latest(register)
    assert event.subject.startswith("CN-")
    assert register.record.paper(event.facts.words).words == "About “C-2025-0999”. Let it go."
    assert list(register.record.read(subject="C-2025-0999")) == []


def test_a_code_that_is_on_no_list_is_refused_either_way(register: Register) -> None:
    case = received(register).case
    for number in (case, "C-2025-0999"):
        with pytest.raises(acts.ActRefused) as refused:
            register.act(acts.allocation.note_contact, case=number, **{**SAID, "purpose": "gossip"}, by=THEO)
        assert refused.value.field == "purpose"


def test_it_is_for_the_staff(register: Register) -> None:
    for number in (received(register).case, "C-2025-0999"):
        with pytest.raises(acts.NotAllowed):
            register.act(acts.allocation.note_contact, case=number, **SAID, by="P-mallory")
