from datetime import date

import pytest

from answerable.days import OutsideCalendar
from answerable.matters import duties, next_duty
from tests.spec.small_body import small_body
from tests.spec.telling import tell

RULES = small_body()
CASE = """
day        | event        | of
2026-01-05 | Received     | C1
2026-01-07 | Acknowledged | C1
2026-01-08 | Triaged      | C1
"""


def test_duties_come_by_due_day_done_and_open():
    matter = tell(RULES, CASE).matter("C1")
    found = [(d.limit, d.due.on, d.met_on) for d in duties(RULES, matter, on=date(2026, 1, 8))]
    assert found == [
        ("acknowledge", date(2026, 1, 8), date(2026, 1, 7)),
        ("allocate", date(2026, 1, 15), None),
        ("feedback", date(2026, 4, 7), None),
        ("decide", date(2026, 7, 5), None),
    ]


def test_a_duty_says_whose_it_is_and_why_on_that_day():
    matter = tell(RULES, CASE).matter("C1")
    duty = duties(RULES, matter, on=date(2026, 1, 8))[1]
    assert (duty.matter, duty.name, duty.owner, duty.source) == ("C1", "Allocate", "officer", "Rule 7.1")
    assert "Rule 7.1" in duty.due.explain()
    assert "Society calendar, version 1" in duty.due.explain()


def test_there_are_no_duties_before_the_opening():
    assert duties(RULES, tell(RULES, CASE).matter("C1"), on=date(2026, 1, 4)) == ()


def test_what_the_closing_ended_in_time_fell_away():
    matter = tell(RULES, CASE + "2026-01-15 | Disposed | C1").matter("C1")
    found = duties(RULES, matter, on=date(2026, 1, 16))
    assert [(d.limit, d.is_open) for d in found] == [
        ("acknowledge", False),
        ("tell", True),
        ("decide", False),
    ]


def test_what_the_closing_ended_late_was_missed():
    matter = tell(RULES, CASE + "2026-01-16 | Disposed | C1").matter("C1")
    missed = [d for d in duties(RULES, matter, on=date(2026, 1, 16)) if d.ended_on]
    assert [(d.limit, d.ended_on, d.is_late(date(2026, 1, 16))) for d in missed] == [
        ("allocate", date(2026, 1, 16), True)
    ]


def test_next_is_the_first_that_is_left_to_do():
    assert next_duty(RULES, tell(RULES, CASE).matter("C1")).limit == "allocate"
    told = tell(RULES, CASE + "2026-01-16 | Disposed | C1\n2026-01-19 | Communicated | C1")
    assert next_duty(RULES, told.matter("C1")) is None


def test_a_limit_beyond_the_calendar_says_what_to_do():
    matter = tell(RULES, "day | event | of\n2029-12-30 | Received | C1").matter("C1")
    with pytest.raises(OutsideCalendar, match="Society calendar"):
        next_duty(RULES, matter)
