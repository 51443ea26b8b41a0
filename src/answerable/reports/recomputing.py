"""Figures of a published report made once more, by somebody else, from an exported register: are they the same?"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from answerable.disclosure import LocalEngine, Released, release
from answerable.record import Record, read_export
from answerable.rules import Rules


@dataclass(frozen=True)
class Recomputed:
    """One figure made again: its measure and title, how many cells were compared, and each that differs, in words."""

    measure: str
    title: str
    known_at: int
    cells: int
    differing: tuple[str, ...]


def recompute(content: bytes, *, export: Path, rules: Rules, scratch: Path) -> tuple[Recomputed, ...]:
    """Make every figure of a report (or one released figure), given as JSON, again from an export, and compare.

    `scratch` is an empty folder for what is made on the way. Raises ValueError where the content holds no figure, and
    KeyError where the rules know no such measure. The export must have been audited.
    """
    figures = [Released.from_json(plain) for plain in _figures(json.loads(content))]
    if not figures:
        raise ValueError("There is no figure in it, so there is nothing to make again.")
    records: dict[int, tuple[Record, LocalEngine]] = {}
    for size in {figure.known_at for figure in figures}:
        record = read_export(export, until=size)
        records[size] = record, LocalEngine(record, rules, scratch / str(size))
    return tuple(_again(figure, rules, *records[figure.known_at]) for figure in figures)


def _figures(plain: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if "measure" in plain and "tables" in plain:
        yield plain
    for block in plain.get("blocks", ()):
        if block["block"] == "FigureBlock":
            yield block["released"]


def _again(figure: Released, rules: Rules, record: Record, engine: LocalEngine) -> Recomputed:
    head = record.head()
    if (head.size, head.root) != (figure.known_at, figure.root):
        told = f"it was made from {figure.known_at} entries with the root {figure.root}; the export begins otherwise"
        return Recomputed(figure.measure, figure.title, figure.known_at, 0, (told,))
    made = release(
        record,
        rules,
        engine=engine,
        measure=figure.measure,
        reader=figure.reader,
        as_of=figure.as_of,
        since=figure.since,
    )
    cells = sum(len(row) for table in figure.tables for row in table.rows)
    return Recomputed(figure.measure, figure.title, figure.known_at, cells, tuple(_differing(figure, made)))


def _differing(old: Released, new: Released) -> Iterator[str]:
    """Tell cell by cell what differs between a figure as published and as made again."""
    if [table.name for table in old.tables] != [table.name for table in new.tables]:
        yield "it has other tables"
        return
    for was, now in zip(old.tables, new.tables, strict=True):
        if (was.columns, was.keys) != (now.columns, now.keys):
            yield f"{was.title}: other rows or columns"
            continue
        for key, before, after in zip(was.keys, was.rows, now.rows, strict=True):
            for column, one, other in zip(was.columns, before, after, strict=True):
                if one != other:
                    yield f"{was.title}, {' '.join(key)}, {column.title}: {one} was published, {other} is made"
