"""The rows of a delimited file, plain or gzipped, each with its line; what cannot be read is a fault, not a stop."""

import csv
import gzip
import io
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from answerable.imports.report import RowFault

Row = dict[str, str]


@dataclass(frozen=True)
class SourceFile:
    """One file of an export: its name, its bytes as they came, and its text."""

    name: str
    content: bytes
    text: str

    @property
    def header(self) -> list[str]:
        """The names of its columns."""
        return next(csv.reader(io.StringIO(self.text)), [])

    def rows(self) -> Iterator[tuple[int, Row | RowFault]]:
        """Give each row with the line on which it ends, or the fault that stands in its place."""
        reader = csv.reader(io.StringIO(self.text))
        header = next(reader, [])
        for cells in reader:
            if len(cells) == len(header):
                yield reader.line_num, dict(zip(header, cells, strict=True))
            elif cells:
                yield reader.line_num, self._ragged(reader.line_num, len(cells), len(header))

    def _ragged(self, line: int, found: int, expected: int) -> RowFault:
        reason = f"this row has {found} fields where the header has {expected}"
        return RowFault(
            self.name, line, "row", reason, "add or remove separators, or quote the field that holds one"
        )


def open_source(folder: Path, name: str, columns: Collection[str]) -> SourceFile | RowFault:
    """Read one file of an export; gives a fault where it is missing, not UTF-8, or lacks columns."""
    path = folder / name
    if not path.is_file():
        there = (
            ", ".join(sorted(p.name for p in folder.iterdir() if p.is_file())[:8])
            if folder.is_dir()
            else "nothing"
        )
        return RowFault(
            name,
            0,
            "file",
            f"the folder does not hold it; it holds {there}",
            "add it, or name another folder",
        )
    try:
        content = path.read_bytes()
        text = (gzip.decompress(content) if name.endswith(".gz") else content).decode("utf-8-sig")
    except (OSError, EOFError, UnicodeDecodeError) as why:
        return RowFault(
            name, 0, "file", f"it cannot be read: {why}", "export it again as UTF-8, plain or gzipped"
        )
    file = SourceFile(name, content, text)
    missing = sorted(set(columns) - set(file.header))
    if missing:
        reason = f"it has no column {', '.join(missing)}; it has {', '.join(file.header)}"
        return RowFault(name, 1, "header", reason, "correct the mapping or the export")
    return file
