"""What is put on paper is read back the same: motions, answers, and answers of other registers."""

from datetime import date

import pytest

from answerable.disclosure import Released, release
from answerable.disclosure.matters.answers import answer_json, motion_json, read_answer, read_motion
from answerable.measures import OracleEngine
from answerable.record import write_paper
from tests.people import Register


@pytest.fixture
def figure(register: Register) -> Released:
    return release(
        register.record,
        register.rules,
        engine=OracleEngine(register.record, register.rules),
        measure="open-by-stage",
        reader="overseer",
        as_of=register.today,
        since=date(2025, 3, 3),
    )


def put(register: Register, content: bytes | str) -> str:
    paper = write_paper(content, about="M-2026-01/1", media="application/json")
    register.record.append([], after=register.size, at=register.at, papers=[paper])
    return paper.digest


def test_an_answer_is_read_back(register: Register, figure: Released) -> None:
    paper = read_answer(register.record, put(register, answer_json(" Here. ", [figure])))
    assert paper is not None
    assert (paper.words, paper.figures, paper.public) == ("Here.", (figure,), (figure,))


def test_what_the_public_may_see_is_kept_apart(register: Register, figure: Released) -> None:
    paper = read_answer(register.record, put(register, answer_json("", [figure], [])))
    assert paper is not None
    assert (paper.figures, paper.public) == ((figure,), ())


def test_words_that_are_no_json_are_an_answer_in_words(register: Register) -> None:
    paper = read_answer(register.record, put(register, "Twelve."))
    assert paper is not None
    assert (paper.words, paper.figures) == ("Twelve.", ())


def test_a_paper_that_is_not_held(register: Register) -> None:
    assert read_answer(register.record, "0" * 64) is None


def test_a_motion_is_read_back() -> None:
    assert read_motion(motion_json(" Action ", "We ask.\n\nNow.").decode()) == ("Action", "We ask.\n\nNow.")
    assert read_motion("We ask.") == ("", "We ask.")
    assert read_motion("[1]") == ("", "[1]")
