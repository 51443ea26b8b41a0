"""A bridge as staff see it and as others do: exact rows and entries, or rows that are large enough, or one."""

from datetime import UTC, date, datetime, timedelta

import pytest

from answerable.disclosure import CAUSE_WORDS, Shown, Vintage, bridge, release
from answerable.measures import CAUSES, OracleEngine
from answerable.record import Event, Kind, MemoryRecord, cases, register
from answerable.rules import Rules, find_body, load

AT = datetime(2026, 6, 1, 9, tzinfo=UTC)
SINCE, DAY = date(2026, 1, 1), date(2026, 3, 31)


@pytest.fixture(scope="module")
def rules() -> Rules:
    return load(find_body("lanternmakers"))


def event(number: int, facts: Kind, day: date) -> Event:
    return Event(subject=f"C-{number}", facts=facts, happened_on=day, actor="import")


def received(number: int) -> Event:
    return event(number, cases.Received(complaint=f"CP-{number}", channel="web"), date(2026, 2, 1))


def grown(late: int, wrong: int) -> MemoryRecord:
    """Forty complaints; then so many recorded late, and so many taken back."""
    held = MemoryRecord()
    held.append([received(n) for n in range(40)], after=0, at=AT)
    later = [received(100 + n) for n in range(late)]
    later += [event(n, register.Corrected(entry=n, reason="duplicate"), DAY) for n in range(wrong)]
    held.append(later, after=40, at=AT + timedelta(days=1))
    return held


def shown(record: MemoryRecord, rules: Rules, reader: str, published=None):
    return bridge(
        record, rules, engine=OracleEngine(record, rules), measure="received", reader=reader, published=published,
        earlier=Vintage(DAY, SINCE, 40), later=Vintage(DAY, SINCE, record.head().size),
    )  # fmt: skip


def total(view, column: str = "Complaints received"):
    return next(c for c in view.counts if c.row == "Total" and c.column == column)


def test_every_cause_has_its_words() -> None:
    assert set(CAUSE_WORDS) == set(CAUSES)


def test_staff_see_every_row_with_its_entries_and_the_rows_sum(rules: Rules) -> None:
    view = shown(grown(3, 2), rules, "staff")
    one = total(view)
    assert (one.before, one.after) == (Shown(40), Shown(41))
    assert [(s.change.value, s.entries) for s in one.spans] == [(3, (40, 41, 42)), (-2, (43, 44))]
    assert one.sentence == (
        "Complaints received: 40 then, 41 now; 3 more because of: recorded late: it had happened, and was not entered"
        " yet; 2 fewer because of: entries that were corrected."
    )
    assert view.is_whole


def test_small_rows_are_told_as_one_to_a_protected_reader(rules: Rules) -> None:
    view = shown(grown(3, 2), rules, "overseer")
    one = total(view)
    assert [(s.change.value, s.entries) for s in one.spans] == [(1, ())]
    assert "too small to be told apart" in one.spans[0].words
    assert not view.is_whole


def test_large_rows_are_told_apart_without_their_entries(rules: Rules) -> None:
    one = total(shown(grown(12, 7), rules, "overseer"))
    assert [(s.change.value, s.entries) for s in one.spans] == [(12, ()), (-7, ())]


def test_a_count_that_is_withheld_has_no_bridge(rules: Rules) -> None:
    view = shown(grown(12, 38), rules, "public")
    assert all(isinstance(c.before, Shown) and isinstance(c.after, Shown) for c in view.counts)


def test_a_figure_as_it_was_given_out_is_where_the_bridge_begins(rules: Rules) -> None:
    record = grown(3, 2)
    held = release(
        record, rules, engine=OracleEngine(record, rules), measure="received", reader="staff", as_of=DAY, since=SINCE,
        known_at=35,
    )  # fmt: skip
    one = total(shown(record, rules, "staff", published=held))
    assert one.before == Shown(35)
    assert one.spans[0].words == CAUSE_WORDS["definition"] and one.spans[0].change == Shown(5)
