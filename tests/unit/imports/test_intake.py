"""An export is taken in whole: every row counted, nothing twice, and what changed since is a fault."""

from datetime import date

from answerable.record import register
from tests.unit.imports.conftest import OldSystem


def test_every_row_is_read_and_accepted(old_system: OldSystem) -> None:
    report = old_system.take_in()
    assert {name: (t.read, t.accepted, t.faulted) for name, t in report.files.items()} == {
        "cases.csv": (3, 3, 0),
        "given.csv": (2, 2, 0),
    }
    assert report.faults == []
    assert report.added == old_system.record.head().size == 6


def test_events_carry_their_origin_day_and_facts(old_system: OldSystem) -> None:
    old_system.take_in()
    received, disposed, second, allocated, late, summary = (e.event for e in old_system.record.read())
    assert (received.subject, received.kind, received.origin) == ("C-1", "Received", "old-system/cases.csv#1")
    assert received.facts.to_json()["category"] == "loud-rude-words"
    assert received.facts.to_json()["channel"] == "post"
    assert (disposed.kind, disposed.happened_on) == ("Disposed", date(2026, 2, 1))
    assert second.subject == "C-2"
    assert (allocated.happened_on, allocated.dated) == (date(2026, 2, 1), "by")
    assert late.happened_on == date(2026, 10, 31), "an open case has no closing day: the export's day stands"
    assert isinstance(summary.facts, register.Imported)
    assert (summary.facts.read, summary.facts.accepted, summary.facts.faulted) == (5, 5, 0)


def test_the_files_are_kept_as_papers(old_system: OldSystem) -> None:
    old_system.take_in()
    summary = list(old_system.record.read())[-1].event.facts
    assert isinstance(summary, register.Imported)
    papers = [old_system.record.paper(digest) for digest in summary.files]
    assert [p.content for p in papers if p] == [
        (old_system.folder / name).read_bytes() for name in ("cases.csv", "given.csv")
    ]


def test_a_second_import_adds_nothing(old_system: OldSystem) -> None:
    old_system.take_in()
    size = old_system.record.head().size
    again = old_system.take_in()
    assert (again.added, old_system.record.head().size) == (0, size)
    assert {name: t.known for name, t in again.files.items()} == {"cases.csv": 3, "given.csv": 2}
    assert {name: (t.read, t.accepted) for name, t in again.files.items()} == {
        "cases.csv": (3, 3),
        "given.csv": (2, 2),
    }


def test_new_rows_of_a_later_export_are_added(old_system: OldSystem) -> None:
    old_system.take_in()
    old_system.write("given.csv", (old_system.folder / "given.csv").read_text() + "3,C-2,9,2026-04-01\n")
    again = old_system.take_in()
    assert again.added == 2, "the new row, and the note that an import took place"


def test_a_row_that_says_something_else_now_is_a_fault(old_system: OldSystem) -> None:
    old_system.take_in()
    old_system.replace("given.csv", "2,C-2,8,", "2,C-2,9,")
    again = old_system.take_in()
    assert again.added == 0
    assert [str(f) for f in again.faults] == [
        "given.csv:3: Allocated: this row now differs from entry 4, which was read from it earlier; "
        "record a correction of entry 4"
    ]


def test_a_missing_file_stops_all_before_anything_is_written(old_system: OldSystem) -> None:
    (old_system.folder / "given.csv").unlink()
    report = old_system.take_in()
    assert old_system.record.head().size == 0
    assert report.faults[0].file == "given.csv"
    assert "cases.csv" in report.faults[0].reason


def test_progress_is_told_for_each_file(old_system: OldSystem) -> None:
    old_system.take_in()
    assert old_system.told == [("cases.csv", 3, 3), ("given.csv", 2, 5)]
