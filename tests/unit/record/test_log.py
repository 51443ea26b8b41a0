from datetime import UTC, datetime, timedelta

import pytest

from answerable.record import ClockBack, Head, MemoryRecord, Moved, Record, moved, not_before

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_a_record_that_moved_says_what_happened_and_what_to_do():
    refusal = moved(after=3, size=5)
    assert isinstance(refusal, Moved)
    assert str(refusal).startswith("The record holds 5 entries, and this was decided on the first 3.")
    assert "nothing was lost" in str(refusal) and "decide again" in str(refusal)


def test_a_record_in_memory_is_a_record():
    record: Record = MemoryRecord()
    assert record.head() == Head(0, record.head().root)


def test_a_moment_that_does_not_go_back_is_kept_as_it_is():
    assert not_before(NOON, None) == NOON
    assert not_before(NOON, NOON) == NOON
    assert not_before(NOON, NOON - timedelta(days=900)) == NOON


def test_a_clock_a_few_seconds_slow_records_at_the_latest_moment():
    assert not_before(NOON - timedelta(microseconds=1), NOON) == NOON
    assert not_before(NOON - timedelta(seconds=5), NOON) == NOON


def test_after_a_clock_that_ran_ahead_one_may_wait_longer():
    assert not_before(NOON - timedelta(days=300), NOON, patience=timedelta(days=365)) == NOON


def test_a_clock_that_went_back_is_refused_in_words_that_say_what_to_do():
    with pytest.raises(ClockBack) as refused:
        not_before(NOON - timedelta(seconds=5, microseconds=1), NOON)
    said = str(refused.value)
    assert "2026-03-02 11:59:54" in said and "2026-03-02 12:00:00" in said
    assert "Nothing was written and nothing was lost" in said and "Set the clock right" in said
