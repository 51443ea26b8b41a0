"""What is said and is no answer: kept by itself, bearing on points, before or after they were put."""

import pytest

from answerable import acts
from tests.people import CLARE, MALLORY, OLGA, Register


def said(register: Register, **facts: object) -> str:
    given = {"words": "We are proud.", "channel": "letter", "speaker": "clerk", "by": CLARE}
    return register.act(acts.answering.make_statement, **{**given, **facts}).matter


def test_a_letter_may_come_before_the_meeting(register: Register, put: acts.Passed) -> None:
    from datetime import date

    number = said(
        register, addressees=("assembly",), bears_on=(put.points[2],), happened_on=date(2026, 3, 1), by=OLGA
    )
    assert number == "W-2026-001"
    facts = register.last()
    assert (facts.addressees, facts.bears_on, facts.attribution) == (("assembly",), (put.points[2],), "named")
    assert register.record.paper(facts.words).is_public
    assert register.lists.one(put.points[2]).stage == "awaiting"


def test_a_line_for_which_nobody_is_named_is_later_said_to_mean_something_else(register: Register) -> None:
    number = said(register, channel="press", attribution="unattributed", speaker=None)
    register.act(
        acts.answering.clarify_statement, statement=number, words="Not so.", speaker="clerk", by=CLARE
    )
    assert register.last().speaker == "clerk"
    assert register.lists.one(number).stage == "clarified"
    register.act(
        acts.answering.clarify_statement,
        statement=number,
        words="Or so.",
        attribution="unattributed",
        by=OLGA,
    )


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"speaker": None}, "speaker"),
        ({"attribution": "unattributed"}, "speaker"),
        ({"speaker": "king"}, "speaker"),
        ({"addressees": ("moon",)}, "addressees"),
        ({"bears_on": ("M-2026-09/1",)}, "bears_on"),
        ({"words": " "}, "words"),
        ({"channel": "smoke"}, "channel"),
    ],
)
def test_what_cannot_be_is_refused(register: Register, facts: dict[str, object], field: str) -> None:
    before = register.size
    with pytest.raises(acts.ActRefused) as refused:
        said(register, **facts)
    assert (refused.value.field, register.size) == (field, before)


def test_whoever_holds_no_office_records_none(register: Register) -> None:
    with pytest.raises(acts.NotAllowed):
        said(register, by=MALLORY)
