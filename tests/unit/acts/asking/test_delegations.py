"""An organ lets a role answer for it; the rules then let its holders answer, on topic and in time, and cite why not."""

from datetime import date

import pytest

from answerable import acts
from tests.people import CAROL, CLARE, OLGA, THEO, WILMA, Register


def given(register: Register, **facts: object) -> acts.Opened:
    put = {"organ": "clerk", "role": "complaints-officer", "topics": ("process",), "by": CLARE}
    return register.act(acts.asking.delegate, **{**put, **facts})


def asked(register: Register, topic: str = "process") -> str:
    put = {"organ": "assembly", "addressee": "clerk", "words": "How many wait?", "topic": topic, "by": OLGA}
    return register.act(acts.asking.put_question, **put).matter


def answer(register: Register, question: str, by: str) -> None:
    register.act(acts.asking.answer_question, question=question, words="Twelve.", by=by)


def test_without_it_another_office_may_not_answer_and_with_it_may(register: Register) -> None:
    question = asked(register)
    with pytest.raises(acts.NotAllowed, match=r"The Clerk's office was asked.*Rule 18\(2\)"):
        answer(register, question, CAROL)
    assert given(register, words="While the Clerk is away.").matter == "DA-2026-001"
    answer(register, question, CAROL)
    assert register.last("QuestionAnswered").answerer == CAROL


def test_it_reaches_its_topics_and_lasts_until_its_day(register: Register) -> None:
    given(register, until_on=date(2026, 3, 10))
    with pytest.raises(acts.NotAllowed, match="on “how the process stands”, and this is on “money”"):
        answer(register, asked(register, "money"), CAROL)
    question = asked(register.on("2026-03-10"))
    with pytest.raises(acts.NotAllowed, match="until 11 March 2026, and no longer"):
        answer(register.on("2026-03-11"), question, CAROL)


def test_taken_back_it_does_not_hold(register: Register) -> None:
    delegation = given(register).matter
    question = asked(register)
    register.on("2026-03-04").act(acts.asking.take_back, delegation=delegation, by=CLARE)
    with pytest.raises(acts.NotAllowed, match="no longer"):
        answer(register, question, CAROL)


def test_only_those_of_the_organ_give_it_or_take_it_back(register: Register) -> None:
    with pytest.raises(acts.NotAllowed, match=r"you hold no role there \(Rule 2\(7\)\)"):
        given(register, by=WILMA)
    delegation = given(register).matter
    with pytest.raises(acts.NotAllowed, match=r"Rule 2\(7\)"):
        register.act(acts.asking.take_back, delegation=delegation, by=WILMA)


def test_what_is_refused(register: Register) -> None:
    with pytest.raises(acts.ActRefused, match="is before it is given"):
        given(register, until_on=date(2026, 3, 2))
    with pytest.raises(acts.ActRefused, match="Training lead is of The Clerk's office already"):
        given(register, role="training-lead")
    answer(register, asked(register), THEO)
