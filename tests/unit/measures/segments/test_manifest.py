from pathlib import Path

import pytest

from answerable.measures.segments.manifest import NAME, Manifest, Part, read, write

MANIFEST = Manifest("columns", 7, "root", "leaf", (Part(0, 5, 100), Part(5, 7, 20)))


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    write(tmp_path, MANIFEST)
    assert read(tmp_path) == MANIFEST
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "{}", '{"size": 7}', '{"columns":"","size":1,"root":"","leaf":"","parts":[{}]}'],
)
def test_what_cannot_be_read_is_none(tmp_path: Path, content: str) -> None:
    assert read(tmp_path) is None
    (tmp_path / NAME).write_text(content)
    assert read(tmp_path) is None


def test_a_part_is_whole_where_its_file_is_as_long_as_it_was(tmp_path: Path) -> None:
    part = Part(0, 5, 3)
    assert part.name == "000000000000-000000000005.parquet"
    assert not part.is_whole(tmp_path)
    (tmp_path / part.name).write_bytes(b"abc")
    assert part.is_whole(tmp_path)
    (tmp_path / part.name).write_bytes(b"ab")
    assert not part.is_whole(tmp_path)
