"""Good Friday, a body's own closing days, leap days, months without a 31st."""

from datetime import date

import pytest

from answerable.days import Length, build_calendar, due


@pytest.fixture(scope="module")
def calendar():
    return build_calendar(
        name="England",
        version="1",
        country="GB",
        subdivision="ENG",
        first_year=2015,
        last_year=2035,
        closing_days={date(2026, 10, 31): "Lantern Eve", date(2026, 11, 2): "Day of Rest"},
    )


@pytest.mark.parametrize(
    "start, limit, last",
    [
        ("Thursday 2026-04-02", "1 working-days", "Tuesday 2026-04-07"),  # over Easter
        ("Friday 2026-04-03", "1 working-days", "Tuesday 2026-04-07"),  # received on Good Friday
        ("Friday 2026-10-30", "1 working-days", "Tuesday 2026-11-03"),  # the body's own day
        ("Thursday 2026-12-24", "1 working-days", "Tuesday 2026-12-29"),  # Boxing Day moved to Monday
        ("Friday 2026-04-03", "3 calendar-days", "Monday 2026-04-06"),  # Easter Monday stays
        ("Monday 2026-08-31", "3 months", "Monday 2026-11-30"),  # there is no 31 November
        ("Friday 2028-02-25", "3 working-days", "Wednesday 2028-03-01"),  # over a leap day
        ("Tuesday 2028-02-29", "12 months", "Wednesday 2029-02-28"),  # from a leap day
        ("Monday 2028-02-28", "1 calendar-days", "Tuesday 2028-02-29"),
        ("Thursday 2026-12-31", "2 weeks", "Thursday 2027-01-14"),
    ],
)
def test_when_a_limit_ends(calendar, start, limit, last):
    count, unit = limit.split()
    begun = date.fromisoformat(start.split()[1])
    found = due(
        start=begun, length=Length(count=int(count), unit=unit), calendar=calendar, source="Rule 1"
    ).on
    assert (f"{begun:%A %Y-%m-%d}", f"{found:%A %Y-%m-%d}") == (start, last)
