"""A history set in the segments' own columns and files, in the order in which a record would have got it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from answerable.measures.segments import SCHEMA, manifest, writer
from answerable.measures.segments.columns import DIGEST
from answerable.measures.segments.manifest import Manifest, Part
from benchmarks.history.block import EPOCH, Block, days

ROOT = sha256(b"a made-up history, which has no tree").hexdigest()
RECORDED = 17 * 3_600 * 10**6  # everything is recorded on its day, at five in the afternoon
DAY = 24 * 3_600 * 10**6


@dataclass(frozen=True, eq=False)
class History:
    """All events of a body, in blocks, and the order in which they were recorded."""

    blocks: Sequence[Block]

    def __len__(self) -> int:
        return sum(len(block) for block in self.blocks)

    @cached_property
    def order(self) -> Any:
        """The rows of all blocks, one after another, in the order in which they were recorded."""
        keys = ("step", "order", "on")
        steps = [np.full(len(b), b.step) for b in self.blocks]
        columns = {"step": steps, "order": [b.order for b in self.blocks], "on": [b.on for b in self.blocks]}
        return np.lexsort([np.concatenate(columns[key]) for key in keys])

    @cached_property
    def place(self) -> Any:
        """The index of the entry that each row of all blocks becomes."""
        place = np.empty(len(self), "int64")
        place[self.order] = np.arange(len(self))
        return place

    @cached_property
    def _starts(self) -> Any:
        return np.cumsum([0, *(len(b) for b in self.blocks)])

    def tables(self, most: int) -> Iterator[pa.Table]:
        """Give the entries in order, so many in one table."""
        for first in range(0, len(self), most):
            yield self._table(first, min(first + most, len(self)))

    def _table(self, first: int, until: int) -> pa.Table:
        rows = self.order[first:until]
        which = np.searchsorted(self._starts, rows, side="right") - 1
        parts, found = [], []
        for n, block in enumerate(self.blocks):
            mine = np.flatnonzero(which == n)
            if len(mine):
                parts.append(self._part(block, rows[mine] - self._starts[n], first + mine))
                found.append(mine)
        back = np.argsort(np.concatenate(found), kind="stable")
        return pa.concat_tables(parts).combine_chunks().take(pa.array(back)).combine_chunks()

    def _part(self, block: Block, rows: Any, index: Any) -> pa.Table:
        on = block.on[rows]
        facts = {name: column.take(pa.array(rows)) for name, column in block.facts.items()}
        if block.voids:
            facts["entry"] = pa.array(self._voided(*block.voids)[rows])
        own = {
            "index": pa.array(index),
            "place": pa.array(((on + EPOCH) << 40) | index),
            "kind": _same(block.kind, len(rows)),
            "subject": block.subject.take(pa.array(rows)),
            "actor": _same(block.actor, len(rows)),
            "happened_on": days(on),
            "dated": _same("exact", len(rows)),
            "recorded_at": pa.array(on * DAY + RECORDED).cast(pa.timestamp("us", tz="UTC")),
        }
        held = own | facts
        columns = [held.get(f.name, pa.nulls(len(rows), f.type)) for f in SCHEMA]
        return pa.Table.from_arrays(
            [column.cast(f.type) for column, f in zip(columns, SCHEMA, strict=True)], schema=SCHEMA
        )

    def _voided(self, block: Block, rows: Any) -> Any:
        return self.place[self._starts[self.blocks.index(block)] + rows]


def _same(word: str, times: int) -> Any:
    return pa.repeat(pa.scalar(word), times)


def write_columns(history: History, folder: Path) -> list[Path]:
    """Write the segments of a history by the record's own writer, and give the files."""
    folder.mkdir(parents=True, exist_ok=True)
    parts: list[Part] = []
    for table in history.tables(writer.FILE):
        first = parts[-1].until if parts else 0
        parts.append(writer._write(folder, Part(first, first + len(table)), _groups(table)))
    manifest.write(folder, Manifest(DIGEST, len(history), ROOT, "", tuple(parts)))
    return [folder / part.name for part in parts]


def _groups(table: pa.Table) -> Iterator[pa.Table]:
    return (table.slice(row, writer.GROUP) for row in range(0, len(table), writer.GROUP))
