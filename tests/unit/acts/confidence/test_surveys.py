"""A survey is entered whole, with its counts, by the body's staff; what does not add up is refused."""

import pytest

from answerable import acts
from answerable.record import confidence
from tests.people import MALLORY, PETRA, Register

USUAL = {
    "group": "members",
    "asked": 100,
    "answered": 40,
    "is_random": True,
    "method": "Drawn by lot.",
    "answers": {"fair": acts.Answers(confident=20, neither=10, not_confident=8, no_answer=2)},
}


def hold(register: Register, by: str = PETRA, **facts):
    return register.act(acts.confidence.hold_survey, **{**USUAL, **facts}, by=by)


def test_it_is_entered_with_its_counts(register: Register) -> None:
    assert hold(register).matter == "K-2026-001"
    held, counted = register.last("SurveyHeld"), register.last("SurveyCounted")
    assert (held.asked, held.answered, held.is_random) == (100, 40, True)
    assert register.record.paper(held.method).is_public
    assert counted == confidence.SurveyCounted(
        question="fair", confident=20, neither=10, not_confident=8, no_answer=2
    )


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"method": " "}, "method"),
        ({"asked": 0}, "asked"),
        ({"answered": 101}, "answered"),
        ({"answered": -1}, "answered"),
        ({"answers": {}}, "answers"),
        ({"answers": {"weather": USUAL["answers"]["fair"]}}, "answers"),
        ({"answered": 41}, "answers-fair"),
        ({"answers": {"fair": acts.Answers(confident=-1, neither=41, not_confident=0)}}, "answers-fair"),
        ({"group": "strangers"}, "group"),
    ],
)
def test_what_does_not_add_up_is_refused(register: Register, wrong, field) -> None:
    before = register.size
    with pytest.raises(acts.ActRefused) as refused:
        hold(register, **wrong)
    assert (refused.value.field, register.size) == (field, before)


def test_it_is_for_the_staff(register: Register) -> None:
    with pytest.raises(acts.NotAllowed):
        hold(register, by=MALLORY)
