"""A record with a memory: what others write is seen, what is taken back is forgotten, and nobody sees what is not theirs."""

import pytest
from django.db import connections, transaction

from answerable.record import Head, Moved, made_of
from tests.histories import AT, received
from tests.registers import record_in

SUBJECT = received(0).subject


@pytest.fixture
def record(using):
    from answerable.site.store.remembered import Remembered

    return Remembered(record_in(using))


def about(n):
    """An event about the same subject, and another each time."""
    event = received(n)
    object.__setattr__(event, "subject", SUBJECT)
    return event


def indices(record):
    return [entry.index for entry in record.read(subject=SUBJECT)]


def test_what_it_remembers_it_does_not_read_again(record, monkeypatch):
    record.append([about(0), about(1)], after=0, at=AT)
    assert indices(record) == [0, 1]
    monkeypatch.setattr(type(record._record), "read", None)
    assert indices(record) == [0, 1]
    record.append([about(2)], after=2, at=AT)
    assert indices(record) == [0, 1, 2]
    assert [e.index for e in record.read(subject=SUBJECT, after=1, until=2)] == [1]
    assert list(record.read(subject=SUBJECT, kinds=["Found"])) == []


def test_what_it_remembers_is_what_it_would_read(record, using):
    record.append([about(0), received(1), about(2)], after=0, at=AT)
    assert list(record.read(subject=SUBJECT)) == list(record_in(using).read(subject=SUBJECT))


def test_what_another_writes_is_seen(record, using):
    assert indices(record) == []
    record_in(using).append([about(0)], after=0, at=AT)
    assert indices(record) == [0]
    record_in(using).append([about(n) for n in range(1, 4)], after=1, at=AT)
    assert indices(record) == [0, 1, 2, 3]


def test_after_a_leap_it_reads_anew(record, using, monkeypatch):
    monkeypatch.setattr("answerable.site.store.remembered.memory.JUMP", 3)
    record.append([about(0)], after=0, at=AT)
    assert indices(record) == [0]
    record_in(using).append([about(n) for n in range(1, 9)], after=1, at=AT)
    assert indices(record) == list(range(9))


def test_what_is_taken_back_is_forgotten(record):
    record.append([about(0)], after=0, at=AT)
    with pytest.raises(RuntimeError), record.turn():
        record.append([about(1)], after=1, at=AT)
        assert indices(record) == [0, 1]
        raise RuntimeError
    assert indices(record) == [0]
    with record.turn():
        assert record.append([about(2)], after=1, at=AT).size == 2
    assert indices(record) == [0, 1]


def test_a_part_of_a_turn_is_taken_back_alone(record):
    with record.turn():
        record.append([about(0)], after=0, at=AT)
        with pytest.raises(RuntimeError), record.turn():
            record.append([about(1)], after=1, at=AT)
            raise RuntimeError
        assert record.head().size == 1 and indices(record) == [0]
        with record.turn():
            record.append([about(2)], after=1, at=AT)
        assert [e.index for e in record.read(after=0)] == [0, 1]
    assert record.head().size == 2 and indices(record) == [0, 1]


def test_a_savepoint_of_anyone_else_in_a_turn_is_seen_for_what_it_is(record, using):
    with record.turn():
        for n in range(2):
            with pytest.raises(RuntimeError), transaction.atomic(using=using):
                record.append([about(n)], after=0, at=AT)
                raise RuntimeError
            assert record.head().size == 0 and indices(record) == []
        with transaction.atomic(using=using):
            record.append([about(0)], after=0, at=AT)
        assert record.head().size == 1 and indices(record) == [0]
    assert indices(record) == [0]


def test_what_was_written_and_then_failed_without_leaving_is_taken_back_with_the_turn(record):
    class Odd:
        """No event at all."""

    with record.turn(), pytest.raises(AttributeError):
        record.append([Odd()], after=0, at=AT)
    assert record.head().size == 0
    with record.turn():
        with pytest.raises(Moved):
            record.append([about(0)], after=7, at=AT)
        record.append([about(0)], after=0, at=AT)
    assert indices(record) == [0]


def test_others_do_not_see_what_is_not_committed(record, using):
    from concurrent.futures import ThreadPoolExecutor

    def look():
        try:
            return record.head().size, indices(record)
        finally:
            connections[using].close()

    record.append([about(0)], after=0, at=AT)
    with ThreadPoolExecutor(1) as other:
        with record.turn():
            record.append([about(1)], after=1, at=AT)
            assert indices(record) == [0, 1]
            assert other.submit(look).result(20) == (1, [0])
        assert other.submit(look).result(20) == (2, [0, 1])


def test_what_was_made_of_a_subject_is_made_again_once_there_is_more_of_it(record):
    made = []

    def make(entries, by):
        made.append(by)
        return len(list(entries))

    for _ in range(2):
        assert made_of(record, SUBJECT, "rules", make) == 0
    record.append([about(0)], after=0, at=AT)
    for by in ("rules", "rules", "others"):
        assert made_of(record, SUBJECT, by, make) == 1
    assert made == ["rules", "rules", "others"]


def test_another_record_in_its_place_is_read_anew(record, using):
    from answerable.site.store.triggers import guard, unguard

    record.append([about(0)], after=0, at=AT)
    assert indices(record) == [0]
    unguard(connections[using])
    with connections[using].cursor() as cursor:
        cursor.execute("DELETE FROM answerable_entry")
        cursor.execute("DELETE FROM answerable_head")
    guard(connections[using]) if connections[using].vendor == "sqlite" else None
    record_in(using).append([received(1), about(5)], after=0, at=AT)
    assert indices(record) == [1]


def test_no_more_is_remembered_than_was_asked_for_of_late(record, monkeypatch):
    monkeypatch.setattr("answerable.site.store.remembered.memory.SUBJECTS", 2)
    record.append([received(n) for n in range(5)], after=0, at=AT)
    for entry in list(record.read()):
        assert [e.index for e in record.read(subject=entry.event.subject)]
    assert len(record._memory._subjects) <= 2
    assert record._memory._at == Head(5, record.head().root, record.head().at)
