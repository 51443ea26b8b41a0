"""Figures read by name: the cells of a table by row and column; and both engines asked at once."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from answerable.measures import DuckEngine, Figure, OracleEngine, Scope, check_sums
from answerable.record import Event, Kind, MemoryRecord
from answerable.rules import Rules

AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
Row = dict[str, Any]


def cells(figure: Figure, table: str) -> dict[tuple[str, ...], Row]:
    """The rows of a table, by their keys (by their ids where they have none), each by column."""
    found = next(t for t in figure.tables if t.name == table)
    role = "key" if any(c.role == "key" for c in found.columns) else "id"
    at = [i for i, c in enumerate(found.columns) if c.role == role]
    names = [c.name for c in found.columns]
    rows = {tuple(str(row[i]) for i in at): dict(zip(names, row, strict=True)) for row in found.rows}
    assert len(rows) == len(found.rows), f"{table} names two rows alike"
    return rows


def happened(day: str, subject: str, facts: Kind) -> Event:
    """Something happened to a subject on a day."""
    return Event(subject=subject, facts=facts, happened_on=date.fromisoformat(day), actor="P-clare")


def both(
    measure: str,
    rules: Rules,
    events: Sequence[Event],
    *,
    as_of: str,
    since: str,
    known_at: int | None = None,
) -> Figure:
    """The figure, which both engines must give alike and whose sums must hold."""
    record = MemoryRecord()
    record.append(events, after=0, at=AT)
    size = len(events) if known_at is None else known_at
    scope = Scope(date.fromisoformat(as_of), date.fromisoformat(since), size)
    with TemporaryDirectory() as folder:
        counted = DuckEngine(record, rules, Path(folder)).compute(measure, scope)
    told = OracleEngine(record, rules).compute(measure, scope)
    assert counted == told
    assert check_sums(told) == ()
    return told


def days_after(day: str, number: int) -> str:
    """The day so many days later."""
    return (date.fromisoformat(day) + timedelta(days=number)).isoformat()
