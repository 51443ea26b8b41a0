from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.days import Length, OutsideCalendar, build_calendar, due, due_fixed

CALENDAR = build_calendar(
    name="England",
    version="1",
    country="GB",
    subdivision="ENG",
    first_year=2015,
    last_year=2035,
    closing_days={date(2026, 10, 8): "Lantern Eve"},
)
DAY = timedelta(days=1)


def on(text):
    return date.fromisoformat(text)


def ends(start, count, unit, *, stopped=(), **how):
    stops = [(on(a), on(b)) for a, b in stopped]
    length = Length(count=count, unit=unit, **how)
    return due(
        start=on(start), length=length, calendar=CALENDAR, source="Rule 1", stopped=stops
    ).on.isoformat()


def test_each_unit():
    assert ends("2026-11-02", 3, "working-days") == "2026-11-05"
    assert ends("2026-11-05", 3, "working-days") == "2026-11-10"
    assert ends("2026-11-05", 3, "calendar-days") == "2026-11-08"
    assert ends("2026-11-05", 2, "weeks") == "2026-11-19"
    assert ends("2026-11-05", 2, "months") == "2027-01-05"


def test_same_day_counting_makes_the_start_day_one():
    assert ends("2026-11-02", 3, "working-days", counting="same-day") == "2026-11-04"
    assert ends("2026-11-07", 1, "working-days", counting="same-day") == "2026-11-09"
    assert ends("2026-11-05", 1, "calendar-days", counting="same-day") == "2026-11-05"
    assert ends("2026-11-05", 2, "weeks", counting="same-day") == "2026-11-18"


@pytest.mark.parametrize("unit", ["working-days", "calendar-days", "weeks", "months"])
@pytest.mark.parametrize("counting", ["day-after", "same-day"])
def test_a_limit_of_nothing_ends_on_its_start(unit, counting):
    assert ends("2026-11-07", 0, unit, counting=counting) == "2026-11-07"


def test_a_limit_that_starts_on_a_closed_day():
    assert ends("2026-04-04", 1, "working-days") == "2026-04-07"


def test_a_stopped_clock_does_not_count_from_the_day_it_stops_to_the_day_before_it_resumes():
    assert ends("2026-11-02", 3, "working-days", stopped=[("2026-11-04", "2026-11-06")]) == "2026-11-09"
    assert ends("2026-11-02", 3, "calendar-days", stopped=[("2026-11-04", "2026-11-06")]) == "2026-11-07"
    assert ends("2026-11-02", 1, "months", stopped=[("2026-11-04", "2026-11-06")]) == "2026-12-04"
    assert ends("2026-11-02", 1, "weeks", stopped=[("2026-11-04", "2026-11-06")]) == "2026-11-11"


def test_stops_that_do_not_touch_the_limit_change_nothing():
    stopped = [("2026-10-01", "2026-10-20"), ("2026-11-06", "2026-11-30"), ("2026-11-03", "2026-11-03")]
    assert ends("2026-11-02", 3, "working-days", stopped=stopped) == "2026-11-05"
    assert ends("2026-11-02", 3, "calendar-days", stopped=stopped) == "2026-11-05"


def test_a_pushed_day_may_run_into_the_next_stop():
    stopped = [("2026-11-04", "2026-11-06"), ("2026-11-06", "2026-11-08"), ("2026-11-09", "2026-11-10")]
    assert ends("2026-11-02", 4, "calendar-days", stopped=stopped) == "2026-11-11"


def test_a_stop_on_the_due_day_itself_pushes_it():
    assert ends("2026-11-02", 3, "calendar-days", stopped=[("2026-11-05", "2026-11-06")]) == "2026-11-06"
    assert ends("2026-11-02", 3, "working-days", stopped=[("2026-11-05", "2026-11-06")]) == "2026-11-06"


def test_a_clock_stopped_from_the_start():
    assert ends("2026-11-02", 1, "working-days", stopped=[("2026-11-01", "2026-11-05")]) == "2026-11-05"


def test_stops_that_overlap_count_once():
    stopped = [("2026-11-04", "2026-11-08"), ("2026-11-05", "2026-11-06")]
    assert ends("2026-11-02", 3, "calendar-days", stopped=stopped) == "2026-11-09"


