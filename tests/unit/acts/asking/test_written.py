from datetime import date

import pytest

from answerable import acts
from answerable.record import meetings
from tests.people import CLARE, MALLORY, OLGA, WILMA, Register


def put(register: Register, **facts: object) -> str:
    asked = {"organ": "assembly", "addressee": "clerk", "words": "How many wait?", "by": OLGA}
    return register.act(acts.asking.put_question, **{**asked, **facts}).matter


def test_a_question_is_due_as_the_rules_say_or_on_the_day_named(register: Register) -> None:
    assert put(register) == "Q-2026-001"
    asked = register.last()
    assert (asked.due_on, asked.named_day, asked.asker) == (date(2026, 3, 17), False, OLGA)
    assert register.record.paper(asked.words).is_public
    put(register, due_on=date(2026, 3, 7))
    assert (register.last().due_on, register.last().named_day) == (date(2026, 3, 7), True)


def test_a_warden_asks_for_the_court_and_nobody_for_an_organ_not_theirs(register: Register) -> None:
    put(register, organ="court", by=WILMA)
    with pytest.raises(acts.NotAllowed, match=r"Rule 18\(1\)"):
        put(register, organ="court")
    with pytest.raises(acts.NotAllowed, match=r"Rule 18\(1\)"):
        put(register, by=MALLORY)


def test_a_holding_answer_does_not_stop_the_clock(register: Register) -> None:
    question = put(register)
    before = register.lists.one(question).due_on
    register.act(
        acts.asking.give_holding,
        question=question,
        words="We are counting.",
        expected_on=date(2026, 4, 1),
        by=CLARE,
    )
    assert (register.lists.one(question).due_on, register.lists.one(question).is_open) == (before, True)
    register.act(acts.asking.answer_question, question=question, words="Twelve.", by=CLARE)
    assert register.last() == meetings.QuestionAnswered(answerer=CLARE, words=register.last().words)
    assert not register.lists.one(question).is_open


def test_a_correction_stands_beside_the_answer_and_says_why(register: Register) -> None:
    question = put(register)
    with pytest.raises(acts.NotAllowed):
        register.act(
            acts.asking.correct_answer, question=question, words="14", reason="figure-wrong", by=CLARE
        )
    register.act(acts.asking.answer_question, question=question, words="Twelve.", by=CLARE)
    with pytest.raises(acts.ActRefused):
        register.act(acts.asking.correct_answer, question=question, words="14", reason="whim", by=CLARE)
    register.act(acts.asking.correct_answer, question=question, words="14", reason="figure-wrong", by=CLARE)
    assert register.record.paper(register.last().words).words == "14"


def test_only_the_asker_takes_it_back(register: Register) -> None:
    question = put(register)
    with pytest.raises(acts.NotAllowed, match=r"Rule 18\(5\)"):
        register.act(acts.asking.withdraw, question=question, by=WILMA)
    register.act(acts.asking.withdraw, question=question, by=OLGA)
    with pytest.raises(acts.NotAllowed):
        register.act(acts.asking.answer_question, question=question, words="Twelve.", by=CLARE)


def test_no_words_and_a_day_that_is_past(register: Register) -> None:
    with pytest.raises(acts.ActRefused, match="There are no words"):
        put(register, words=" ")
    with pytest.raises(acts.ActRefused, match="is before the question is put"):
        put(register, due_on=date(2026, 3, 1))
