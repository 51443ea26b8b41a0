"""A letter is written, read by a second person where the rule asks, and in the language that its reader asked for."""

from dataclasses import replace

import pytest

from answerable import acts
from answerable.matters import letters_of
from answerable.rules import Passage
from tests.people import CAROL, CLARE, MALLORY, Register, received


def stands(register: Register, case: str) -> list[tuple[str, str]]:
    return [(one.number, one.stand) for one in letters_of(register.record.read(subject=case))]


def wrote(register: Register, case: str, **more: object) -> str:
    facts = {"to": "complainant", "template": "acknowledgement", "by": CAROL, **more}
    return register.act(acts.letters.write, matter=case, **facts).matter


def words(register: Register, case: str, number: str) -> str:
    held = next(one for one in letters_of(register.record.read(subject=case)) if one.number == number)
    return register.record.paper(held.letter).words


def test_a_letter_is_written_from_a_template_with_the_facts_in_their_places(register: Register) -> None:
    case = received(register).case
    number = wrote(register, case)
    assert number == f"{case}/l1" and stands(register, case) == [(number, "written")]
    text = words(register, case, number)
    assert case in text and "Dear Alice" in text and "{" not in text
    assert register.record.paper(register.last("LetterDrafted").letter).about == case.replace("C-", "CP-")


def test_it_may_be_written_in_own_words_and_not_without_any(register: Register) -> None:
    case = received(register).case
    assert words(
        register, case, wrote(register, case, template=None, words="About the lantern\n\nDear Alice")
    ) == ("About the lantern\n\nDear Alice")
    for wrong in ({"template": None}, {"template": "nonsense"}):
        with pytest.raises(acts.ActRefused):
            wrote(register, case, **wrong)


def test_what_an_act_told_can_be_put_forward_once(register: Register) -> None:
    case = received(register).case
    register.act(acts.complaints.acknowledge, case=case, by=CAROL)
    told = stands(register, case)[0]
    assert told[1] == "told"
    number = register.act(acts.letters.put_forward, matter=case, number=told[0], by=CAROL).matter
    assert stands(register, case) == [(number, "written")]
    assert register.last("LetterDrafted").template == "acknowledgement"
    with pytest.raises(acts.ActRefused):
        register.act(acts.letters.put_forward, matter=case, number=number, by=CAROL)


def test_a_second_person_agrees_and_never_the_one_who_wrote_it(register: Register) -> None:
    case = received(register).case
    number = wrote(register, case, to="respondent", template="outcome-respondent")
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.letters.agree, matter=case, number=number, by=CAROL)
    assert "second person" in str(refused.value) and refused.value.source.startswith("Rule")
    with pytest.raises(acts.NotAllowed):
        register.act(acts.letters.agree, matter=case, number=number, by=MALLORY)
    register.act(acts.letters.agree, matter=case, number=number, by=CLARE)
    assert stands(register, case) == [(number, "agreed")]
    with pytest.raises(acts.ActRefused):
        register.act(acts.letters.agree, matter=case, number=number, by=CLARE)


def test_one_that_was_given_back_says_why_and_does_not_leave(register: Register) -> None:
    case = received(register).case
    number = wrote(register, case)
    with pytest.raises(acts.ActRefused):
        register.act(acts.letters.give_back, matter=case, number=number, reason="whim", by=CLARE)
    register.act(acts.letters.give_back, matter=case, number=number, reason="tone", by=CLARE)
    assert stands(register, case) == [(number, "returned")]
    with pytest.raises(acts.ActRefused, match="returned"):
        register.act(acts.letters.record_sent, matter=case, number=number, channel="post", by=CAROL)


def test_how_somebody_wishes_to_be_written_to_is_how_they_are_written_to(register: Register) -> None:
    case = received(register).case
    alice = register.last("Received").complainant
    wish = {"language": "cy", "form": "large-print", "channel": "post"}
    register.act(acts.letters.note_wish, person=alice, by=CAROL, **wish)
    wrote(register, case)
    facts = register.last("LetterDrafted")
    assert (facts.language, facts.form) == ("cy", "large-print")
    with pytest.raises(acts.ActRefused):
        register.act(acts.letters.note_wish, person=alice, by=CAROL, language="elvish")


def test_a_letter_in_their_language_is_chosen_and_passages_stand_only_where_they_fit(
    register: Register,
) -> None:
    case = received(register).case
    alice = register.last("Received").complainant
    mine = next(one for one in register.rules.letters if one.id == "acknowledgement")
    fitting = Passage(stages=("triage",), words="Wedi'i dderbyn.")
    passages = (fitting, Passage(stages=("closed",), words="Never."))
    welsh = mine.model_copy(
        update={
            "id": "acknowledgement-cy",
            "language": "cy",
            "words": "Annwyl {complainant}",
            "passages": passages,
        }
    )
    spoken = Register(
        rules=replace(register.rules, letters=(*register.rules.letters, welsh)),
        record=register.record,
        today=register.today,
    )
    assert "Dear Alice" in words(spoken, case, wrote(spoken, case))
    spoken.act(acts.letters.note_wish, person=alice, language="cy", by=CAROL)
    text = words(spoken, case, wrote(spoken, case))
    assert "Annwyl Alice" in text and "dderbyn" in text and "Never" not in text
