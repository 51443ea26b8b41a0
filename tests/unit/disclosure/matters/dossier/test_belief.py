"""What the record believed of a matter on a past day, and what it has been told of it since."""

from datetime import date

import pytest

from answerable import acts, disclosure
from tests.people import CAROL, Register, received


@pytest.fixture
def corrected(register: Register) -> str:
    """A complaint of 3 March, acknowledged on the 4th, the day of which was put right on the 12th."""
    case = received(register).case
    register.on("2026-03-04").act(acts.complaints.acknowledge, case=case, by=CAROL)
    register.on("2026-03-12").act(
        acts.corrections.restate,
        entry=register.size - 1,
        reason="wrong-date",
        right_on=date(2026, 3, 3),
        by=CAROL,
    )
    return case


def see(register: Register, case: str, day: str | None) -> disclosure.CaseView:
    believed_on = date.fromisoformat(day) if day else None
    return register.show(
        disclosure.case, matter=case, person=CAROL, on=register.today, believed_on=believed_on
    )


def told(view: disclosure.CaseView) -> list[tuple[str, int, bool]]:
    return [(item.kind, item.happened_on.day, item.is_struck) for item in view.timeline]


def test_a_past_day_shows_what_was_believed_then(register: Register, corrected: str) -> None:
    then = see(register, corrected, "2026-03-10")
    assert told(then) == [("Acknowledged", 4, False), ("Received", 3, False)]
    assert (then.may, then.may_not) == ((), ())
    assert then.belief.words == (
        "This is what the record held of it at the end of 10 March 2026. Since then 2 entries were recorded of it."
    )
    assert [(i.kind, i.replaces) for i in then.belief.since] == [
        ("Corrected", None),
        ("Acknowledged", then.timeline[0].entry),
    ]


def test_today_shows_both_and_since_when(register: Register, corrected: str) -> None:
    now = see(register, corrected, None)
    assert now.belief is None
    assert told(now) == [
        ("Corrected", 12, False),
        ("Acknowledged", 4, True),
        ("Acknowledged", 3, False),
        ("Received", 3, False),
    ]
    wrong, right = now.timeline[1], now.timeline[2]
    assert wrong.believed == "believed from 4 March 2026 until 12 March 2026"
    assert (wrong.replaced_by, right.replaces) == (right.entry, wrong.entry)


def test_the_clock_stands_as_it_stood_then(register: Register) -> None:
    case = received(register).case
    register.on("2026-03-20").act(
        acts.complaints.acknowledge, case=case, happened_on=date(2026, 3, 4), by=CAROL
    )
    assert see(register, case, "2026-03-09").clock.urgency == "late"
    assert "Nothing has been recorded of it since." in see(register, case, "2026-03-21").belief.words


def test_before_the_record_held_it_there_is_nothing_to_show(register: Register, corrected: str) -> None:
    with pytest.raises(disclosure.NotHere, match="On 2 March 2026 the record did not yet hold"):
        see(register, corrected, "2026-03-02")
