"""The organ before which a refusal was put decides: answered by a day, or it stands and is looked at again."""

from datetime import date

import pytest

from answerable import acts
from tests.people import CLARE, OLGA, WILMA, Register


@pytest.fixture
def point(register: Register, put: acts.Passed) -> str:
    register.act(acts.answering.refuse, point=put.points[1], ground="no-standing", by=CLARE)
    return put.points[1]


def direct(register: Register, point: str, direction: str, **facts: object) -> None:
    register.act(acts.answering.direct, point=point, direction=direction, **{"by": WILMA, **facts})


def test_to_be_answered_it_is_due_again(register: Register, point: str) -> None:
    direct(register, point, "answer", words="The Assembly may know.")
    facts = register.last()
    assert (facts.direction, facts.due_on) == ("answer", date(2026, 3, 10))
    row = register.lists.one(point)
    assert (row.stage, row.due_on, row.due_owner) == ("awaiting", date(2026, 3, 10), "clerk")
    register.act(acts.questions.answer_in_words, point=point, words="Nothing.", by=CLARE)
    assert register.lists.one(point).stage == "answered"


def test_the_court_may_set_the_day(register: Register, point: str) -> None:
    direct(register, point, "publish", due_on=date(2026, 3, 4))
    assert register.last().due_on == date(2026, 3, 4)


def test_what_stands_is_looked_at_again(register: Register, point: str) -> None:
    for day in (None, register.today):
        with pytest.raises(acts.ActRefused) as refused:
            direct(register, point, "let-stand", review_on=day)
        assert refused.value.field == "review_on"
    direct(register, point, "let-stand", review_on=date(2026, 9, 1))
    row = register.lists.one(point)
    assert (row.stage, row.due_limit, row.due_on) == ("refused", "look-again", date(2026, 9, 1))
    register.on("2026-09-01")
    direct(register, point, "answer")
    assert register.lists.one(point).stage == "awaiting"


def test_shown_in_confidence_it_is_offered(register: Register, point: str) -> None:
    direct(register, point, "in-confidence", review_on=date(2026, 9, 1))
    assert register.lists.one(point).due_limit == "offer-inspection"


def test_a_day_that_is_past_is_none(register: Register, point: str) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        direct(register, point, "answer", due_on=date(2026, 3, 1))
    assert refused.value.field == "due_on"


def test_without_a_rule_the_day_must_be_said(register: Register) -> None:
    from answerable.acts.answering.routing import due_anew

    with pytest.raises(acts.ActRefused, match="No rule says"):
        due_anew(register.record, register.rules, "M-2026-09/1", "OrganDirected", None, register.today)


@pytest.mark.parametrize("by", [CLARE, OLGA])
def test_nobody_else_decides(register: Register, point: str, by: str) -> None:
    with pytest.raises(acts.NotAllowed) as refused:
        direct(register, point, "answer", by=by)
    assert refused.value.source == "Rule 14(12)"
