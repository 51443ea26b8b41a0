"""Whoever asked says that an answer is none, whoever answered gives a view, the chair judges."""

from datetime import date

import pytest

from answerable import acts
from tests.people import CLARE, FOUNDED, OLGA, Register

DOV = "P-dov"


@pytest.fixture
def point(register: Register, put: acts.Passed) -> str:
    register.act(acts.people.name, person=DOV, name="Dov", by=CLARE)
    register.act(acts.people.appoint, person=DOV, role="delegate", happened_on=FOUNDED, by=CLARE)
    register.act(acts.questions.answer_in_words, point=put.points[0], words="We are proud.", by=CLARE)
    register.act(acts.answering.dispute, point=put.points[0], words="That is no number.", by=DOV)
    return put.points[0]


def test_the_chair_judges_after_the_observations(register: Register, point: str) -> None:
    assert register.lists.one(point).due_limit == "observe"
    with pytest.raises(acts.NotAllowed, match="still time") as refused:
        register.act(acts.answering.judge, point=point, verdict="answered", by=OLGA)
    assert refused.value.source == "Rule 14(15)"
    register.act(acts.answering.observe, point=point, words="It says all there is.", by=CLARE)
    assert register.lists.one(point).due_owner == "assembly-chair"
    register.act(acts.answering.judge, point=point, verdict="answered", words="So it does.", by=OLGA)
    assert (register.last().due_on, register.lists.one(point).stage) == (None, "settled")


def test_what_is_judged_no_answer_is_due_again(register: Register, point: str) -> None:
    register.act(acts.answering.observe, point=point, words="It says all there is.", by=CLARE)
    register.act(acts.answering.judge, point=point, verdict="not-answered", by=OLGA)
    assert register.last().due_on == date(2026, 3, 10)
    assert register.lists.one(point).stage == "awaiting"


def test_without_observations_the_chair_judges_when_their_time_has_passed(
    register: Register, point: str
) -> None:
    register.on("2026-03-11")
    register.act(acts.answering.judge, point=point, verdict="not-answered", due_on=date(2026, 3, 20), by=OLGA)
    assert register.last().due_on == date(2026, 3, 20)
