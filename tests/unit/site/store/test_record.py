"""What only a real database can get wrong: several writers, a transaction around an act, flushing to disk."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections, transaction

from answerable.record import CompactRange, Moved, write_paper
from tests.histories import AT, received
from tests.registers import record_in


def in_threads(using, *works):
    """Run each in a thread, and so on a connection, of its own; all begin together."""
    barrier = Barrier(len(works))

    def run(work):
        try:
            barrier.wait(timeout=20)
            return work()
        except Moved as moved:
            return moved
        finally:
            connections[using].close()

    with ThreadPoolExecutor(len(works)) as threads:
        return [done.result(timeout=60) for done in [threads.submit(run, work) for work in works]]


def test_of_two_that_decide_on_the_same_record_one_moves(using):
    for round in range(5):
        took = in_threads(
            using,
            lambda at=round: record_in(using).append([received(at)], after=at, at=AT),
            lambda at=round: record_in(using).append([received(at)], after=at, at=AT),
        )
        assert sorted(type(one).__name__ for one in took) == ["Head", "Moved"]
    assert record_in(using).head().size == 5


def test_writers_who_decide_again_all_get_in_and_the_tree_is_whole(using):
    def insist():
        record, written = record_in(using), 0
        while written < 10:
            try:
                record.append([received(written)], after=record.head().size, at=AT)
                written += 1
            except Moved:
                continue

    in_threads(using, insist, insist, insist)
    record = record_in(using)
    assert [entry.index for entry in record.read()] == list(range(30))
    assert record.head().root == CompactRange().extend(record.leaves()).root.hex()
    assert [head.size for head in record.heads()] == list(range(1, 31))


def test_a_stale_decision_inside_an_act_spoils_nothing_else(using):
    record = record_in(using)
    record.append([received(0)], after=0, at=AT)
    with transaction.atomic(using=using):
        with pytest.raises(Moved):
            record.append([received(1)], after=0, at=AT)
        record.append([received(1)], after=record.head().size, at=AT)
    assert record.head().size == 2


def test_an_act_that_fails_takes_its_entries_and_papers_back(using):
    record = record_in(using)
    paper = write_paper("words", about="C-1")
    with pytest.raises(RuntimeError), transaction.atomic(using=using):
        record.append([received(0)], after=0, at=AT, papers=[paper])
        raise RuntimeError("the lists could not be refreshed")
    assert record.head().size == 0
    assert list(record.read()) == []
    assert record.paper(paper.digest) is None
    assert record.append([received(0)], after=0, at=AT).size == 1


def test_sqlite_flushes_every_commit_to_disk(sqlite_registers):
    with sqlite_registers.new() as using, connections[using].cursor() as cursor:
        assert cursor.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert cursor.execute("PRAGMA synchronous").fetchone() == (2,)


def test_a_read_is_paged_and_misses_nothing(using, monkeypatch):
    monkeypatch.setattr("answerable.site.store.tables.tree.PAGE", 3)
    record = record_in(using)
    record.append([received(n) for n in range(10)], after=0, at=AT)
    assert [entry.index for entry in record.read()] == list(range(10))
    assert [entry.index for entry in record.read(after=3, until=9)] == [3, 4, 5, 6, 7, 8]
    assert len(list(record.leaves())) == 10
