"""A history as events, a day at a time, to be appended to a record."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from itertools import groupby
from typing import Any

from answerable.record import KINDS, Event, schema
from benchmarks.history.columns import History

AT = time(17, tzinfo=UTC)
_NAMES = {name: tuple(f.name for f in schema(kind)) for name, kind in KINDS.items()}


def batches(history: History, *, most: int = 1) -> Iterator[tuple[datetime, list[Event]]]:
    """Give the events of each day and when they were recorded; with `most`, days together until there are so many."""
    gathered: list[Event] = []
    at = None
    for day, rows in groupby(_rows(history), key=lambda row: row["happened_on"]):
        gathered += [_event(row) for row in rows]
        at = datetime.combine(day, AT)
        if len(gathered) >= most:
            yield at, gathered
            gathered = []
    if gathered and at:
        yield at, gathered


def _rows(history: History) -> Iterator[dict[str, Any]]:
    for table in history.tables(65_536):
        held = [name for name in table.column_names if table[name].null_count < len(table)]
        yield from table.select(held).to_pylist()


def _event(row: dict[str, Any]) -> Event:
    given = {name: row.get(name) for name in _NAMES[row["kind"]]}
    facts = {n: tuple(v) if isinstance(v, list) else v for n, v in given.items() if v is not None}
    return Event(
        subject=row["subject"],
        facts=KINDS[row["kind"]](**facts),
        happened_on=row["happened_on"],
        actor=row["actor"],
    )
