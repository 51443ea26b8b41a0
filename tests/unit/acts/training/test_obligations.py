"""Training is owed, booked, begun, completed; or waived or lapsed; each by the training lead."""

from datetime import date

import pytest

from answerable import acts
from answerable.record import training
from tests.people import CLARE, MALLORY, THEO, Register


@pytest.fixture
def owed(register: Register) -> str:
    return register.act(acts.training.oblige, respondent="P-bob", course="fair-light", by=THEO).matter


def test_training_is_owed_of_itself_and_numbered_under_the_member(register: Register, owed: str) -> None:
    assert owed == "P-bob/training"
    assert register.last() == training.Obliged(respondent="P-bob", course="fair-light", as_sanction=False)
    again = register.act(acts.training.oblige, respondent="P-bob", course="fair-light", by=THEO)
    assert again.matter == "P-bob/training/2"


def test_it_is_booked_begun_and_completed_on_evidence(register: Register, owed: str) -> None:
    on = date(2026, 4, 14)
    held = register.act(acts.training.announce, course="fair-light", on=on, places=8, by=THEO).matter
    register.act(acts.training.book, obligation=owed, session=held, by=THEO)
    assert register.last() == training.Booked(session=held)
    register.act(acts.training.start, obligation=owed, by=THEO)
    assert register.last() == training.Started()
    register.act(acts.training.complete, obligation=owed, evidence="Signed by the teacher.", by=THEO)
    assert register.record.paper(register.last().evidence).words == "Signed by the teacher."


def test_it_is_waived_or_lapses(register: Register, owed: str) -> None:
    register.act(acts.training.waive, obligation=owed, reason="unfit", by=CLARE)
    assert register.last() == training.Waived(reason="unfit")
    other = register.act(acts.training.oblige, respondent="P-ben", course="fair-light", by=THEO).matter
    register.act(acts.training.lapse, obligation=other, reason="resigned", by=THEO)
    assert register.last() == training.Lapsed(reason="resigned")


def test_it_is_owed_again_when_the_member_rejoins(register: Register, owed: str) -> None:
    with pytest.raises(acts.NotAllowed):
        register.act(acts.training.revive, obligation=owed, reason="rejoined", by=THEO)
    register.act(acts.training.lapse, obligation=owed, reason="resigned", by=THEO)
    assert not register.lists.one(owed).is_open
    register.on("2026-06-02").act(acts.training.revive, obligation=owed, reason="rejoined", by=THEO)
    assert register.last() == training.ObligationRevived(reason="rejoined")
    row = register.lists.one(owed)
    assert (row.is_open, row.stage, row.due_limit) == (True, "waiting", "book")


def test_what_was_waived_does_not_come_back(register: Register, owed: str) -> None:
    register.act(acts.training.waive, obligation=owed, reason="unfit", by=CLARE)
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.training.revive, obligation=owed, reason="rejoined", by=THEO)
    assert refused.value.source == "Rule 11(9)"


@pytest.mark.parametrize(
    ("verb", "facts", "field"),
    [
        (acts.training.waive, {"reason": "tired"}, "reason"),
        (acts.training.lapse, {"reason": "gone"}, "reason"),
        (acts.training.book, {"session": "room two"}, "session"),
    ],
)
def test_what_cannot_be_is_refused(register: Register, owed: str, verb, facts, field: str) -> None:
    before = register.size
    with pytest.raises(acts.ActRefused) as refused:
        register.act(verb, obligation=owed, **facts, by=CLARE)
    assert refused.value.field == field
    assert register.size == before


def test_a_course_that_is_none(register: Register) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.training.oblige, respondent="P-bob", course="alchemy", by=THEO)
    assert refused.value.field == "course"


@pytest.mark.parametrize(
    ("verb", "facts"),
    [
        (acts.training.book, {}),
        (acts.training.start, {}),
        (acts.training.complete, {}),
        (acts.training.waive, {"reason": "unfit"}),
        (acts.training.lapse, {"reason": "resigned"}),
    ],
)
def test_mallory_does_none_of_it(register: Register, owed: str, verb, facts) -> None:
    with pytest.raises(acts.NotAllowed):
        register.act(verb, obligation=owed, **facts, by=MALLORY)


def test_mallory_obliges_nobody(register: Register) -> None:
    with pytest.raises(acts.NotAllowed):
        register.act(acts.training.oblige, respondent="P-bob", course="fair-light", by=MALLORY)
