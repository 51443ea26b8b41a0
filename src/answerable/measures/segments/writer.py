"""Bring the copy up to the record: only new entries are read; small files are merged as they gather."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from answerable.measures.segments import manifest as manifests
from answerable.measures.segments.columns import DIGEST, SCHEMA, table
from answerable.measures.segments.manifest import Manifest, Part
from answerable.record import Entry, Head, Record

GROUP = 65_536
FILE = 1_048_576


@dataclass(frozen=True)
class Segments:
    """The copy as it stands: its files, oldest entries first, how many entries they hold, and their root."""

    paths: tuple[Path, ...]
    size: int
    root: str


def write_segments(record: Record, folder: Path, *, until: int) -> Segments:
    """Give a copy of at least the first `until` entries, reading only what the folder does not hold yet.

    A folder that was made of another record, of other columns, or that lost a file is made anew. Raises ValueError
    where the record does not hold so many entries.
    """
    head = record.head()
    if until > head.size:
        raise ValueError(f"the record holds {head.size} entries, so nothing can be known at {until}")
    kept = _kept(record, folder, head)
    if kept is None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / manifests.NAME).unlink(missing_ok=True)
        _remove_all_but(folder, set())
        kept = Manifest(DIGEST, 0, "", "", ())
    if kept.size < until or not kept.parts:
        kept = _grown(record, folder, kept, head)
    return Segments(tuple(folder / part.name for part in kept.parts), kept.size, kept.root)


def _kept(record: Record, folder: Path, head: Head) -> Manifest | None:
    found = manifests.read(folder)
    if found is None or found.columns != DIGEST or found.size > head.size:
        return None
    if not all(part.is_whole(folder) for part in found.parts):
        return None
    if found.size == head.size:
        return found if found.root == head.root else None
    return found if found.leaf == _leaf(record, found.size) else None


def _leaf(record: Record, size: int) -> str:
    # Every entry carries a random salt: the same last leaf in the same place is the same record.
    last = next(record.read(after=size - 1, until=size), None) if size else None
    return sha256(b"\x00" + last.data).hexdigest() if last else ""


def _grown(record: Record, folder: Path, kept: Manifest, head: Head) -> Manifest:
    parts = list(kept.parts)
    entries = record.read(after=kept.size, until=head.size)
    for first in range(kept.size, head.size, FILE) if head.size else [0]:
        part = Part(first, min(first + FILE, head.size))
        parts.append(_write(folder, part, _groups(islice(entries, part.length))))
    new = Manifest(DIGEST, head.size, head.root, _leaf(record, head.size), tuple(_merged(folder, parts)))
    manifests.write(folder, new)
    _remove_all_but(folder, {*kept.parts, *new.parts})
    return new


def _groups(entries: Iterator[Entry]) -> Iterator[pa.Table]:
    yield table(list(islice(entries, GROUP)))
    while group := list(islice(entries, GROUP)):
        yield table(group)


def _write(folder: Path, part: Part, groups: Iterator[pa.Table]) -> Part:
    draft = folder / f"{part.name}.{os.getpid()}.draft"
    with pq.ParquetWriter(draft, SCHEMA, compression="zstd", compression_level=1) as file:
        for group in groups:
            file.write_table(group, row_group_size=2 * GROUP)
    size = draft.stat().st_size
    os.replace(draft, folder / part.name)
    return replace(part, bytes=size)


def _merged(folder: Path, parts: list[Part]) -> list[Part]:
    # Each file at least twice as long as the next: few files, and an entry is copied only log(n) times.
    start = len(parts) - 1
    while start and _belongs(parts[start - 1], Part(parts[start].first, parts[-1].until)):
        start -= 1
    if start == len(parts) - 1:
        return parts
    tables = [pq.read_table(folder / part.name, schema=SCHEMA) for part in parts[start:]]
    whole = Part(parts[start].first, parts[-1].until)
    return [*parts[:start], _write(folder, whole, iter([pa.concat_tables(tables).combine_chunks()]))]


def _belongs(earlier: Part, later: Part) -> bool:
    return earlier.length + later.length <= FILE and earlier.length < 2 * later.length


def _remove_all_but(folder: Path, parts: set[Part]) -> None:
    # The files of the manifest before this one stay: another reader may still have them open by name.
    wanted = {part.name for part in parts}
    for path in folder.glob("*.parquet"):
        if path.name not in wanted:
            path.unlink(missing_ok=True)
