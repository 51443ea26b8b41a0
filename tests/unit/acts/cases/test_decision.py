"""Findings need a trained panel that sat; a sanction of training is owed at once; a case ends in one way."""

import pytest

from answerable import acts
from answerable.record import cases, training
from tests.people import (
    CAROL,
    IVAN,
    MALLORY,
    PAUL,
    PAULA,
    PETRA,
    UNTRAINED,
    Register,
    heard,
    investigated,
    received,
)


def test_a_recommendation_is_not_a_finding(register: Register) -> None:
    case = investigated(register)
    register.act(
        acts.cases.recommend,
        case=case,
        allegation=f"{case}/a1",
        finding="proved",
        sanction="warning",
        by=IVAN,
    )
    assert register.last() == cases.Recommended(allegation=f"{case}/a1", finding="proved", sanction="warning")
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.cases.recommend, case=case, allegation=f"{case}/a1", finding="guilty", by=IVAN)
    assert refused.value.field == "finding"


def test_a_finding_is_made_at_a_sitting_with_its_reasons(register: Register) -> None:
    case, sitting = heard(register)
    register.act(
        acts.cases.find,
        case=case,
        allegation=f"{case}/a1",
        finding="proved",
        sitting=sitting,
        reasons="Two saw it.",
        by=PETRA,
    )
    facts = register.last()
    assert (facts.finding, facts.sitting) == ("proved", sitting)
    assert register.record.paper(facts.reasons).words == "Two saw it."


def test_an_untrained_panel_finds_nothing(register: Register) -> None:
    register.act(acts.people.seat, person=UNTRAINED, panel="conduct-panel", by=PETRA)
    case, _ = heard(register)
    held = register.act(
        acts.hearings.sit, panel="conduct-panel", members=(PAUL, PAULA, UNTRAINED), cases=(case,), by=PETRA
    )
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(
            acts.cases.find,
            case=case,
            allegation=f"{case}/a1",
            finding="proved",
            sitting=held.sitting,
            by=PETRA,
        )
    assert refused.value.source == "Rule 9(3)"


def test_training_ordered_is_training_owed(register: Register) -> None:
    case, _ = heard(register)
    bob = next(register.record.read(subject=case)).event.facts.respondent
    register.act(acts.cases.sanction, case=case, sanction="training", course="fair-light", by=PETRA)
    owed = [e.event for e in register.record.read(kinds=("Obliged",))]
    assert [e.subject for e in owed] == [f"{case}/training"]
    assert owed[0].facts == training.Obliged(respondent=bob, course="fair-light", case=case)


def test_a_sanction_off_the_list_or_of_no_course(register: Register) -> None:
    case, _ = heard(register)
    for facts, field in (
        ({"sanction": "flogging"}, "sanction"),
        ({"sanction": "training", "course": "x"}, "course"),
    ):
        with pytest.raises(acts.ActRefused) as refused:
            register.act(acts.cases.sanction, case=case, **facts, by=PETRA)
        assert refused.value.field == field


def test_a_case_is_closed_early_for_a_reason(register: Register) -> None:
    case = received(register).case
    register.act(
        acts.cases.dispose,
        case=case,
        disposal="insufficient-evidence",
        reason="no-prima-facie-case",
        words="Nothing shows it.",
        by=CAROL,
    )
    facts = register.last()
    assert (facts.disposal, facts.decider) == ("insufficient-evidence", CAROL)
    assert register.record.paper(facts.words).words == "Nothing shows it."


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"disposal": "no-further-action"}, acts.NotAllowed),
        ({"disposal": "dropped", "reason": "too-old"}, acts.ActRefused),
        ({"disposal": "no-further-action", "reason": "bored"}, acts.ActRefused),
        ({"disposal": "no-further-action", "reason": "too-old", "organ": "crown"}, acts.ActRefused),
    ],
)
def test_no_case_is_closed_without_a_listed_way_and_reason(register: Register, facts, error) -> None:
    case = received(register).case
    before = register.size
    with pytest.raises(error):
        register.act(acts.cases.dispose, case=case, **facts, by=CAROL)
    assert register.size == before


def test_mallory_decides_nothing(register: Register) -> None:
    case, sitting = heard(register)
    attempts = [
        (acts.cases.recommend, {"allegation": f"{case}/a1", "finding": "proved"}),
        (acts.cases.find, {"allegation": f"{case}/a1", "finding": "proved", "sitting": sitting}),
        (acts.cases.sanction, {"sanction": "warning"}),
        (acts.cases.dispose, {"disposal": "proved", "organ": "conduct-panel"}),
    ]
    for verb, facts in attempts:
        with pytest.raises(acts.NotAllowed):
            register.act(verb, case=case, **facts, by=MALLORY)
