"""Recommendations are entered under their inquiry and moved only with reasons; a status history that was silent is told.

The numbers are those of an inquiry whose 165 recommendations stood 45/79/41, then 97/57/11, then 154/0/11: thirty left
"not progressed" without a published word. The recommendations here are invented.
"""

from collections import Counter

import pytest

from answerable import acts, disclosure
from answerable.record import promises
from tests.people import CLARE, OLGA, WILMA, Register, staffed


def inquiry(register: Register, count: int = 3) -> str:
    return str(register.act(acts.promises.report, title="A review", recommendations=count, by=CLARE).matter)


def made(register: Register, of: str, number: int = 1) -> str:
    told = register.act(acts.promises.make, inquiry=of, number=number, words=f"Do thing {number}.", by=CLARE)
    return str(told.matter)


def test_each_is_entered_once_under_its_number(register: Register) -> None:
    of = inquiry(register)
    assert made(register, of, 2) == f"{of}/2"
    for wrong in (2, 0, 4):
        with pytest.raises(acts.ActRefused) as refused:
            made(register, of, wrong)
        assert refused.value.field == "number"
    with pytest.raises(acts.ActRefused) as refused:
        made(register, "I-2020-001")
    assert refused.value.field == "inquiry"


def test_an_answer_and_a_change_need_words(register: Register) -> None:
    one = made(register, inquiry(register))
    with pytest.raises(acts.NotAllowed, match="without the words"):
        facts = {"response": "accepted"}
        register.act(acts.cases.record, matter=one, kind="RecommendationAnswered", facts=facts, by=CLARE)
    register.act(acts.promises.answer, recommendation=one, response="accepted", words="Yes.", by=CLARE)
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.promises.move, recommendation=one, status="in-progress", words="", by=CLARE)
    assert refused.value.field == "words"
    with pytest.raises(acts.ActRefused):
        facts = {"status": "in-progress"}
        register.act(acts.cases.record, matter=one, kind="RecommendationMoved", facts=facts, by=CLARE)


def test_complete_is_no_status_that_anyone_can_set(register: Register) -> None:
    one = made(register, inquiry(register))
    register.act(acts.promises.answer, recommendation=one, response="accepted", words="Yes.", by=CLARE)
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.promises.move, recommendation=one, status="complete", words="It is done.", by=CLARE)
    assert refused.value.field == "status"


def test_a_change_is_not_struck_out(register: Register) -> None:
    one = made(register, inquiry(register))
    register.act(acts.promises.answer, recommendation=one, response="accepted", words="Yes.", by=CLARE)
    with pytest.raises(acts.ActRefused, match="is not corrected"):
        register.act(acts.corrections.strike, entry=register.size - 1, reason="wrong-fact", by=CLARE)


# -- the 165 -------------------------------------------------------------------------------------------------------

ALL, NOT_PROGRESSED, COMPLETE = range(1, 166), range(125, 166), range(1, 46)


@pytest.fixture(scope="module")
def reported() -> tuple[Register, str]:
    """The 165 as they stood at the first report: 45 complete, 79 in progress, 41 not progressed."""
    register = staffed().on("2025-09-05")
    of = inquiry(register, len(ALL))
    for number in ALL:
        one = made(register, of, number)
        register.act(acts.promises.answer, recommendation=one, response="accepted", words="Yes.", by=CLARE)
        if number in COMPLETE:
            _complete(register, one)
        else:
            status = "not-progressed" if number in NOT_PROGRESSED else "in-progress"
            register.act(
                acts.promises.move, recommendation=one, status=status, words="As reported.", by=CLARE
            )
    return register, of


def _complete(register: Register, one: str) -> None:
    register.act(acts.promises.offer, matter=one, words="It was published.", by=CLARE)
    register.act(acts.promises.judge, matter=one, is_accepted=True, words="I read it.", by=WILMA)


def _counts(register: Register, of: str) -> tuple[int, int, int]:
    seen = register.show(disclosure.promises.inquiry, inquiry=of, reader="public", on=register.today)
    told = Counter({heading: n for heading, _, n in seen.counts})
    assert (told["unanswered"], told.total(), seen.entered, seen.reported) == (0, 165, 165, 165)
    return told["complete"], told["under-way"], told["not-progressed"]


def test_the_165_move_as_reported_and_only_with_words_and_evidence(reported: tuple[Register, str]) -> None:
    register, of = reported
    assert _counts(register, of) == (45, 79, 41)
    thirty = [f"{of}/{n}" for n in NOT_PROGRESSED[:30]]
    _refuse_silence(register, thirty)
    # With words they are taken up again, and with evidence that a second person took they are complete.
    for one in thirty:
        register.act(
            acts.promises.move, recommendation=one, status="in-progress", words="Taken up.", by=CLARE
        )
    for number in range(46, 98):
        _complete(register, f"{of}/{number}")
    register.on("2026-02-02")
    assert _counts(register, of) == (97, 57, 11)
    for number in (*range(98, 125), *NOT_PROGRESSED[:30]):
        _complete(register, f"{of}/{number}")
    register.on("2026-03-03")
    assert _counts(register, of) == (154, 0, 11)


def _refuse_silence(register: Register, thirty: list[str]) -> None:
    before = register.size
    for one in thirty:
        with pytest.raises(acts.ActRefused):
            register.act(acts.promises.move, recommendation=one, status="in-progress", words=" ", by=CLARE)
        with pytest.raises(acts.NotAllowed):
            register.act(acts.promises.judge, matter=one, is_accepted=True, words="Done.", by=OLGA)
        with pytest.raises(acts.NotAllowed):
            register.act(acts.promises.offer, matter=one, words="It was published.", by=CLARE)
    assert register.size == before


def test_the_history_says_who_changed_it_and_why(reported: tuple[Register, str]) -> None:
    register, of = reported
    seen = register.show(
        disclosure.promises.recommendation, inquiry=of, number=1, reader="public", on=register.today
    )
    assert [(line.title, line.by, line.words) for line in seen.history][1:] == [
        ("Answered: accepted", "Clerk", "Yes."),
        ("Evidence offered", "Clerk", "It was published."),
        ("Evidence taken as enough by a second person", "Warden", "I read it."),
    ]
    assert isinstance(register.last(), promises.EvidenceJudged)
