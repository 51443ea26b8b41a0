"""Letters are shown to the staff: where each stands, to whom, and what may be done with it by whoever looks."""

import pytest

from answerable import acts, disclosure
from tests.people import CAROL, CLARE, MALLORY, Register, received, staffed


@pytest.fixture
def register() -> Register:
    return staffed().on("2026-03-02")


@pytest.fixture
def case(register: Register) -> str:
    return received(register, contact="write to alice@reader.example or to 4 High Street").case


def wrote(register: Register, case: str, template: str = "acknowledgement", to: str = "complainant") -> str:
    return register.act(acts.letters.write, matter=case, to=to, template=template, by=CAROL).matter


def seen(register: Register, case: str, number: str, person: str = CAROL) -> disclosure.LetterView:
    return register.show(disclosure.letter, matter=case, number=number, person=person, on=register.today)


def test_a_letter_is_shown_with_its_words_and_the_address_that_it_may_go_to(
    register: Register, case: str
) -> None:
    one = seen(register, case, wrote(register, case))
    assert (one.recipient, one.address, one.written_by) == ("Alice", "alice@reader.example", "Carol")
    assert one.subject and one.words and one.words.startswith(one.subject)
    assert (one.may_leave, one.may_agree, one.is_mine, one.needs_second) == (True, False, True, False)


def test_who_wrote_it_may_not_agree_and_another_may(register: Register, case: str) -> None:
    number = wrote(register, case, "outcome-respondent", "respondent")
    assert (seen(register, case, number).may_agree, seen(register, case, number, CLARE).may_agree) == (
        False,
        True,
    )
    assert not seen(register, case, number).may_leave and seen(register, case, number).recipient == "Bob"
    register.act(acts.letters.agree, matter=case, number=number, by=CLARE)
    assert seen(register, case, number).may_leave


def test_the_outbox_holds_what_waits_and_nothing_that_left(register: Register, case: str) -> None:
    first, second = wrote(register, case), wrote(register, case, "outcome-respondent", "respondent")
    waiting = register.show(disclosure.outbox, person=CAROL, on=register.today)
    assert [one.number for one in waiting] == [first, second]
    assert all(one.words is None and one.address == "" for one in waiting)
    register.act(acts.letters.record_sent, matter=case, number=first, channel="post", by=CAROL)
    register.act(acts.letters.give_back, matter=case, number=second, reason="tone", by=CLARE)
    assert register.show(disclosure.outbox, person=CAROL, on=register.today) == ()
    held = register.show(disclosure.letters, matter=case, person=CAROL, on=register.today)
    assert [one.stand for one in held.letters] == ["returned", "sent"]
    assert (
        held.letters[0].reason == "it could be kinder"
        and "2 written; 0 of them have not left" in held.sentence
    )


def test_they_are_for_staff_and_for_letters_that_there_are(register: Register, case: str) -> None:
    with pytest.raises(disclosure.NotForYou):
        register.show(disclosure.letters, matter=case, person=MALLORY, on=register.today)
    with pytest.raises(disclosure.NotHere):
        seen(register, case, f"{case}/l7")
    with pytest.raises(disclosure.NotHere):
        register.show(disclosure.letters, matter="C-1999-0001", person=CAROL, on=register.today)
