"""More is said about an answer, with a reason; the answer stands."""

import pytest

from answerable import acts
from tests.people import CLARE, Register


def clarify(register: Register, point: str, reason: str = "words-wrong") -> None:
    register.act(
        acts.answering.clarify,
        point=point,
        sort="correction",
        reason=reason,
        words="Eleven, not ten.",
        by=CLARE,
    )


def test_it_is_added_beside_the_answer(register: Register, put: acts.Passed) -> None:
    register.act(acts.questions.answer_in_words, point=put.points[0], words="Ten.", by=CLARE)
    clarify(register, put.points[0])
    facts = register.last()
    assert (facts.sort, facts.reason) == ("correction", "words-wrong")
    assert register.record.paper(facts.words).words == "Eleven, not ten."
    assert register.lists.one(put.points[0]).stage == "answered"


def test_there_is_an_answer_and_a_reason_from_the_list(register: Register, put: acts.Passed) -> None:
    with pytest.raises(acts.ActRefused, match="has no answer"):
        clarify(register, put.points[0])
    register.act(acts.questions.answer_in_words, point=put.points[0], words="Ten.", by=CLARE)
    with pytest.raises(acts.ActRefused) as refused:
        clarify(register, put.points[0], reason="embarrassing")
    assert refused.value.field == "reason"
