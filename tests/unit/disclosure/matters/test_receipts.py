"""Whoever holds a receipt sees their own complaint, and nobody else's; a wrong code opens nothing."""

from datetime import date

import pytest

from answerable import acts, disclosure
from answerable.disclosure.matters.receipts import opens_receipt, seal_receipt
from tests.people import CAROL, IVAN, PETRA, Register, decided, received


def see(register: Register, receipt: acts.Receipt, **other: str):
    asked = {"complaint": receipt.complaint, "code": receipt.code, "on": register.today, **other}
    return register.show(disclosure.receipt, **asked)


def test_a_seal_opens_to_its_code_alone_and_never_shows_it() -> None:
    sealed = seal_receipt("1234 5678 9012 3456")
    assert opens_receipt("1234567890123456", sealed) and opens_receipt("1234-5678-9012-3456", sealed)
    assert not opens_receipt("1234 5678 9012 3457", sealed)
    assert not opens_receipt("", sealed)
    assert b"1234" not in sealed.replace(b"16384", b"").split(b" ")[0]
    assert seal_receipt("1234 5678 9012 3456") != sealed


def test_the_receipt_says_where_it_stands_and_what_comes_next(register: Register) -> None:
    receipt = received(register)
    seen = see(register, receipt)
    assert seen.sentence == "Your complaint is waiting for triage, since 3 March 2026."
    assert (seen.next_words, seen.next_on) == ("Next: acknowledge the complaint,", date(2026, 3, 6))
    assert [step.words for step in seen.steps] == ["We received your complaint"]
    assert seen.is_open


def test_numbers_are_read_as_people_write_them(register: Register) -> None:
    receipt = received(register)
    assert see(register, receipt, complaint=f" {receipt.complaint.lower()} ").complaint == receipt.complaint


@pytest.mark.parametrize(
    "other",
    [
        {"code": "0000 0000 0000 0000"},
        {"code": ""},
        {"complaint": "CP-2026-0099"},
        {"complaint": "C-2026-0001"},
        {"complaint": "CP-2026-0001/2"},
        {"complaint": "nonsense"},
        {"complaint": ""},
    ],
)
def test_what_does_not_belong_together_opens_nothing(register: Register, other: dict[str, str]) -> None:
    assert see(register, received(register), **other) is None


def test_anothers_code_does_not_open_mine(register: Register) -> None:
    mine, theirs = received(register), received(register)
    assert see(register, mine, code=theirs.code) is None


def test_letters_come_with_the_complaint_that_opened_the_case(register: Register) -> None:
    receipt = received(register)
    register.act(acts.complaints.acknowledge, case=receipt.case, by=CAROL)
    steps = see(register, receipt).steps
    assert "Dear Alice," in steps[1].letter


def test_whoever_joined_later_sees_no_letter_and_no_name_of_another(register: Register) -> None:
    receipt = received(register)
    joined = register.act(acts.complaints.join, case=receipt.case, words="Me too.", by=CAROL)
    register.act(acts.complaints.acknowledge, case=receipt.case, by=CAROL)
    seen = see(register, joined)
    assert [step.words for step in seen.steps] == [
        "We received your complaint, and joined it to others about the same",
        "We told you that we have it",
    ]
    assert "Alice" not in repr(seen) and "Bob" not in repr(seen)


def test_a_third_party_is_told_less(register: Register) -> None:
    receipt = received(register, reporter="third-party")
    register.act(acts.complaints.acknowledge, case=receipt.case, by=CAROL)
    assert [step.letter for step in see(register, receipt).steps] == ["", ""]


def test_the_notice_to_the_respondent_is_not_the_complainants(register: Register) -> None:
    receipt = received(register)
    register.act(acts.cases.triage, case=receipt.case, outcome="investigate", by=CAROL)
    register.act(acts.cases.allocate, case=receipt.case, investigator=IVAN, by=CAROL)
    register.act(acts.cases.notify, case=receipt.case, by=IVAN)
    seen = see(register, receipt)
    assert seen.steps[-1].words == "The one you complained about was told what is alleged"
    assert "Bob" not in repr(seen) and "P-ivan" not in repr(seen)


def test_the_end_is_told_when_it_was_told(register: Register) -> None:
    receipt = received(register)
    register.act(
        acts.cases.dispose,
        case=receipt.case,
        disposal="no-further-action",
        reason="too-old",
        by=CAROL,
    )
    assert see(register, receipt).sentence == "A decision has been made. You will be told what it is."
    register.act(acts.cases.communicate, case=receipt.case, to="respondent", by=CAROL)
    assert see(register, receipt).sentence == "A decision has been made. You will be told what it is."
    register.act(acts.cases.communicate, case=receipt.case, to="complainant", by=CAROL)
    seen = see(register, receipt)
    assert seen.sentence == "A decision has been made, and you have been told."
    assert not seen.is_open
    assert "no further action" in seen.steps[-1].letter


def test_a_receipt_of_a_complaint_that_no_longer_counts(register: Register) -> None:
    receipt = received(register)
    register.act(acts.corrections.correct, entry=register.size - 1, reason="duplicate", by=PETRA)
    assert see(register, receipt) is None
    assert decided(register)
