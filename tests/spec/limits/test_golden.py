"""Limits known from the field, whatever the program says.

The Directive (EU) 2019/1937, Article 9(1)(b) and (f): acknowledge within seven days of receipt; give feedback within
three months of the acknowledgement or, where none was sent, of the end of those seven days.
"""

from datetime import date

import pytest

from answerable.days import Length, build_calendar, due, due_fixed, working_days_between

SEVEN_DAYS = Length(count=7, unit="calendar-days")
THREE_MONTHS = Length(count=3, unit="months")


@pytest.fixture(scope="module")
def england():
    return build_calendar(
        name="England",
        version="1",
        country="GB",
        subdivision="ENG",
        first_year=2015,
        last_year=2035,
        closing_days={},
    )


def test_received_on_5_october_2026_is_to_be_acknowledged_by_12_october(england):
    found = due(start=date(2026, 10, 5), length=SEVEN_DAYS, calendar=england, source="Article 9(1)(b)")
    assert found.on == date(2026, 10, 12)


def test_acknowledged_on_9_october_feedback_is_due_on_9_january(england):
    found = due(start=date(2026, 10, 9), length=THREE_MONTHS, calendar=england, source="Article 9(1)(f)")
    assert found.on == date(2027, 1, 9)


def test_never_acknowledged_feedback_is_due_on_12_january(england):
    missed = due(start=date(2026, 10, 5), length=SEVEN_DAYS, calendar=england, source="Article 9(1)(b)").on
    found = due(start=missed, length=THREE_MONTHS, calendar=england, source="Article 9(1)(f)")
    assert found.on == date(2027, 1, 12)


def test_a_motion_of_4_february_2019_with_a_deadline_next_monday(england):
    motion = due_fixed(on=date(2019, 2, 11), start=date(2019, 2, 4), source="The motion")
    assert (motion.on - motion.start).days == 7
    assert working_days_between(motion.start, motion.on, england) == 5
    week = due(start=motion.start, length=SEVEN_DAYS, calendar=england, source="The motion")
    five = due(
        start=motion.start, length=Length(count=5, unit="working-days"), calendar=england, source="The motion"
    )
    assert week.on == five.on == motion.on
    assert five.steps[1].day == date(2019, 2, 5) and five.steps[1].why == "day 1"
