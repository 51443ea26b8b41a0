"""The statement of completeness names every point that is not simply answered."""

from datetime import date

from answerable import acts, disclosure
from answerable.disclosure.matters.oversight.answering import completeness
from tests.people import CLARE, WILMA, Register


def said(register: Register, motion: str, day: str) -> str:
    on = date.fromisoformat(day)
    return register.show(disclosure.motion, motion=motion, reader="public", on=on).completeness


def test_nothing_asked() -> None:
    assert completeness(()) == "Nothing was asked."


def test_each_point_is_accounted_for(register: Register, motion: str) -> None:
    refused = "1 is refused: the asker has no standing to require it (point 2)"
    begins = f"1 of 3 points is answered; {refused}; "
    assert (
        said(register, motion, "2026-03-09") == begins + "1 is outstanding, due by 10 March 2026 (point 3)."
    )
    late = "1 is late: there is no answer, and it was due by 10 March 2026 (point 3)."
    assert said(register, motion, "2026-03-11") == begins + late


def test_what_is_open_again_and_what_is_partly_answered(register: Register, motion: str) -> None:
    register.act(acts.answering.direct, point=f"{motion}/2", direction="answer", by=WILMA)
    register.act(acts.questions.answer_in_words, point=f"{motion}/3", words="One.", partly=True, by=CLARE)
    told = said(register, motion, "2026-03-09")
    assert "1 is open again, due by 10 March 2026 (point 2)" in told
    assert "1 is answered in part (point 3)" in told
