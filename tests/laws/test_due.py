"""Any due day of any body is the one that a slow count by hand gives, over twenty years, four nations, stops and all."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from answerable.days import Calendar, build_calendar, due
from answerable.matters import duties, fold
from answerable.record import KINDS, Entry, Event, Kind, schema
from answerable.rules import Limit, Rules, load
from tests.due_oracle import NATIONS, Office, Written, closed_days, due_by_hand, written_limits

BODIES = Path(__file__).parents[2] / "bodies"
EVERY = written_limits(BODIES)
COUNTED = [one for one in EVERY if one.length()]
EARLIEST, LATEST = date(2015, 1, 1), date(2034, 12, 31)
ONE = timedelta(days=1)
AT = datetime(2036, 1, 1, tzinfo=UTC)
few = settings(deadline=None, max_examples=2)
many = settings(deadline=None, max_examples=60)
named = pytest.mark.parametrize("written", COUNTED, ids=lambda one: one.name)
_LOADED: dict[str, Rules] = {}


def rules_of(body: str) -> Rules:
    if body not in _LOADED:
        _LOADED[body] = load(BODIES / body)
    return _LOADED[body]


def limit_of(written: Written) -> Limit:
    version = rules_of(written.body).procedure(str(written.procedure["id"])).version_on(in_force(written))
    return next(one for one in version.limits if one.id == written.limit["id"])


def in_force(written: Written) -> date:
    day = written.version["in_force"]
    assert isinstance(day, date)
    return day


# -- the count itself: any limit, from any day, with any stops ---------------------------------------------------


@st.composite
def stretches(draw: st.DrawFn, start: date) -> list[tuple[date, date]]:
    """Up to three stops, before, around and after the start, in any order and overlapping as they will."""
    ends = st.tuples(st.integers(-20, 150), st.integers(0, 60))
    return [(start + a * ONE, start + (a + b) * ONE) for a, b in draw(st.lists(ends, max_size=3))]


def count_both_ways(written: Written, data: st.DataObject) -> None:
    start = data.draw(st.dates(max(EARLIEST, date(written.years[0], 1, 1)), LATEST))
    stops = data.draw(stretches(start))
    rules, limit, length = rules_of(written.body), limit_of(written), written.length()
    calendar = rules.calendar_of(rules.procedure(str(written.procedure["id"])), limit)
    assert length is not None and limit.length is not None
    by_hand = due_by_hand(start=start, stops=stops, office=written.office, **length)  # type: ignore[arg-type]
    assume(by_hand <= calendar.last)
    found = due(start=start, length=limit.length, calendar=calendar, source="", stopped=stops)
    assert found.on == by_hand
    # The steps that explain a day lead to it.
    assert not found.steps or found.steps[-1].day == by_hand


@named
@given(data=st.data())
@few
def test_a_limit_ends_where_a_count_by_hand_ends(written, data):
    count_both_ways(written, data)


@pytest.mark.slow
@named
@given(data=st.data())
@many
def test_a_limit_ends_where_a_count_by_hand_ends_many_times(written, data):
    count_both_ways(written, data)


LENGTHS = st.fixed_dictionaries(
    {
        "count": st.integers(0, 130),
        "unit": st.sampled_from(["working-days", "calendar-days", "weeks", "months"]),
        "same_day": st.booleans(),
        "next_first": st.booleans(),
    }
)


def any_limit_in(nation: tuple[str, str | None], length: dict[str, Any], data: st.DataObject) -> None:
    start = data.draw(st.dates(EARLIEST, LATEST))
    own = data.draw(st.lists(st.dates(start, start + 200 * ONE), max_size=3))
    stops = data.draw(stretches(start))
    base = calendar_in(nation)
    calendar = replace(base, holidays={**base.holidays, **dict.fromkeys(own, "closed")})
    office = Office(closed_days(nation, 2015, 2047) | frozenset(own))
    if length["unit"] in ("weeks", "months"):
        length = length | {"count": length["count"] // 4}
    found = due(start=start, calendar=calendar, source="", stopped=stops, length=limit_written(length))
    assert found.on == due_by_hand(start=start, stops=stops, office=office, **length)


@cache
def calendar_in(nation: tuple[str, str | None]) -> Calendar:
    return build_calendar(
        name="Any", version="1", country=nation[0], subdivision=nation[1], first_year=2015, last_year=2047,
        closing_days={},
    )  # fmt: skip


def limit_written(length: dict[str, Any]) -> Any:
    said = {
        "count": length["count"],
        "unit": length["unit"],
        "counting": "same-day" if length["same_day"] else "day-after",
        "end_of_month": "next-first" if length["next_first"] else "last-day",
    }
    return Limit(id="any", name="Any", ends=(), owner="any", source="R", length=said).length  # type: ignore[arg-type]


@pytest.mark.parametrize("nation", NATIONS, ids=str)
@given(length=LENGTHS, data=st.data())
@settings(deadline=None, max_examples=10)
def test_any_length_in_any_nation_ends_where_a_count_by_hand_ends(nation, length, data):
    any_limit_in(nation, length, data)


@pytest.mark.slow
@pytest.mark.parametrize("nation", NATIONS, ids=str)
@given(length=LENGTHS, data=st.data())
@settings(deadline=None, max_examples=1500)
def test_any_length_in_any_nation_ends_where_a_count_by_hand_ends_many_times(nation, length, data):
    any_limit_in(nation, length, data)


@pytest.mark.parametrize("nation", NATIONS, ids=str)
def test_the_offices_of_each_nation_are_closed_on_the_days_that_its_laws_name(nation):
    calendar = calendar_in(nation)
    office = Office(closed_days(nation, 2015, 2035))
    days = [EARLIEST + n * ONE for n in range((date(2035, 12, 31) - EARLIEST).days + 1)]
    assert [day for day in days if calendar.is_working(day) != office.works(day)] == []


# -- a matter of any procedure: begun, stopped, running again, put off --------------------------------------------


@st.composite
def told(draw: st.DrawFn, written: Written) -> tuple[list[Event], date, list[tuple[date, date]], date | None]:
    """A matter in which the limit's clock begins, with stops and perhaps a later day; and when it began."""
    rules, limit = rules_of(written.body), limit_of(written)
    procedure = rules.procedure(str(written.procedure["id"]))
    versions = sorted(v.in_force for v in procedure.versions)
    until = next((day - ONE for day in versions if day > in_force(written)), date(2033, 12, 31))
    first = in_force(written) if in_force(written) != versions[0] else date(written.years[0], 1, 1)
    # A limit that rests for years before it counts must not lead beyond the calendar.
    rests = written.length("after")
    years = 2 + (int(str(rests["count"])) // 12 if rests else 0)
    last = date(min(2033, written.years[1] - years), 12, 31)
    opened_on = draw(st.dates(first, max(first, min(until, last))))
    # The first start counts: what the opening itself begins is begun by nothing later.
    by_opening = [one for one in limit.starts if one.kind == procedure.opens_with and not one.where]
    trigger = draw(st.sampled_from(by_opening or limit.starts))
    began_on = opened_on + draw(st.integers(0, 90)) * ONE
    opening = event(procedure.opens_with, {}, opened_on)
    if trigger.kind == procedure.opens_with:
        opening, began_on = event(trigger.kind, trigger.where, opened_on), opened_on
        events = [opening]
    else:
        events = [opening, event(trigger.kind, trigger.where, began_on)]
    # A matter that its limit's beginning closes stands still no more.
    most = 0 if closes(rules, events) else 2
    stops, day = [], opened_on
    for wait, lasts in draw(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 30)), max_size=most)):
        stopped_on = day + wait * ONE
        stops.append((stopped_on, stopped_on + lasts * ONE))
        day = stopped_on + (lasts + 1) * ONE
    events += [event("Stopped", {}, a) for a, _ in stops] + [event("Resumed", {}, b) for _, b in stops]
    put_off = began_on + draw(st.integers(1, 200)) * ONE if draw(st.booleans()) else None
    if put_off:
        events.append(event("Extended", {"limit": limit.id, "until_on": put_off}, began_on + ONE))
    return sorted(events, key=lambda e: e.happened_on), began_on, stops, put_off


