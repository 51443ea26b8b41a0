"""An exported register read back, so that figures can be made from it again by somebody else."""

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from answerable.record.encoding import decode
from answerable.record.event import Entry
from answerable.record.memory import MemoryRecord
from answerable.record.papers import Paper


def read_export(folder: Path, *, until: int | None = None) -> MemoryRecord:
    """Give the record that an export holds, with its papers where it has any, up to `until` entries.

    Nothing is checked here: audit it before. Raises FactsRefused where an entry is of a kind that is not known, OSError
    or ValueError where a file cannot be read.
    """
    record = MemoryRecord()
    papers = list(_papers(folder / "papers"))
    entries = (entry for entry in _entries(folder) if until is None or entry.index < until)
    for at, recorded in groupby(entries, key=lambda entry: entry.recorded_at):
        record.restore(list(recorded), at=at, papers=papers)
        papers = []
    return record


def _entries(folder: Path) -> Iterator[Entry]:
    for path in sorted((folder / "entries").glob("*.jsonl")):
        for line in path.read_bytes().split(b"\n")[:-1]:
            yield decode(line)


def _papers(folder: Path) -> Iterator[Paper]:
    for path in sorted(folder.glob("*.json")):
        about = json.loads(path.read_bytes())
        content = path.with_suffix("").read_bytes()
        salt = bytes.fromhex(about["salt"])
        yield Paper(content, about["about"], about["media"], salt, bool(about.get("is_public")))
