from datetime import UTC, date, datetime, timedelta

import pytest

from answerable.measures import Scope, find_steps
from answerable.measures.bridging import steps as module
from answerable.record import Event, MemoryRecord, cases

AT = datetime(2026, 6, 1, 9, tzinfo=UTC)
D1, D2, SINCE = date(2026, 3, 31), date(2026, 4, 30), date(2026, 1, 1)


@pytest.fixture
def record() -> MemoryRecord:
    held = MemoryRecord()
    for n, (subject, facts) in enumerate(
        (
            ("C-1", cases.Received(complaint="CP-1", channel="web")),
            ("C-1", cases.Disposed(disposal="left")),
            ("C-2", cases.Received(complaint="CP-2", channel="web")),
            ("C-1", cases.Reopened(reason="new-evidence")),
            ("C-1", cases.Linked(complaint="CP-3", channel="web")),
        )
    ):
        event = Event(subject=subject, facts=facts, happened_on=date(2026, 3, 1 + n), actor="P-7")
        held.append([event], after=n, at=AT + timedelta(days=n))
    return held


def test_each_step_knows_what_the_one_before_knew_and_its_own_entries(record: MemoryRecord) -> None:
    found = find_steps(record, Scope(D1, SINCE, 2), Scope(D1, SINCE, 5))
    assert [(s.cause, s.entries, sorted(s.scope.without)) for s in found] == [
        ("late", (2,), [3, 4]),
        ("reopened", (3, 4), []),
    ]
    assert found[-1].scope == Scope(D1, SINCE, 5)


def test_another_period_is_a_step_though_nothing_was_entered(record: MemoryRecord) -> None:
    (step,) = find_steps(record, Scope(D1, SINCE, 5), Scope(D2, SINCE, 5))
    assert (step.cause, step.entries, step.scope) == ("period", (), Scope(D2, SINCE, 5))


def test_from_a_figure_to_itself_there_is_no_step(record: MemoryRecord) -> None:
    assert find_steps(record, Scope(D1, SINCE, 5), Scope(D1, SINCE, 5)) == ()


def test_the_earlier_figure_comes_first(record: MemoryRecord) -> None:
    with pytest.raises(ValueError, match="give the earlier figure first"):
        find_steps(record, Scope(D1, SINCE, 5), Scope(D1, SINCE, 2))


def test_many_subjects_are_read_at_once_and_give_the_same(
    record: MemoryRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_by_one = find_steps(record, Scope(D1, SINCE, 2), Scope(D1, SINCE, 5))
    monkeypatch.setattr(module, "MANY", 0)
    assert find_steps(record, Scope(D1, SINCE, 2), Scope(D1, SINCE, 5)) == one_by_one
