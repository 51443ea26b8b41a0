"""People are named, appointed, seated, trained by staff; the first appointment founds the register."""

from datetime import date

import pytest

from answerable import acts
from answerable.record import people
from tests.people import CAROL, CLARE, IVAN, MALLORY, OLGA, PAUL, WILMA, Register


def test_the_first_appointment_needs_nobody_in_office() -> None:
    register = Register()
    register.act(acts.people.appoint, person="P-first", role="clerk", by="P-first")
    with pytest.raises(acts.NotAllowed, match="for the staff of The Guild of Lanternmakers"):
        register.act(acts.people.appoint, person=MALLORY, role="clerk", by=MALLORY)


def test_a_person_is_named_and_keeps_their_number(register: Register) -> None:
    named = register.act(acts.people.name, name="Zoe", by=CLARE)
    assert named.matter.startswith("P-")
    again = register.act(acts.people.name, name="Zoe Ward", person=named.matter, by=CLARE)
    assert again.matter == named.matter
    assert register.record.paper(register.last().name).words == "Zoe Ward"


def test_an_organisation_gets_a_number_of_its_own_sort(register: Register) -> None:
    named = register.act(acts.people.name, name="Fair Teachers", sort="provider", by=CLARE)
    assert named.matter.startswith("O-")
    assert register.last().sort == "provider"


@pytest.mark.parametrize(
    ("verb", "facts", "recorded"),
    [
        (acts.people.appoint, {"role": "investigator", "fte": 60, "contract": "agency"}, people.Appointed),
        (acts.people.stand_down, {"role": "panel-member"}, people.StoodDown),
        (acts.people.seat, {"panel": "appeal-panel"}, people.Seated),
        (acts.people.unseat, {"panel": "conduct-panel"}, people.Unseated),
        (acts.people.train, {"course": "sitting-fairly", "expires_on": date(2029, 3, 3)}, people.Trained),
        (acts.people.declare_conflict, {"against": "P-bob", "nature": "relative"}, people.ConflictDeclared),
    ],
)
def test_what_happens_to_a_person_is_recorded(register: Register, verb, facts, recorded) -> None:
    register.act(verb, person=PAUL, **facts, by=CLARE)
    assert register.last() == recorded(**facts)


@pytest.mark.parametrize(
    ("verb", "facts", "field"),
    [
        (acts.people.appoint, {"role": "king"}, "role"),
        (acts.people.appoint, {"role": "clerk", "fte": 0}, "fte"),
        (acts.people.appoint, {"role": "clerk", "fte": 140}, "fte"),
        (acts.people.appoint, {"role": "clerk", "contract": "serf"}, "contract"),
        (acts.people.stand_down, {"role": "king"}, "role"),
        (acts.people.seat, {"panel": "throne"}, "panel"),
        (acts.people.unseat, {"panel": "throne"}, "panel"),
        (acts.people.train, {"course": "alchemy"}, "course"),
        (acts.people.train, {"course": "fair-light", "happened_on": date(2026, 3, 4)}, "happened_on"),
        (acts.people.declare_conflict, {"against": "", "nature": "relative"}, "against"),
    ],
)
def test_what_the_body_does_not_know_is_refused(register: Register, verb, facts, field: str) -> None:
    before = register.size
    with pytest.raises(acts.ActRefused) as refused:
        register.act(verb, person=PAUL, **facts, by=CLARE)
    assert refused.value.field == field
    assert register.size == before


def test_evidence_of_training_is_a_paper(register: Register) -> None:
    register.act(
        acts.people.train, person=IVAN, course="handling-complaints", evidence="Certificate 7", by=CLARE
    )
    assert register.record.paper(register.last().evidence).words == "Certificate 7"


def test_an_empty_name_is_refused(register: Register) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.people.name, name=" ", by=CLARE)
    assert refused.value.field == "name"


@pytest.mark.parametrize("by", [MALLORY, OLGA])
def test_only_staff_and_those_who_govern_keep_the_roll(register: Register, by: str) -> None:
    with pytest.raises(acts.NotAllowed):
        register.act(acts.people.appoint, person=MALLORY, role="clerk", by=by)


def test_those_who_govern_may(register: Register) -> None:
    register.act(acts.people.appoint, person="P-new", role="clerk", by=WILMA)
    assert register.last().role == "clerk"


def test_anyone_declares_a_tie_of_their_own_and_nobody_anothers(register: Register) -> None:
    register.act(
        acts.people.declare_conflict, person=MALLORY, against="C-2026-0001", nature="friend", by=MALLORY
    )
    assert register.last().against == "C-2026-0001"
    with pytest.raises(acts.NotAllowed):
        register.act(acts.people.declare_conflict, person=CAROL, against="P-bob", nature="friend", by=MALLORY)


@pytest.mark.parametrize(
    ("course", "expires_on"), [("sitting-fairly", date(2029, 2, 28)), ("fair-light", None)]
)
def test_training_holds_as_long_as_the_rules_say(register: Register, course: str, expires_on) -> None:
    register.act(acts.people.train, person=PAUL, course=course, happened_on=date(2026, 2, 28), by=CLARE)
    assert register.last().expires_on == expires_on


def test_the_name_of_an_organisation_is_no_secret_and_that_of_a_person_is(register: Register) -> None:
    register.act(acts.people.name, name="Fair Teachers", sort="provider", by=CLARE)
    assert register.record.paper(register.last().name).is_public
    register.act(acts.people.name, name="Zoe", by=CLARE)
    assert not register.record.paper(register.last().name).is_public
