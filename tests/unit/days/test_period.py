from datetime import UTC, date, datetime

import pytest

from answerable.days import Period, local_day


def test_a_period_contains_both_its_ends():
    period = Period(date(2026, 1, 5), date(2026, 1, 7))
    assert [period.contains(date(2026, 1, day)) for day in (4, 5, 7, 8)] == [False, True, True, False]


def test_a_period_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="swap"):
        Period(date(2026, 1, 5), date(2026, 1, 4))


def test_months_are_cut_where_the_period_is():
    assert Period(date(2027, 12, 15), date(2028, 3, 1)).months() == (
        Period(date(2027, 12, 15), date(2027, 12, 31)),
        Period(date(2028, 1, 1), date(2028, 1, 31)),
        Period(date(2028, 2, 1), date(2028, 2, 29)),
        Period(date(2028, 3, 1), date(2028, 3, 1)),
    )


def test_years_are_cut_where_the_period_is():
    assert Period(date(2025, 6, 1), date(2027, 1, 1)).years() == (
        Period(date(2025, 6, 1), date(2025, 12, 31)),
        Period(date(2026, 1, 1), date(2026, 12, 31)),
        Period(date(2027, 1, 1), date(2027, 1, 1)),
    )


def test_one_day_is_one_month_and_one_year():
    day = Period(date(2026, 2, 28), date(2026, 2, 28))
    assert day.months() == day.years() == (day,)


def test_late_in_the_evening_it_is_already_tomorrow_in_london_summer():
    at = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    assert local_day(at, "Europe/London") == date(2026, 7, 2)
    assert local_day(at, "UTC") == date(2026, 7, 1)
    assert local_day(datetime(2026, 12, 1, 23, 30, tzinfo=UTC), "Europe/London") == date(2026, 12, 1)


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        local_day(datetime(2026, 7, 1), "Europe/London")
