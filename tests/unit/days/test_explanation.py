"""What is read out to whoever waits: short limits day by day, long ones in ranges, with the rule."""

from datetime import date

import pytest

from answerable.days import Length, build_calendar, due, due_fixed


@pytest.fixture(scope="module")
def explained():
    calendar = build_calendar(
        name="England",
        version="1",
        country="GB",
        subdivision="ENG",
        first_year=2015,
        last_year=2035,
        closing_days={date(2026, 10, 8): "Lantern Eve"},
    )

    def explain(start, count, unit, stopped=(), **how):
        length = Length(count=count, unit=unit, **how)
        stops = [(date.fromisoformat(a), date.fromisoformat(b)) for a, b in stopped]
        found = due(
            start=date.fromisoformat(start),
            length=length,
            calendar=calendar,
            source="Rule 7(2)",
            stopped=stops,
        )
        return found.explain().split("\n")

    return explain


def test_a_short_limit_is_told_day_by_day(explained):
    assert explained("2026-10-07", 2, "working-days") == [
        "Due by the end of Monday 12 October 2026: 2 working days after Wednesday 7 October 2026.",
        "Wednesday 7 October 2026: the start, not counted.",
        "Thursday 8 October 2026: Lantern Eve, not counted.",
        "Friday 9 October 2026: day 1.",
        "Saturday 10 October 2026: Saturday, not counted.",
        "Sunday 11 October 2026: Sunday, not counted.",
        "Monday 12 October 2026: day 2.",
        "Calendar: England, version 1. Source: Rule 7(2).",
    ]


def test_same_day_counting_is_said(explained):
    assert explained("2026-11-03", 1, "working-days", counting="same-day")[:2] == [
        "Due by the end of Tuesday 3 November 2026: "
        "1 working day from Tuesday 3 November 2026, that day included.",
        "Tuesday 3 November 2026: day 1.",
    ]


def test_a_long_limit_is_told_in_ranges(explained):
    assert explained(
        "2026-10-09", 60, "working-days", [("2026-11-01", "2026-11-10"), ("2026-11-12", "2026-11-13")]
    ) == [
        "Due by the end of Friday 15 January 2027: 60 working days after Friday 9 October 2026.",
        "Monday 12 October 2026 to Friday 15 January 2027: 60 days counted, 1 to 60.",
        "24 days at weekends, not counted.",
        "Friday 25 December 2026: Christmas Day, not counted.",
        "Saturday 26 December 2026: Boxing Day, not counted.",
        "Monday 28 December 2026: Boxing Day (observed), not counted.",
        "Friday 1 January 2027: New Year's Day, not counted.",
        "The clock was stopped from Sunday 1 November 2026 to Monday 9 November 2026: 9 days, not counted.",
        "The clock was stopped on Thursday 12 November 2026: 1 day, not counted.",
        "Calendar: England, version 1. Source: Rule 7(2).",
    ]


def test_months_are_told_by_month_and_a_closed_day_stays(explained):
    assert explained("2026-10-09", 3, "months") == [
        "Due by the end of Saturday 9 January 2027: 3 months after Friday 9 October 2026.",
        "Friday 9 October 2026: the start, not counted.",
        "Monday 9 November 2026: month 1.",
        "Wednesday 9 December 2026: month 2.",
        "Saturday 9 January 2027: month 3.",
        "The body is closed on that day (Saturday); this limit counts every day, so the day stays.",
        "Calendar: England, version 1. Source: Rule 7(2).",
    ]


@pytest.mark.parametrize(
    "rule, where", [("last-day", "on its last day"), ("next-first", "on the first of the next month")]
)
def test_a_month_that_has_no_such_day_is_explained(explained, rule, where):
    lines = explained("2026-08-31", 3, "months", end_of_month=rule)
    assert f"November 2026 has no day 31, so by the rule the limit ends {where}." in lines


def test_a_month_that_has_the_day_needs_no_such_words(explained):
    assert "has no day" not in "\n".join(explained("2026-08-30", 3, "months"))


def test_half_a_year_is_compact(explained):
    assert len(explained("2026-08-03", 6, "months")) <= 12
    assert len(explained("2026-08-03", 183, "calendar-days")) <= 12
    assert len(explained("2026-08-03", 130, "working-days")) <= 12


def test_a_day_that_was_set_says_so():
    fixed = due_fixed(on=date(2019, 2, 11), start=date(2019, 2, 4), source="Motion 1")
    assert (
        fixed.explain()
        == "Due by the end of Monday 11 February 2019. The day was set, not counted. Source: Motion 1."
    )


def test_a_day_beyond_the_calendar_is_explained_all_the_same(explained):
    assert explained("2035-12-30", 2, "months")[0].startswith("Due by the end of Friday 29 February 2036")
