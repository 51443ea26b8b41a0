"""A whole real export goes in: every row counted, every fault listed, and a second import adds nothing."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from answerable.imports import ImportReport, find_mapping, load_mapping, take_in
from answerable.record import MemoryRecord
from answerable.rules import find_body, load

AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
BODY = find_body("city-oversight")
pytestmark = pytest.mark.real_data


@pytest.fixture(scope="module")
def export(shared_data: Path) -> Path:
    return shared_data / "chicago_copa_2019_2022"


@pytest.fixture(scope="module")
def twice(export: Path) -> tuple[MemoryRecord, ImportReport, ImportReport]:
    record, rules = MemoryRecord(), load(BODY)
    path = find_mapping(BODY, export)
    assert path is not None
    mapping = load_mapping(path)
    first, second = (
        take_in(
            record, rules, mapping=mapping, folder=export, by="import", at=AT, progress=lambda *told: None
        )
        for _ in range(2)
    )
    return record, first, second


def test_rows_read_are_rows_accepted_and_rows_faulted_by_file(
    twice: tuple[MemoryRecord, ImportReport, ImportReport],
) -> None:
    tallies = {name: (t.read, t.accepted, t.faulted) for name, t in twice[1].files.items()}
    assert tallies == {
        "complaints.csv.gz": (8483, 8483, 0),
        "investigators.csv.gz": (15902, 15000, 902),
        "accused.csv.gz": (15199, 15199, 0),
    }


def test_every_faulted_row_is_listed_with_file_line_and_reason(
    twice: tuple[MemoryRecord, ImportReport, ImportReport],
) -> None:
    faults = twice[1].faults
    assert len(faults) == 902
    assert len({(f.file, f.line) for f in faults}) == 902
    assert {f.reason for f in faults} == {"it is empty"}
    assert all(f.remedy for f in faults)


def test_the_traps_of_the_source_are_remarked_on(
    twice: tuple[MemoryRecord, ImportReport, ImportReport],
) -> None:
    counts = twice[1].remark_counts()
    assert counts["a further category of a complaint that stands on an earlier row"] == 3107
    assert counts["the assignment is dated after the case was closed"] == 57
    assert counts["the respondent is not known"] == 1433
    assert counts["no respondent is named"] == 150
    assert counts["a penalty stands on a finding that was not upheld"] == 100


def test_a_second_import_adds_nothing(twice: tuple[MemoryRecord, ImportReport, ImportReport]) -> None:
    record, first, second = twice
    assert second.added == 0
    assert record.head().size == first.added
    assert [(t.read, t.accepted, t.faulted) for t in second.files.values()] == [
        (t.read, t.accepted, t.faulted) for t in first.files.values()
    ]
