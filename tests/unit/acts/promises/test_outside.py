"""Organisations from outside are met, ask for things, and what became of each ask is said with the reason."""

import pytest

from answerable import acts
from answerable.record import promises
from tests.people import CLARE, MALLORY, Register

THERE = ("Council of Lamps", "Board of Wicks")


def test_a_meeting_is_kept_with_each_ask_of_each_organisation(register: Register) -> None:
    met = register.act(
        acts.promises.meet, organisations=THERE, asks=((0, "Review the code."), (1, "Count them.")), by=CLARE
    )
    assert met.asks == ("X-2026-001/1", "X-2026-001/2")
    asked = [e.event.facts for e in register.record.read(kinds={"AskMade"})]
    there = next(e.event.facts for e in register.record.read(kinds={"OutsideMet"})).organisations
    assert [a.organisation for a in asked] == list(there)
    assert {a.meeting for a in asked} == {"X-2026-001"}


def test_nobody_met_and_asks_of_nobody_are_refused(register: Register) -> None:
    for organisations, asks in (((" ",), ()), (THERE, ((2, "Count them."),))):
        with pytest.raises(acts.ActRefused):
            register.act(acts.promises.meet, organisations=organisations, asks=asks, by=CLARE)


def test_an_ask_comes_by_letter_too(register: Register) -> None:
    told = register.act(acts.promises.ask, organisation="Council of Lamps", words="Count them.", by=CLARE)
    assert (told.matter, register.last().meeting) == ("AK-2026-001", None)
    with pytest.raises(acts.ActRefused) as refused:
        register.act(
            acts.promises.ask, organisation="Council", words="Count.", meeting="X-2020-001", by=CLARE
        )
    assert refused.value.field == "meeting"


def test_an_ask_is_done_in_part_and_then_declined_or_done(register: Register) -> None:
    ask = register.act(acts.promises.meet, organisations=THERE, asks=((0, "Count them."),), by=CLARE).asks[0]
    for outcome in ("in-part", "done"):
        register.act(acts.promises.take_up, ask=ask, outcome=outcome, words="We did.", by=CLARE)
        assert register.last() == promises.AskTaken(outcome=outcome, words=register.last().words)
    with pytest.raises(acts.NotAllowed):
        register.act(acts.promises.take_up, ask=ask, outcome="declined", words="No.", by=CLARE)


def test_mallory_meets_nobody(register: Register) -> None:
    with pytest.raises(acts.NotAllowed):
        register.act(acts.promises.meet, organisations=THERE, by=MALLORY)