def test_a_stop_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="cannot have resumed"):
        ends("2026-11-02", 3, "weeks", stopped=[("2026-11-06", "2026-11-04")])


def test_a_stop_far_beyond_the_calendar_does_not_matter_before_it():
    assert ends("2026-11-02", 3, "working-days", stopped=[("2026-11-06", "2099-01-01")]) == "2026-11-05"
    assert ends("2026-11-02", 3, "working-days", stopped=[("2098-11-06", "2099-01-01")]) == "2026-11-05"


def test_working_days_beyond_the_calendar_are_refused():
    with pytest.raises(OutsideCalendar):
        ends("2035-12-30", 5, "working-days")
    with pytest.raises(OutsideCalendar):
        ends("2026-11-02", 5, "working-days", stopped=[("2026-11-04", "2099-01-01")])


def test_months_need_no_calendar_to_be_counted():
    assert ends("2035-12-30", 14, "months", end_of_month="next-first") == "2037-03-01"


def test_the_due_day_carries_its_calendar_its_source_and_every_step():
    found = due(
        start=on("2026-10-06"),
        length=Length(count=2, unit="working-days"),
        calendar=CALENDAR,
        source="Rule 7(2)",
    )
    assert (found.calendar, found.source, found.start) == (
        "England, version 1",
        "Rule 7(2)",
        on("2026-10-06"),
    )
    assert [(step.day.day, step.counted, step.why) for step in found.steps] == [
        (6, None, "the start, not counted"),
        (7, 1, "day 1"),
        (8, None, "Lantern Eve, not counted"),
        (9, 2, "day 2"),
    ]


def test_a_day_that_was_set_has_no_length_and_no_steps():
    fixed = due_fixed(on=on("2019-02-11"), start=on("2019-02-04"), source="Motion 1")
    assert (fixed.on, fixed.length, fixed.steps, fixed.calendar) == (on("2019-02-11"), None, (), "")


stops = st.lists(st.tuples(st.integers(-5, 40), st.integers(0, 12)), max_size=3)


@given(
    start=st.dates(date(2016, 1, 1), date(2030, 1, 1)),
    count=st.integers(1, 40),
    unit=st.sampled_from(["working-days", "calendar-days"]),
    counting=st.sampled_from(["day-after", "same-day"]),
    stops=stops,
)
def test_counting_on_a_wall_calendar_gives_the_same_day(start, count, unit, counting, stops):
    stopped = [(start + a * DAY, start + (a + b) * DAY) for a, b in stops]
    length = Length(count=count, unit=unit, counting=counting)
    found = due(start=start, length=length, calendar=CALENDAR, source="Rule 1", stopped=stopped)
    day, counted = start if counting == "same-day" else start + DAY, 0
    while True:
        runs = not any(a <= day < b for a, b in stopped)
        counted += runs and (unit == "calendar-days" or CALENDAR.is_working(day))
        if counted == count:
            break
        day += DAY
    assert found.on == day
    assert found.steps[-1].day == day and found.steps[-1].counted == count
    assert [s.counted for s in found.steps if s.counted] == list(range(1, count + 1))
    assert [s.day for s in found.steps] == [start + n * DAY for n in range((day - start).days + 1)]


@given(
    start=st.dates(date(2016, 1, 1), date(2030, 1, 1)),
    count=st.integers(1, 24),
    unit=st.sampled_from(["weeks", "months"]),
    stops=stops,
)
def test_long_limits_are_pushed_by_each_day_that_the_clock_stood_still(start, count, unit, stops):
    stopped = [(start + a * DAY, start + (a + b) * DAY) for a, b in stops]
    length = Length(count=count, unit=unit)
    plain = due(start=start, length=length, calendar=CALENDAR, source="Rule 1").on
    found = due(start=start, length=length, calendar=CALENDAR, source="Rule 1", stopped=stopped)
    days = [start + n * DAY for n in range(1, (found.on - start).days + 1)]
    assert len([d for d in days if not any(a <= d < b for a, b in stopped)]) == (plain - start).days
    assert found.steps[-1].day == found.on
