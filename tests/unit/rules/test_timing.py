"""Calendars of more than one nation, days added later, and what a longer limit obliges."""

from datetime import date

import pytest

from answerable.days import Length
from answerable.rules.loader import load
from answerable.rules.timing import CalendarRule, ClosingDay, Limit, added_after, build, opened, tellings
from tests.unit.rules.spoiling import COMPLAINT

BODY = "body.yaml"

DAY, LATER = date(2026, 5, 13), date(2026, 6, 3)


def rule(*days: ClosingDay) -> CalendarRule:
    return CalendarRule(
        name="Days", version="1", country="GB", subdivision="SCT", first_year=2025, last_year=2027,
        closing_days=days, source="R",
    )  # fmt: skip


def closing(on: date, added_on: date | None = None) -> ClosingDay:
    return ClosingDay(on=on, added_on=added_on, name="Flood", source="Order 5")


def test_a_day_added_later_is_not_known_before():
    known = rule(closing(DAY), closing(LATER, added_on=date(2026, 5, 2)))
    assert known.known_on(date(2026, 5, 1)).closing_days == (closing(DAY),)
    assert known.known_on(date(2026, 5, 2)) is known
    assert [day.on for day in added_after([known, rule()], date(2026, 5, 1))] == [LATER]


def test_a_calendar_as_if_the_body_worked_on_a_day():
    calendar = build(rule(closing(DAY)))
    assert not calendar.is_working(DAY) and opened(calendar, {DAY}).is_working(DAY)
    assert not opened(calendar, {date(2026, 5, 16)}).is_working(date(2026, 5, 16)), "a weekend stays one"


def test_each_party_is_told_of_a_later_day():
    limit = Limit(
        id="look", name="Look at it", starts=("Allocated",), ends=("Referred",), owner="officer", length="5 weeks",
        notice_to=("complainant", "respondent"), notice="2 working-days", source="Rule 1",
    )  # fmt: skip
    first, second = tellings([limit])
    assert (first.id, second.id) == ("tell-look-complainant", "tell-look-respondent")
    assert (first.starts[0].kind, first.ends[0].where) == ("Extended", {"limit": "look", "to": "complainant"})
    assert (first.length, first.owner, first.source) == (
        Length(count=2, unit="working-days"),
        "officer",
        "Rule 1",
    )
    at_once = limit.model_copy(update={"notice": None})
    assert next(tellings([at_once])).length == Length(count=0, unit="calendar-days")


def test_a_limit_is_net_only_where_its_clock_may_stop():
    said = {"id": "a", "name": "A", "ends": (), "owner": "o", "length": "1 weeks", "source": "R"}
    assert [Limit(**said, **more).is_gross for more in ({}, {"stoppable": True}, {"stoppable": True, "whole": True})] == [
        True, False, True,
    ]  # fmt: skip


def test_what_came_later_and_says_nothing_is_not_in_the_digest():
    plain = Limit(id="a", name="A", ends=(), owner="o", length="1 weeks", source="R").model_dump(mode="json")
    assert not {"calendar", "extensions", "notice_to", "notice"} & set(plain)
    told = Limit(id="a", name="A", ends=(), owner="o", length="1 weeks", extensions=2, source="R").model_dump(
        mode="json"
    )
    assert told["extensions"] == 2


OTHERS = """calendars:
  scotland: {name: Scottish office, version: "1", country: GB, subdivision: SCT, first_year: 2020, last_year: 2030, source: R}
organs:"""


def test_a_procedure_and_a_limit_may_count_by_another_calendar(body):
    before = load(body.folder)
    body.edit(BODY, "organs:", OTHERS)
    body.edit(COMPLAINT, "opens_with: Received", "opens_with: Received\ncalendar: scotland")
    rules = load(body.folder)
    procedure = rules.procedure("complaint")
    assert rules.calendar_of(procedure).title == "Scottish office, version 1"
    assert rules.calendar_of(before.procedure("complaint")) is rules.calendar
    assert not rules.calendar_of(procedure).is_working(date(2026, 11, 30)), "St Andrew's Day"
    assert rules.working_on({date(2026, 11, 30)}).calendar_of(procedure).is_working(date(2026, 11, 30))


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (COMPLAINT, "opens_with: Received", "opens_with: Received\ncalendar: wales", "no calendar 'wales'"),
        (BODY, "organs:", OTHERS.replace("GB", "XX"), "no public holidays are known"),
        (
            COMPLAINT,
            "length: 10 working-days",
            "length: 10 working-days, extensions: 2",
            "needs no end how often",
        ),
        (COMPLAINT, "length: 10 working-days", "length: 10 working-days, notice: 2 weeks", "and not who"),
        (
            COMPLAINT,
            "length: 10 working-days",
            "length: 10 working-days, notice_to: [complainant]",
            "nobody may record",
        ),
    ],
)
def test_what_cannot_work_is_told(body, file, old, new, said):
    body.edit(file, old, new)
    assert any(said in fault for fault in body.faults())
