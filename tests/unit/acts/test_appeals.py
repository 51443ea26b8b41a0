"""A party appeals in time and on a listed ground; the appeal is decided; too late or off the list it is refused."""

import pytest

from answerable import acts
from answerable.record import cases
from tests.people import CAROL, MALLORY, PETRA, Register, decided


def test_an_appeal_is_recorded_in_the_partys_words(register: Register) -> None:
    case = decided(register)
    register.act(
        acts.appeals.appeal,
        case=case,
        party="respondent",
        ground="procedure",
        words="I was not heard.",
        by=CAROL,
    )
    facts = register.last()
    assert isinstance(facts, cases.Appealed)
    assert (facts.by, facts.ground) == ("respondent", "procedure")
    assert register.record.paper(facts.words).words == "I was not heard."


def test_an_appeal_off_the_list_is_refused_with_the_list(register: Register) -> None:
    case = decided(register)
    with pytest.raises(acts.ActRefused, match="procedure, new-evidence") as refused:
        register.act(acts.appeals.appeal, case=case, party="respondent", ground="unfair", by=CAROL)
    assert refused.value.field == "ground"


def test_an_appeal_too_late_is_refused_with_the_rule(register: Register) -> None:
    case = decided(register)
    register.on("2026-06-30")
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.appeals.appeal, case=case, party="respondent", ground="procedure", by=CAROL)
    assert refused.value.source == "Rule 12(3)"


def test_an_appeal_needs_a_panel_that_sat_to_be_decided(register: Register) -> None:
    case = decided(register)
    register.act(acts.appeals.appeal, case=case, party="respondent", ground="procedure", by=CAROL)
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.appeals.decide, case=case, outcome="dismissed", organ="appeal-panel", by=PETRA)
    assert refused.value.source == "Rule 12(2)"


def test_an_appeal_is_decided(register: Register) -> None:
    members = ("P-a1", "P-a2", "P-a3")
    for person in members:
        register.act(acts.people.seat, person=person, panel="appeal-panel", by=PETRA)
        register.act(acts.people.train, person=person, course="sitting-fairly", by=PETRA)
    case = decided(register)
    register.act(acts.appeals.appeal, case=case, party="respondent", ground="procedure", by=CAROL)
    register.act(acts.hearings.sit, panel="appeal-panel", members=members, cases=(case,), by=PETRA)
    register.act(acts.appeals.decide, case=case, outcome="varied", organ="appeal-panel", by=PETRA)
    assert register.last() == cases.AppealDecided(outcome="varied", organ="appeal-panel")


def test_mallory_decides_no_appeal(register: Register) -> None:
    case = decided(register)
    with pytest.raises(acts.NotAllowed):
        register.act(acts.appeals.decide, case=case, outcome="allowed", by=MALLORY)
