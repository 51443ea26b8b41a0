"""A telling gives new persons their numbers, keeps name and contact apart, and draws a code."""

import pytest

from answerable.acts.step.refusal import ActRefused
from answerable.acts.step.telling import new_code, somebody, tell
from answerable.disclosure.matters.receipts import opens_receipt
from tests.people import Register


def told(register: Register, words: str = "He took it.", **named: str | None):
    asked = {"complainant_name": "Alice", "contact": None, **named}
    return tell(words, **asked, by="public", on=register.today)


def test_codes_are_sixteen_digits_and_differ() -> None:
    codes = {new_code() for _ in range(100)}
    assert len(codes) == 100
    assert all(len(code) == 19 and code.replace(" ", "").isdigit() for code in codes)


def test_name_and_contact_stand_under_different_numbers(register: Register) -> None:
    alice = somebody("Alice", "a@x", by="public", on=register.today)
    assert [event.subject for event in alice.events] == [alice.id, f"{alice.id}/contact"]
    assert [paper.words for paper in alice.papers] == ["Alice", "a@x"]
    assert {paper.about for paper in alice.papers} == {alice.id}


def test_nobody_is_nobody(register: Register) -> None:
    assert somebody(" ", None, by="public", on=register.today).id is None


def test_a_telling_keeps_words_and_a_sealed_code(register: Register) -> None:
    telling = told(register, respondent_name="Bob")
    words, sealed = telling.kept("CP-2026-0001")
    assert (words.words, words.about) == ("He took it.", "CP-2026-0001")
    assert opens_receipt(telling.code, sealed.content)
    assert [paper.words for paper in telling.papers] == ["Alice", "Bob"]


def test_a_telling_without_words(register: Register) -> None:
    with pytest.raises(ActRefused) as refused:
        told(register, words="\n")
    assert refused.value.field == "words"