def event(kind: str, where: Any, on: date) -> Event:
    return Event(subject="X-1", facts=facts_of(KINDS[kind], where), happened_on=on, actor="import")


def facts_of(kind: type[Kind], where: Any) -> Kind:
    """An event of a kind that says what is wanted, and of the rest the least that it must."""
    said: dict[str, Any] = {}
    for field in schema(kind):
        wanted = where.get(field.name)
        if wanted is None:
            if field.optional or (field.many and not field.pattern):
                continue
            wanted = "any"
        said[field.name] = value_of(field, wanted)
    return kind(**said)


def value_of(field: Any, wanted: Any) -> Any:
    if field.type is bool:
        return wanted == "true"
    if field.type is date:
        return wanted if isinstance(wanted, date) else date(2034, 1, 1)
    if field.type is int:
        return int(wanted) if str(wanted).isdecimal() else 1
    if wanted in ("any", "*") or wanted.startswith("!"):
        wanted = "ab" * 32 if field.pattern and field.pattern.name == "digest" else "other"
    return (wanted,) if field.many else wanted


def as_matter(events: Sequence[Event]) -> list[Entry]:
    return [Entry(index, one, AT, b"") for index, one in enumerate(events)]


def matter_both_ways(written: Written, data: st.DataObject) -> None:
    events, began_on, stops, put_off = data.draw(told(written))
    rules, limit = rules_of(written.body), limit_of(written)
    matter = fold(as_matter(events), rules)
    assert matter is not None
    assume(matter.version_in_force == in_force(written))
    on = date(2035, 6, 1)
    runs = [d for d in duties(rules, matter, on=on) if d.limit == limit.id]
    found = sorted(runs, key=lambda d: d.due.start)
    if limit.length is None or (limit.until_fact and put_off is None):
        assert put_off is None or [d.due.on for d in found][-1:] == [put_off]
        return  # the day is said, and not counted
    if limit.or_missed and found and found[-1].due.start != began_on:
        began_on = due_before(written, limit.or_missed, events[0].happened_on)
        assert found[-1].due.start == began_on
    counted = [] if limit.whole or not limit.stoppable else stops
    expected = put_off or written.due(began_on, counted)
    assume(expected <= date(written.years[1], 12, 31))
    assert [d.due.on for d in found][-1:] == [expected]


def due_before(written: Written, limit: str, began_on: date) -> date:
    """The day on which the limit before was missed, whose miss begins this one: counted from the opening."""
    of_version = (one for one in EVERY if (one.body, one.version) == (written.body, written.version))
    return next(one for one in of_version if one.limit["id"] == limit).due(began_on)


def closes(rules: Rules, events: Sequence[Event]) -> bool:
    """Whether the matter is closed by what happened."""
    matter = fold(as_matter(events), rules)
    assert matter is not None
    return not matter.is_open


BEGUN = [one for one in EVERY if one.limit.get("starts")]
in_matters = pytest.mark.parametrize("written", BEGUN, ids=lambda one: one.name)


@in_matters
@given(data=st.data())
@few
def test_a_duty_is_due_when_a_count_by_hand_says(written, data):
    matter_both_ways(written, data)


@pytest.mark.slow
@in_matters
@given(data=st.data())
@many
def test_a_duty_is_due_when_a_count_by_hand_says_many_times(written, data):
    matter_both_ways(written, data)
