"""Letters: every place is filled from the matter as it stands once the letter is sent; an unknown place is refused."""

import pytest

from answerable.acts.step.letters import fill_in, letter
from answerable.acts.step.refusal import ActRefused
from answerable.record import cases
from answerable.rules import Letter
from tests.people import CAROL, Register, decided, received

TOLD = {"by": CAROL, "words": None}


def laid_down(words: str) -> Letter:
    return Letter(id="x", subject="About {case}", to="complainant", words=words, source="Rule 1")


def test_places_are_filled_and_doubled_braces_are_braces() -> None:
    assert (
        fill_in(laid_down("Dear {name} {{so}}"), {"name": "Alice", "case": "C-1"})
        == "About C-1\n\nDear Alice {so}"
    )


def test_an_unknown_place_is_refused_with_those_there_are() -> None:
    with pytest.raises(ActRefused, match="correct it to use: case") as refused:
        fill_in(laid_down("{colour}"), {"case": "C-1"})
    assert refused.value.field == "words"


def test_every_letter_of_the_guild_can_be_written(register: Register) -> None:
    case = decided(register)
    for one in register.rules.letters:
        from answerable.acts.step.letters import facts_of
        from answerable.matters import fold

        matter = fold(register.record.read(subject=case), register.rules)
        facts = facts_of(register.record, register.rules, matter, by=CAROL, on=register.today)
        assert "{" not in fill_in(one, facts)


def test_without_a_letter_laid_down_there_is_none(register: Register) -> None:
    case = received(register).case
    told = {**TOLD, "on": register.today, "at": register.at}
    assert (
        letter(register.record, register.rules, matter=case, facts=cases.Resumed(), to="respondent", **told)
        is None
    )


def test_no_letter_about_nothing(register: Register) -> None:
    told = {**TOLD, "on": register.today, "at": register.at}
    with pytest.raises(ActRefused) as refused:
        letter(
            register.record,
            register.rules,
            matter="C-2026-0099",
            facts=cases.Acknowledged(),
            to="complainant",
            **told,
        )
    assert refused.value.field == "case"


def test_whoever_gave_no_name_is_still_written_to(register: Register) -> None:
    case = received(register, complainant_name=None, contact="a@x").case
    told = {**TOLD, "on": register.today, "at": register.at}
    paper = letter(
        register.record, register.rules, matter=case, facts=cases.Acknowledged(), to="complainant", **told
    )
    assert paper is not None and "Dear complainant," in paper.words
