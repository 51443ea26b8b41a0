"""Nothing leaves that was not put forward, nor before a second person agreed where the rule asks; proof is kept."""

import pytest

from answerable import acts
from answerable.matters import letters_of
from tests.people import CAROL, CLARE, Register, received


@pytest.fixture
def case(register: Register) -> str:
    return received(register).case


def wrote(register: Register, case: str, template: str = "acknowledgement", to: str = "complainant") -> str:
    return register.act(acts.letters.write, matter=case, to=to, template=template, by=CAROL).matter


def sent(register: Register, case: str, number: str, **more: object) -> None:
    facts = {"channel": "email", "by": CAROL, **more}
    register.act(acts.letters.record_sent, matter=case, number=number, **facts)


def test_what_left_is_set_down_with_its_proof(register: Register, case: str) -> None:
    number = wrote(register, case)
    sent(register, case, number, proof="250 OK, accepted by mail.example")
    state = letters_of(register.record.read(subject=case))[0]
    assert (state.stand, state.channel, state.sent_on) == ("sent", "email", register.today)
    assert register.record.paper(state.proof).words == "250 OK, accepted by mail.example"
    with pytest.raises(acts.ActRefused, match="sent"):
        sent(register, case, number)


def test_one_that_needs_a_second_person_does_not_leave_before(register: Register, case: str) -> None:
    number = wrote(register, case, "outcome-respondent", "respondent")
    with pytest.raises(acts.NotAllowed) as refused:
        sent(register, case, number)
    assert refused.value.source.startswith("Rule")
    register.act(acts.letters.agree, matter=case, number=number, by=CLARE)
    sent(register, case, number, channel="post")


def test_one_that_did_not_arrive_says_why_and_may_be_sent_again(register: Register, case: str) -> None:
    number = wrote(register, case)
    register.act(
        acts.letters.record_failed,
        matter=case,
        number=number,
        reason="refused",
        proof="550 no such box",
        by=CAROL,
    )
    state = letters_of(register.record.read(subject=case))[0]
    assert (state.stand, state.reason) == ("failed", "refused")
    sent(register, case, number)
    assert letters_of(register.record.read(subject=case))[0].reason is None


def test_what_was_never_put_forward_does_not_leave(register: Register, case: str) -> None:
    register.act(acts.complaints.acknowledge, case=case, by=CAROL)
    told = letters_of(register.record.read(subject=case))[0].number
    with pytest.raises(acts.ActRefused, match="put forward"):
        sent(register, case, told)
    with pytest.raises(acts.ActRefused):
        sent(register, case, f"{case}/l9")
