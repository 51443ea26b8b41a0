"""Figures are offered to be looked at in confidence, and the offer is taken up or not; the refusal stands."""

import pytest

from answerable import acts
from tests.people import CLARE, OLGA, Register


@pytest.fixture
def point(register: Register, put: acts.Passed) -> str:
    register.act(acts.answering.refuse, point=put.points[1], ground="confidential", by=CLARE)
    return put.points[1]


def test_an_offer_is_made_to_whoever_asked_and_taken_up(register: Register, point: str) -> None:
    assert register.lists.one(point).due_limit == "offer-inspection"
    register.act(acts.answering.offer_inspection, point=point, inspectors=2, words="On a Monday.", by=CLARE)
    assert (register.last().to, register.last().inspectors) == ("assembly", 2)
    assert register.lists.one(point).due_owner == "assembly-chair"
    register.act(acts.answering.answer_inspection, point=point, accepted=False, words="In public.", by=OLGA)
    assert register.last().is_accepted is False
    assert register.lists.one(point).stage == "refused"


def test_nothing_offered_is_nothing_to_take_up(register: Register, point: str) -> None:
    with pytest.raises(acts.ActRefused, match="Nothing was offered"):
        register.act(acts.answering.answer_inspection, point=point, accepted=True, by=OLGA)


def test_of_a_point_nobody_asked_the_organ_is_named(register: Register) -> None:
    with pytest.raises(acts.ActRefused, match="Nobody is known"):
        register.act(acts.answering.offer_inspection, point="M-2026-09/1", by=CLARE)


def test_another_organ_may_be_named(register: Register, point: str) -> None:
    register.act(acts.answering.offer_inspection, point=point, to="court", by=CLARE)
    assert register.last().to == "court"
