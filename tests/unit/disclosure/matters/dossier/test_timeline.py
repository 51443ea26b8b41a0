"""The story, newest first: what, when, recorded when, by whom; late entries marked, corrections struck."""

from datetime import date

import pytest

from answerable import acts, disclosure
from answerable.disclosure import TimelineItem
from answerable.record import Event, cases
from tests.people import CAROL, Register, investigated, received


def story(register: Register, case: str) -> tuple[TimelineItem, ...]:
    return register.show(disclosure.case, matter=case, person=CAROL, on=register.today).timeline


def test_newest_first_with_titles_and_words(register: Register) -> None:
    items = story(register, investigated(register))
    assert [item.title for item in items] == [
        "Given to an investigator",
        "Allegation put",
        "Triaged",
        "Acknowledged",
        "Complaint received",
    ]
    assert items[-1].papers[0].words == "He took my lantern."
    assert items[2].facts == (("Outcome", "investigate"),)
    assert ("Investigator", "Ivan") in items[0].facts


def test_by_whom(register: Register) -> None:
    items = story(register, investigated(register))
    assert (items[0].by, items[-1].by) == ("Carol, complaints officer", "the form")


def test_the_code_of_a_receipt_is_not_in_the_story(register: Register) -> None:
    assert [paper.label for paper in story(register, received(register).case)[0].papers] == ["Words"]


@pytest.mark.parametrize(
    ("recorded", "says", "is_late"),
    [
        ("2026-03-03", "recorded the same day", False),
        ("2026-03-10", "recorded on 10 March 2026, 5 working days after", False),
        ("2026-03-11", "recorded on 11 March 2026, 6 working days after", True),
    ],
)
def test_entries_recorded_late_are_marked(
    register: Register, recorded: str, says: str, is_late: bool
) -> None:
    case = received(register).case
    register.on(recorded).act(acts.complaints.acknowledge, case=case, happened_on=date(2026, 3, 3), by=CAROL)
    item = story(register, case)[0]
    assert (item.recorded, item.is_late) == (says, is_late)


def test_a_corrected_entry_stays_struck_with_the_reason(register: Register) -> None:
    case = investigated(register)
    place = register.size - 1
    register.act(acts.corrections.correct, entry=place, reason="wrong-person", by=CAROL)
    items = story(register, case)
    assert [(item.title, item.is_struck) for item in items[:2]] == [
        ("Entry corrected", False),
        ("Given to an investigator", True),
    ]
    assert items[1].struck_because == "corrected on 3 March 2026: the person was wrong"
    assert ("Reason", "the person was wrong") in items[0].facts


def test_what_is_known_only_to_be_earlier_says_so(register: Register) -> None:
    case = received(register).case
    event = Event(
        subject=case, facts=cases.Withdrawn(), happened_on=date(2026, 3, 3), actor="import", dated="by"
    )
    register.record.append([event], after=register.size, at=register.at)
    item = story(register, case)[0]
    assert (item.when, item.by) == ("On or before Tuesday 3 March 2026", "the register before this one")


def test_a_paper_no_longer_held_is_said_to_be(register: Register) -> None:
    case = received(register).case
    register.record.append(
        [
            Event(
                subject=case,
                facts=cases.Acknowledged(letter="0" * 64),
                happened_on=register.today,
                actor=CAROL,
            )
        ],
        after=register.size,
        at=register.at,
    )
    assert story(register, case)[0].papers[0].words is None
