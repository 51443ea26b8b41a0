"""A file is read plain or gzipped, with the line of each row, and says what is wrong with it."""

import gzip
from pathlib import Path

from answerable.imports.report import RowFault
from answerable.imports.rows import SourceFile, open_source


def test_a_gzipped_file_reads_like_a_plain_one(tmp_path: Path) -> None:
    text = 'a,b\n1,"two\nlines"\n3,4\n'
    (tmp_path / "x.csv").write_text(text)
    (tmp_path / "x.csv.gz").write_bytes(gzip.compress(text.encode()))
    plain, zipped = (open_source(tmp_path, name, ["a"]) for name in ("x.csv", "x.csv.gz"))
    assert isinstance(plain, SourceFile) and isinstance(zipped, SourceFile)
    assert (
        list(plain.rows())
        == list(zipped.rows())
        == [(3, {"a": "1", "b": "two\nlines"}), (4, {"a": "3", "b": "4"})]
    )


def test_a_missing_column_is_a_fault_that_names_those_there(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a,b\n")
    fault = open_source(tmp_path, "x.csv", ["a", "c"])
    assert isinstance(fault, RowFault)
    assert str(fault) == "x.csv:1: header: it has no column c; it has a, b; correct the mapping or the export"


def test_bytes_that_are_no_text_are_a_fault(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes(b"a\n\xff\n")
    fault = open_source(tmp_path, "x.csv", ["a"])
    assert isinstance(fault, RowFault) and "cannot be read" in fault.reason


def test_a_cut_gzip_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "x.csv.gz").write_bytes(gzip.compress(b"a\n1\n" * 500)[:-12])
    fault = open_source(tmp_path, "x.csv.gz", ["a"])
    assert isinstance(fault, RowFault) and "cannot be read" in fault.reason


def test_an_empty_line_is_no_row(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a\n1\n\n2\n")
    file = open_source(tmp_path, "x.csv", ["a"])
    assert isinstance(file, SourceFile)
    assert [row for _, row in file.rows()] == [{"a": "1"}, {"a": "2"}]
