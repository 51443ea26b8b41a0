from datetime import date

import pytest

from answerable.days import Length
from answerable.days.month import month_after


@pytest.mark.parametrize(
    "start, count, counting, end_of_month, last",
    [
        ("2026-10-09", 3, "day-after", "last-day", "2027-01-09"),
        ("2026-10-09", 3, "same-day", "last-day", "2027-01-08"),
        ("2026-08-31", 3, "day-after", "last-day", "2026-11-30"),
        ("2026-08-31", 3, "day-after", "next-first", "2026-12-01"),
        ("2026-08-31", 3, "same-day", "last-day", "2026-11-30"),
        ("2026-08-31", 3, "same-day", "next-first", "2026-11-30"),
        ("2027-01-29", 1, "day-after", "last-day", "2027-02-28"),
        ("2028-01-29", 1, "day-after", "last-day", "2028-02-29"),
        ("2028-02-29", 12, "day-after", "last-day", "2029-02-28"),
        ("2028-02-29", 12, "day-after", "next-first", "2029-03-01"),
        ("2028-02-29", 48, "day-after", "last-day", "2032-02-29"),
        ("2026-03-01", 1, "same-day", "last-day", "2026-03-31"),
        ("2026-12-31", 1, "day-after", "last-day", "2027-01-31"),
    ],
)
def test_the_last_day_of_a_limit_of_months(start, count, counting, end_of_month, last):
    length = Length(count=count, unit="months", counting=counting, end_of_month=end_of_month)
    assert month_after(date.fromisoformat(start), length) == date.fromisoformat(last)
