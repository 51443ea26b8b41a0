from datetime import date

import pytest

from answerable import acts
from answerable.acts.asking import deadline, due_by_rule
from tests.people import guild


def test_working_days_are_counted_by_the_calendar_and_say_so() -> None:
    found = deadline(guild(), asked_on=date(2019, 2, 4), count=5, unit="working-days")
    assert found.on == date(2019, 2, 11)
    assert "Monday 11 February 2019" in found.why and "the day that whoever asks has set" in found.why


def test_calendar_days_are_counted_as_they_are() -> None:
    assert deadline(guild(), asked_on=date(2019, 2, 4), count=7, unit="calendar-days").on == date(2019, 2, 11)
    assert deadline(guild(), asked_on=date(2019, 2, 4), count=5, unit="calendar-days").on == date(2019, 2, 9)


@pytest.mark.parametrize(
    ("asked_on", "count", "unit", "field"),
    [
        (date(2019, 2, 4), 0, "working-days", "due_in"),
        (date(2019, 2, 4), 401, "working-days", "due_in"),
        (date(2019, 2, 4), 5, "fortnights", "due_unit"),
        (date(2035, 12, 20), 30, "working-days", "due_in"),
    ],
)
def test_what_is_no_deadline(asked_on: date, count: int, unit: str, field: str) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        deadline(guild(), asked_on=asked_on, count=count, unit=unit)
    assert refused.value.field == field


def test_the_rules_say_how_long_where_nothing_is_set() -> None:
    assert due_by_rule(guild(), ("QuestionTabled",), date(2026, 3, 2)) == date(2026, 3, 16)
    with pytest.raises(acts.ActRefused, match="no rule of The Guild of Lanternmakers says how long"):
        due_by_rule(guild(), ("MotionPassed",), date(2026, 3, 2))
