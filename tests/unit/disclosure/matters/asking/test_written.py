"""A written question as it is read: a holding answer is none, late is late, and a correction stands beside the answer."""

from datetime import date

import pytest

from answerable import acts, disclosure
from tests.people import CLARE, OLGA, Register


@pytest.fixture
def question(register: Register) -> str:
    put = {"organ": "assembly", "addressee": "clerk", "words": "How many wait?", "due_on": date(2026, 3, 10)}
    return register.act(acts.asking.put_question, **put, by=OLGA).matter


def see(
    register: Register, question: str, day: str, reader: str = "public"
) -> disclosure.asking.QuestionView:
    on = date.fromisoformat(day)
    return register.show(disclosure.asking.written_question, question=question, reader=reader, on=on)


def test_it_waits_and_then_it_is_late(register: Register, question: str) -> None:
    seen = see(register, question, "2026-03-10")
    assert (seen.status, seen.status_words, seen.asker) == ("outstanding", "waiting", "Chair of the Assembly")
    assert (see(register, question, "2026-03-11").status_words) == "late, no answer"
    assert "Olga" in see(register, question, "2026-03-10", "overseer").asker


def test_a_holding_answer_changes_nothing_but_the_words(register: Register, question: str) -> None:
    register.act(
        acts.asking.give_holding, question=question, words="Soon.", expected_on=date(2026, 4, 1), by=CLARE
    )
    late = see(register, question, "2026-03-11")
    assert (late.status, late.status_words, late.is_held) == (
        "late",
        "late, with a holding answer only",
        True,
    )
    assert (late.steps[0].words, late.steps[0].expected_on) == ("Soon.", date(2026, 4, 1))


def test_the_answer_its_correction_and_why(register: Register, question: str) -> None:
    register.act(acts.asking.answer_question, question=question, words="Twelve.", by=CLARE)
    register.act(acts.asking.correct_answer, question=question, words="14.", reason="figure-wrong", by=CLARE)
    seen = see(register, question, "2026-03-20")
    assert [(step.what, step.words) for step in seen.steps] == [
        ("Answered", "Twelve."),
        ("The answer was corrected: a figure was wrong", "14."),
    ]
    assert (seen.status, seen.due) == ("answered", "Tuesday 10 March 2026")


def test_all_in_one_sentence(register: Register, question: str) -> None:
    def said(day: str) -> str:
        return register.show(
            disclosure.asking.written_questions, reader="public", on=date.fromisoformat(day)
        ).sentence

    assert said("2026-03-02") == "Nobody has put a question in writing yet."
    assert said("2026-03-11") == "Of 1 written question, 1 is late."
    register.act(acts.asking.withdraw, question=question, by=OLGA)
    assert said("2026-03-11") == "Of 1 written question, 1 is withdrawn."


def test_no_such_question(register: Register) -> None:
    with pytest.raises(disclosure.NotHere, match="Q-2026-009"):
        see(register, "Q-2026-009", "2026-03-10")


def test_fifty_on_a_page_and_those_that_wait_by_their_day(register: Register) -> None:
    for n in range(52):
        put = {
            "organ": "assembly",
            "addressee": "clerk",
            "words": f"Question {n}?",
            "due_on": date(2026, 4, 30 - n % 20),
        }
        register.act(acts.asking.put_question, **put, by=OLGA)
    register.act(acts.asking.answer_question, question="Q-2026-001", words="Yes.", by=CLARE)

    def page(number: int, which: str = "all") -> disclosure.asking.QuestionsView:
        view = disclosure.asking.written_questions
        return register.show(view, reader="public", which=which, page=number, on=register.today)

    assert [len(page(n).questions) for n in (1, 2, 3)] == [50, 2, 2]
    assert (page(1).questions[0].id, page(9).page, page(1).pages) == ("Q-2026-052", 2, 2)
    waiting = [q.due_on for q in page(1, "open").questions]
    assert (waiting, page(1, "open").of) == (sorted(waiting), 51)
    assert [q.id for q in page(1, "done").questions] == ["Q-2026-001"]
