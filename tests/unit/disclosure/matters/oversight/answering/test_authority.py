"""By what right somebody answered: of the organ itself, by its delegation, or for it."""

from datetime import date

import pytest

from answerable.disclosure.matters.oversight.answering import authority
from answerable.disclosure.matters.people import roster_of
from answerable.record import Event, meetings, oversight
from tests.people import CAROL, CLARE, MALLORY, Register

PAPER = "0" * 64


def told(register: Register, by: str, addressee: str = "clerk") -> str:
    asked = oversight.Asked(
        motion="M-2026-01", number=1, addressee=addressee, form="count", due_on=register.today, words=PAPER
    )
    answered = oversight.Answered(answer=PAPER, quality="words")
    event = Event(subject="M-2026-01/1", facts=answered, happened_on=register.today, actor=by)
    register.record.append([event], after=register.size, at=register.at)
    entry = list(register.record.read())[-1]
    return authority(register.rules, roster_of(register.record), asked, entry)


@pytest.mark.parametrize(
    ("by", "addressee", "said"),
    [
        (CLARE, "clerk", "as Clerk, of the Clerk's office itself"),
        (CLARE, "court", "as Clerk, for the Court of Wardens"),
        (MALLORY, "clerk", "by somebody who held no office then"),
    ],
)
def test_of_the_organ_for_it_or_without_office(
    register: Register, by: str, addressee: str, said: str
) -> None:
    assert told(register, by, addressee) == said


def test_by_delegation_of_a_day(register: Register) -> None:
    given = meetings.AnsweringDelegated(organ="clerk", role="complaints-officer")
    day = date(2026, 3, 2)
    event = Event(subject="A-2026-001", facts=given, happened_on=day, actor=CLARE)
    register.record.append([event], after=register.size, at=register.at)
    register.on("2026-03-05")
    said = "as Complaints officer, by delegation of the Clerk's office of 2 March 2026 (A-2026-001)"
    assert told(register, CAROL) == said
