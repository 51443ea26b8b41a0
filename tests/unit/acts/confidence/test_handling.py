"""Somebody complains of how a complaint was handled; who had a part in that does not decide it."""

from datetime import date

import pytest

from answerable import acts, disclosure
from answerable.record import confidence
from tests.people import CLARE, MALLORY, PETRA, Register, received


def complain(register: Register, **facts):
    told = {"concern": "delay", "words": "A year, and nothing.", "complainant_name": "Alice", **facts}
    return register.act(acts.confidence.complain, **told)


def test_it_is_taken_from_anybody_with_a_receipt(register: Register) -> None:
    receipt = complain(register, contact="a@x")
    facts = register.last()
    assert (receipt.number, receipt.received_on) == ("H-2026-001", date(2026, 3, 3))
    assert isinstance(facts, confidence.HandlingComplained)
    assert (facts.concern, facts.channel, facts.handled) == ("delay", "web", None)
    assert register.record.paper(facts.words).words == "A year, and nothing."


def test_whoever_holds_the_receipt_follows_it_to_the_decision(register: Register) -> None:
    receipt = complain(register)
    see = {"complaint": receipt.number, "code": receipt.code, "on": date(2026, 3, 4)}
    assert register.show(disclosure.receipt, **{**see, "code": "1" * 16}) is None
    assert register.show(disclosure.receipt, **see).next_on == date(2026, 3, 10)
    register.act(acts.confidence.acknowledge, complaint=receipt.number, by=PETRA)
    decided = {"outcome": "upheld", "remedy": "apology", "words": "We are sorry."}
    register.act(acts.confidence.decide, complaint=receipt.number, **decided, by=CLARE)
    shown = register.show(disclosure.receipt, **see)
    assert shown.sentence == "A decision has been made, and you have been told."
    assert [step.letter for step in shown.steps] == ["", "", "We are sorry."]


def test_a_number_is_held_where_there_is_such_a_matter_and_else_kept_with_the_words(
    register: Register,
) -> None:
    case = received(register)
    complain(register, matter=f" {case.complaint.lower()} ")
    assert register.last().handled == case.case
    complain(register, matter="C-1999-0007")
    facts = register.last()
    assert facts.handled is None
    assert register.record.paper(facts.words).words.endswith("The number that was given: C-1999-0007")


def test_who_had_a_part_in_it_does_not_decide(register: Register) -> None:
    case = received(register)
    register.act(
        acts.cases.dispose,
        case=case.case,
        disposal="discontinued",
        reason="no-longer-proportionate",
        by=CLARE,
    )
    receipt = complain(register, matter=case.case)
    decided = {"complaint": receipt.number, "outcome": "upheld", "words": "We are sorry."}
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.confidence.decide, **decided, by=CLARE)
    assert refused.value.source == "Rule 17(4)"
    assert f"you acted on {case.case}" in str(refused.value)
    view = register.show(disclosure.case, matter=receipt.number, person=CLARE, on=register.today)
    assert "HandlingDecided" in {one.kind for one in view.may_not}
    register.act(acts.confidence.decide, **decided, by=PETRA)


def test_a_decision_needs_its_reasons_and_an_office(register: Register) -> None:
    number = complain(register).number
    with pytest.raises(acts.NotAllowed):
        register.act(acts.confidence.decide, complaint=number, outcome="upheld", by=CLARE)
    with pytest.raises(acts.NotAllowed):
        register.act(acts.confidence.decide, complaint=number, outcome="upheld", words="So.", by=MALLORY)


def test_empty_words_and_an_unknown_concern_are_refused(register: Register) -> None:
    for wrong, field in (({"words": " "}, "words"), ({"concern": "weather"}, "concern")):
        with pytest.raises(acts.ActRefused) as refused:
            complain(register, **wrong)
        assert refused.value.field == field
