from datetime import date

import pytest

from answerable.days import OutsideCalendar, build_calendar, working_days_between


def england(**closing_days):
    return build_calendar(
        name="England",
        version="2026-01",
        country="GB",
        subdivision="ENG",
        first_year=2015,
        last_year=2035,
        closing_days={
            date.fromisoformat(f"2026-{day[1:3]}-{day[3:]}"): words for day, words in closing_days.items()
        },
    )


@pytest.fixture(scope="module")
def calendar():
    return england(_1008="Lantern Eve", _0403="Staff day", _0801="Picnic")


@pytest.mark.parametrize(
    "day, because",
    [
        ("2026-04-02", None),
        ("2026-04-03", "Good Friday; Staff day"),
        ("2026-04-04", "Saturday"),
        ("2026-04-05", "Sunday"),
        ("2026-04-06", "Easter Monday"),
        ("2026-10-08", "Lantern Eve"),
        ("2026-08-01", "Picnic"),
        ("2015-01-01", "New Year's Day"),
        ("2020-05-08", "May Day"),
        ("2028-02-29", None),
    ],
)
def test_what_closes_the_body(calendar, day, because):
    assert calendar.closed_because(date.fromisoformat(day)) == because
    assert calendar.is_working(date.fromisoformat(day)) is (because is None)


def test_scotland_keeps_other_days_than_england():
    scotland = build_calendar(
        name="S",
        version="1",
        country="GB",
        subdivision="SCT",
        first_year=2026,
        last_year=2026,
        closing_days={},
    )
    assert scotland.is_working(date(2026, 4, 6))
    assert not england().is_working(date(2026, 4, 6))
    assert not scotland.is_working(date(2026, 11, 30))


@pytest.mark.parametrize("day", [date(2014, 12, 31), date(2036, 1, 1)])
def test_a_day_outside_is_refused_with_name_version_and_remedy(calendar, day):
    with pytest.raises(OutsideCalendar) as refused:
        calendar.is_working(day)
    assert "England, version 2026-01" in str(refused.value)
    assert str(day) in str(refused.value)
    assert "Add the missing years" in str(refused.value)
    assert not calendar.reaches(day)


def test_the_edges_are_inside(calendar):
    assert calendar.reaches(date(2015, 1, 1)) and calendar.reaches(date(2035, 12, 31))
    assert calendar.is_working(date(2035, 12, 31))


def test_an_unknown_country_is_refused():
    with pytest.raises(ValueError, match="ISO 3166"):
        build_calendar(
            name="X",
            version="1",
            country="QQ",
            subdivision=None,
            first_year=2026,
            last_year=2026,
            closing_days={},
        )


@pytest.mark.parametrize(
    "start, end, count",
    [
        ("2019-02-04", "2019-02-11", 5),
        ("2026-04-02", "2026-04-07", 1),
        ("2026-04-03", "2026-04-06", 0),
        ("2026-10-05", "2026-10-05", 0),
        ("2026-10-06", "2026-10-05", 0),
        ("2026-10-07", "2026-10-09", 1),
    ],
)
def test_working_days_between(calendar, start, end, count):
    assert working_days_between(date.fromisoformat(start), date.fromisoformat(end), calendar) == count


def test_counting_outside_is_refused(calendar):
    with pytest.raises(OutsideCalendar):
        working_days_between(date(2035, 12, 1), date(2036, 1, 2), calendar)


def test_the_nth_working_day(calendar):
    assert calendar.working_day(1, before=date(2026, 4, 3)) == date(2026, 4, 7)
    assert calendar.working_day(1, before=date(2026, 4, 7)) == date(2026, 4, 7)
    with pytest.raises(OutsideCalendar, match="3 working days from 2035-12-31"):
        calendar.working_day(3, before=date(2035, 12, 31))
