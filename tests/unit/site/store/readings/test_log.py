"""The reading log in a real database: its own tree, found and counted, never changed, exported and audited."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import DatabaseError, connections, transaction

from answerable.record import (
    ClockBack,
    CompactRange,
    Event,
    Moved,
    audit_export,
    readings,
    write_export,
    write_paper,
)
from tests.registers import record_in

AT = datetime(2026, 3, 3, 12, tzinfo=UTC)
ON = date(2026, 3, 3)
PAPER, OTHER = "a" * 64, "b" * 64


def log_in(using):
    from answerable.site.store.readings import ReadingLog

    return ReadingLog(using=using)


def read(*about, who="P-carol", purpose="matter", papers=(PAPER,), on=ON):
    facts = readings.PapersRead(about=about, papers=papers, purpose=purpose)
    return Event(subject=who, facts=facts, happened_on=on, actor=who)


def test_what_is_noted_is_read_back_under_a_root_of_its_own(using):
    log = log_in(using)
    assert (log.head().size, list(log.heads()), list(log.read())) == (0, [], [])
    head = log.note([read("C-1"), read("P-2", who="P-theo")], at=AT)
    assert [e.event for e in log.read()] == [read("C-1"), read("P-2", who="P-theo")]
    assert head == log.head() and [h.size for h in log.heads()] == [2]
    assert head.root == CompactRange().extend(log.leaves()).root.hex()
    assert [e.event.subject for e in log.read(subject="P-theo", kinds=["PapersRead"])] == ["P-theo"]
    assert list(log.read(kinds=["PapersRefused"])) == []
    assert record_in(using).head().size == 0  # the record is another
    assert log.note([], at=AT) == log.head()


def test_it_is_a_record_and_holds_no_papers(using):
    log = log_in(using)
    assert log.append([read("C-1")], after=0, at=AT).size == 1
    with pytest.raises(Moved):
        log.append([read("C-1")], after=0, at=AT)
    with pytest.raises(ValueError, match="holds no papers"):
        log.append([], after=1, at=AT, papers=(write_paper("x", about="P-1"),))
    assert (log.paper(PAPER), log.papers([PAPER]), log.stream(PAPER), log.filed(["C-1"])) == (
        None,
        {},
        None,
        (),
    )
    assert log.holding(["C-1"]).papers == 0 and log.origins("x") == {}


def test_a_clock_that_went_back_is_refused_here_too(using):
    log = log_in(using)
    log.note([read("C-1")], at=AT)
    with pytest.raises(ClockBack):
        log.note([read("C-1")], at=AT - timedelta(minutes=5))
    assert log.head().size == 1


def test_readings_are_found_by_whom_they_are_about_latest_first(using):
    log = log_in(using)
    for number in range(5):
        log.note([read("C-1", f"P-{number}")], at=AT)
    assert [e.index for e in log.about(["C-1"], most=3)] == [4, 3, 2]
    assert [e.index for e in log.about(["P-1", "P-3", "C-1"], most=9)] == [4, 3, 2, 1, 0]
    assert list(log.about(["C-2"], most=9)) == [] and list(log.about([], most=9)) == []


def test_readings_are_counted_and_the_counts_made_again_are_the_same(using):
    log = log_in(using)
    refused = readings.PapersRefused(
        about=("C-1",), papers=(PAPER, OTHER), purpose="matter", reason="no-right"
    )
    log.note([read("C-1"), read("C-2", papers=(PAPER, OTHER))], at=AT)
    log.note([Event(subject="P-theo", facts=refused, happened_on=ON, actor="P-theo")], at=AT)
    searched = readings.Searched(found=3)
    log.note([Event(subject="P-carol", facts=searched, happened_on=date(2026, 4, 1), actor="P-carol")], at=AT)
    counted = [
        ("2026-03", "P-carol", "matter", "PapersRead", 2, 3),
        ("2026-03", "P-theo", "matter", "PapersRefused", 1, 2),
        ("2026-04", "P-carol", "find", "Searched", 1, 0),
    ]
    assert list(log.counts(since="2026-03", until="2026-04")) == counted
    assert list(log.counts(since="2026-04", until="2026-12")) == counted[2:]
    found = [e.index for e in log.about(["C-1", "C-2"], most=9)]
    log.rebuild()
    assert list(log.counts(since="2026-03", until="2026-04")) == counted
    assert [e.index for e in log.about(["C-1", "C-2"], most=9)] == found


CHANGES = [
    """UPDATE answerable_reading SET kind = 'Searched' WHERE "index" = 1""",
    """DELETE FROM answerable_reading WHERE "index" = 2""",
    "DELETE FROM answerable_reading",
    "UPDATE answerable_reading_head SET root = ''",
    "DELETE FROM answerable_reading_head",
]
ONLY = {
    "sqlite": [
        """INSERT OR REPLACE INTO answerable_reading SELECT * FROM answerable_reading WHERE "index" = 1""",
        "INSERT OR REPLACE INTO answerable_reading_head SELECT * FROM answerable_reading_head",
    ],
    "postgresql": [
        "TRUNCATE answerable_reading",
        "TRUNCATE answerable_reading_head",
        "SET session_replication_role = replica; DELETE FROM answerable_reading",
    ],
}


def test_the_database_itself_refuses_to_change_the_log(using):
    log = log_in(using)
    for _ in range(3):
        log.note([read("C-1")], at=AT)
    before = list(log.read()), list(log.heads())
    for statement in CHANGES + ONLY[connections[using].vendor]:
        with (
            pytest.raises(DatabaseError, match="The record is never changed"),
            transaction.atomic(using=using),
            connections[using].cursor() as cursor,
        ):
            cursor.execute(statement)
    assert (list(log.read()), list(log.heads())) == before


def test_many_who_read_at_once_are_all_in_the_log(using):
    def read_ten(number):
        try:
            for _ in range(10):
                log_in(using).note([read("C-1", who=f"P-{number}")], at=AT)
        finally:
            connections[using].close()

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(read_ten, range(4)))
    log = log_in(using)
    assert [e.index for e in log.read()] == list(range(40))
    assert log.head().root == CompactRange().extend(log.leaves()).root.hex()
    assert sum(row[4] for row in log.counts(since="2026-01", until="2026-12")) == 40


def test_it_is_exported_and_audited_as_the_record_is_and_a_changed_reading_is_found(using, tmp_path):
    log = log_in(using)
    for number in range(4):
        log.note([read("C-1", who=f"P-{number}")], at=AT)
    write_export(log, tmp_path / "log", body="guild-readings")
    assert audit_export(tmp_path / "log").faults == ()
    (entries,) = (tmp_path / "log/entries").iterdir()
    lines = entries.read_bytes().splitlines(keepends=True)
    forged = json.loads(lines[2])
    forged["subject"] = forged["actor"] = "P-somebody-else"
    lines[2] = json.dumps(forged, separators=(",", ":"), sort_keys=True).encode() + b"\n"
    entries.write_bytes(b"".join(lines))
    assert audit_export(tmp_path / "log").faults
