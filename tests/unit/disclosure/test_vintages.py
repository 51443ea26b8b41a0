"""Two vintages of a figure: who sees which entries, and which cells moved."""

from datetime import UTC, date, datetime, timedelta

import pytest

from answerable.disclosure import NotExact, Shown, compare, known_by
from answerable.measures import OracleEngine
from answerable.record import Event, MemoryRecord, cases, register
from answerable.rules import Rules, find_body, load

AT = datetime(2026, 6, 1, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def rules() -> Rules:
    return load(find_body("lanternmakers"))


def _received(number: int, day: date) -> Event:
    facts = cases.Received(complaint=f"CP-{number}", channel="web")
    return Event(subject=f"C-{number}", facts=facts, happened_on=day, actor="import")


@pytest.fixture
def record() -> MemoryRecord:
    held = MemoryRecord()
    held.append([_received(n, date(2026, 3, n)) for n in range(1, 8)], after=0, at=AT)
    wrong = register.Corrected(entry=6, reason="duplicate")
    held.append(
        [
            _received(8, date(2026, 3, 8)),
            Event(subject="C-7", facts=wrong, happened_on=date(2026, 5, 1), actor="import"),
            _received(9, date(2026, 5, 9)),
        ],
        after=7,
        at=AT,
    )
    return held


def _compare(record: MemoryRecord, rules: Rules, reader: str):
    return compare(
        record, rules, engine=OracleEngine(record, rules), measure="open-by-stage", reader=reader,
        as_of=date(2026, 3, 31), since=date(2026, 1, 1), earlier=7, later=10,
    )  # fmt: skip


def test_staff_see_each_entry_that_can_move_the_figure(record: MemoryRecord, rules: Rules) -> None:
    found = _compare(record, rules, "staff")
    assert [(e.index, e.kind, e.corrects) for e in found.entries] == [
        (7, "Received", None),
        (8, "Corrected", 6),
    ]


def test_an_entry_about_a_later_day_is_not_listed(record: MemoryRecord, rules: Rules) -> None:
    assert 9 not in [e.index for e in _compare(record, rules, "staff").entries]


def test_readers_whose_counts_are_protected_may_not_compare(record: MemoryRecord, rules: Rules) -> None:
    with pytest.raises(NotExact, match="public may not compare"):
        _compare(record, rules, "public")


def test_one_late_and_one_withdrawn_entry_leave_the_total_and_move_nothing(
    record: MemoryRecord, rules: Rules
) -> None:
    assert _compare(record, rules, "staff").moved == ()


def test_a_moved_cell_shows_before_and_after(rules: Rules) -> None:
    held = MemoryRecord()
    held.append([_received(n, date(2026, 3, n)) for n in range(1, 8)], after=0, at=AT)
    held.append(
        [_received(8, date(2026, 3, 8)), _received(9, date(2026, 3, 9)), _received(10, date(2026, 3, 9))],
        after=7,
        at=AT,
    )
    moved = _compare(held, rules, "staff").moved
    assert (Shown(7), Shown(10)) in [(cell.before, cell.after) for cell in moved]


@pytest.mark.parametrize(
    ("day", "size"), [("2026-05-31", 0), ("2026-06-01", 8), ("2026-06-02", 8), ("2026-06-03", 9)]
)
def test_what_was_known_by_the_end_of_a_day(rules, record, day, size):
    known = MemoryRecord()
    events = [entry.event for entry in record.read()][:9]
    known.append(events[:8], after=0, at=AT)
    known.append(events[8:] or [_received(9, date(2026, 3, 9))], after=8, at=AT + timedelta(days=2))
    assert known_by(known, rules, day=date.fromisoformat(day)) == size


def test_an_empty_record_knew_nothing(rules):
    assert known_by(MemoryRecord(), rules, day=date(2026, 6, 1)) == 0
