from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from answerable.measures import write_segments
from answerable.measures.segments import writer
from answerable.measures.segments.manifest import NAME
from answerable.record import Entry, MemoryRecord
from tests.histories import AT, received, salts


class Watched(MemoryRecord):
    """A record that remembers which entries were read from it."""

    def __init__(self, **facts: Any) -> None:
        super().__init__(**facts)
        self.seen: list[int] = []

    def read(self, **asked: Any) -> Iterator[Entry]:
        for entry in super().read(**asked):
            self.seen.append(entry.index)
            yield entry


def grown(record: MemoryRecord, number: int) -> MemoryRecord:
    size = record.head().size
    record.append([received(n) for n in range(size, size + number)], after=size, at=AT)
    return record


def indexes(folder: Path) -> list[int]:
    found = write_segments_files(folder)
    return [i for path in found for i in pq.read_table(path)["index"].to_pylist()]


def write_segments_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.parquet"))


def test_only_new_entries_are_read(tmp_path: Path) -> None:
    record = Watched()
    write_segments(grown(record, 5), tmp_path, until=5)
    grown(record, 2)
    record.seen.clear()
    write_segments(record, tmp_path, until=7)
    # The last entry of the copy is read to see that it is of this record; then what is new, and the last of that.
    assert record.seen == [4, 5, 6, 6]
    record.seen.clear()
    write_segments(record, tmp_path, until=7)
    write_segments(record, tmp_path, until=3)
    assert record.seen == []


def test_many_small_steps_make_few_files_and_lose_nothing(tmp_path: Path) -> None:
    record = MemoryRecord()
    for _ in range(33):
        found = write_segments(grown(record, 1), tmp_path, until=record.head().size)
    assert len(found.paths) <= 6
    assert [i for path in found.paths for i in pq.read_table(path)["index"].to_pylist()] == list(range(33))


def test_what_no_manifest_names_any_more_is_removed_a_step_later(tmp_path: Path) -> None:
    record = MemoryRecord()
    for _ in range(33):
        write_segments(grown(record, 1), tmp_path, until=record.head().size)
    assert len(write_segments_files(tmp_path)) <= 12


def test_a_long_record_is_cut_into_files_of_a_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "FILE", 10)
    monkeypatch.setattr(writer, "GROUP", 4)
    found = write_segments(grown(MemoryRecord(), 25), tmp_path, until=25)
    assert [pq.read_table(path).num_rows for path in found.paths] == [10, 10, 5]
    assert indexes(tmp_path) == list(range(25))


def test_the_empty_record_gives_one_empty_file(tmp_path: Path) -> None:
    found = write_segments(MemoryRecord(), tmp_path, until=0)
    assert [pq.read_table(path).num_rows for path in found.paths] == [0]
    again = write_segments(grown(MemoryRecord(), 1), tmp_path, until=1)
    assert [pq.read_table(path).num_rows for path in again.paths] == [1]


@pytest.mark.parametrize("size", [5, 9])
def test_the_folder_of_another_record_is_made_anew(tmp_path: Path, size: int) -> None:
    write_segments(grown(MemoryRecord(), 5), tmp_path, until=5)
    other = Watched(salt=salts())
    found = write_segments(grown(other, size), tmp_path, until=size)
    assert set(range(size)) <= set(other.seen)
    assert found.root == other.head().root
    assert indexes(tmp_path) == list(range(size))


def test_the_folder_of_a_longer_record_is_made_anew(tmp_path: Path) -> None:
    write_segments(grown(MemoryRecord(), 9), tmp_path, until=9)
    write_segments(grown(MemoryRecord(), 3), tmp_path, until=3)
    assert indexes(tmp_path) == [0, 1, 2]


@pytest.mark.parametrize("spoil", ["remove", "shorten", "manifest", "columns"])
def test_a_folder_that_lost_something_is_made_anew(tmp_path: Path, spoil: str) -> None:
    record = grown(MemoryRecord(), 5)
    (path,) = write_segments(record, tmp_path, until=5).paths
    if spoil == "remove":
        path.unlink()
    elif spoil == "shorten":
        path.write_bytes(path.read_bytes()[:-9])
    else:
        manifest = tmp_path / NAME
        manifest.write_text(
            "{" if spoil == "manifest" else manifest.read_text().replace('"columns": "', '"columns": "0')
        )
    write_segments(record, tmp_path, until=5)
    assert indexes(tmp_path) == [0, 1, 2, 3, 4]


def test_nothing_but_its_own_files_is_touched(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    write_segments(grown(MemoryRecord(), 2), tmp_path, until=2)
    assert (tmp_path / "letter.txt").read_text() == "mine"


def test_more_than_the_record_holds_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="the record holds 2 entries, so nothing can be known at 3"):
        write_segments(grown(MemoryRecord(), 2), tmp_path, until=3)
