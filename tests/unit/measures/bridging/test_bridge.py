"""Twelve were expelled, said the last report; ten, says today's. Which is true? Both, and here is the way between."""

from datetime import UTC, date, datetime, timedelta

import pytest

from answerable.measures import OracleEngine, Place, Scope, bridge_counts, find_steps
from answerable.record import Event, Kind, MemoryRecord, cases, register
from tests.lives import guild

AT = datetime(2026, 6, 1, 9, tzinfo=UTC)
JANUARY = date(2019, 1, 31)
SINCE = date(2018, 4, 1)
CLOSINGS = Place("by-disposal", ("proved",), "closings")


def event(subject: str, facts: Kind, day: date) -> Event:
    return Event(subject=subject, facts=facts, happened_on=day, actor="P-7")


@pytest.fixture(scope="module")
def record() -> MemoryRecord:
    """Twelve closed as proved, and then: two of them wrongly, one opened again, one recorded late."""
    held = MemoryRecord()
    opened = [
        event(f"C-{n}", cases.Received(complaint=f"CP-{n}", channel="web"), SINCE + timedelta(days=n))
        for n in range(14)
    ]
    closed = [event(f"C-{n}", cases.Disposed(disposal="proved"), date(2019, 1, 2 + n)) for n in range(12)]
    held.append([*opened, *closed], after=0, at=AT)
    later = (
        event("C-12", cases.Disposed(disposal="proved"), date(2019, 1, 30)),
        event("C-0", register.Corrected(entry=14, reason="wrong-fact"), date(2019, 3, 1)),
        event("C-1", register.Corrected(entry=15, reason="wrong-fact"), date(2019, 3, 1)),
        event("C-2", cases.Disposed(disposal="left"), date(2019, 1, 31)),
        event("C-13", cases.Disposed(disposal="proved"), date(2019, 2, 3)),
    )
    for n, one in enumerate(later):
        held.append([one], after=26 + n, at=AT + timedelta(days=1 + n))
    return held


def bridged(record: MemoryRecord, earlier: Scope, later: Scope, published: dict[Place, int] | None = None):
    engine = OracleEngine(record, guild())
    way = find_steps(record, earlier, later)
    found = bridge_counts(engine, measure="disposals", earlier=earlier, steps=way, published=published)
    one = next(bridge for bridge in found if bridge.place == CLOSINGS)
    assert one.holds
    return one.before, [(span.cause, span.change, span.entries) for span in one.spans], one.after


def test_each_cause_has_its_row_and_the_rows_sum(record: MemoryRecord) -> None:
    assert bridged(record, Scope(JANUARY, SINCE, 26), Scope(JANUARY, SINCE, 31)) == (
        12,
        [("late", 1, (26,)), ("corrected", -2, (27, 28))],
        11,
    )


def test_a_longer_period_is_one_of_them(record: MemoryRecord) -> None:
    before, spans, after = bridged(record, Scope(JANUARY, SINCE, 26), Scope(date(2019, 2, 28), SINCE, 31))
    assert (before, after) == (12, 12)
    assert [(cause, change) for cause, change, _ in spans] == [("period", 1), ("late", 1), ("corrected", -2)]


def test_so_is_what_was_counted_otherwise_when_it_was_published(record: MemoryRecord) -> None:
    before, spans, after = bridged(
        record, Scope(JANUARY, SINCE, 26), Scope(JANUARY, SINCE, 31), {CLOSINGS: 10}
    )
    assert (before, after) == (10, 11)
    assert spans[0] == ("definition", 2, ())


def test_a_figure_and_itself_have_no_rows_between(record: MemoryRecord) -> None:
    assert bridged(record, Scope(JANUARY, SINCE, 26), Scope(JANUARY, SINCE, 26)) == (12, [], 12)
