"""One wide table for all kinds of event: the entry's own columns, then one column for each fact there is."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256

import pyarrow as pa

from answerable.record import KINDS, Entry, Field, Kind, schema

OWN = (
    ("index", pa.int64()),
    ("place", pa.int64()),
    ("kind", pa.string()),
    ("subject", pa.string()),
    ("actor", pa.string()),
    ("happened_on", pa.date32()),
    ("dated", pa.string()),
    ("recorded_at", pa.timestamp("us", tz="UTC")),
    ("origin", pa.string()),
)
TYPES = {str: pa.string(), int: pa.int64(), bool: pa.bool_(), date: pa.date32()}


def place(day: date, index: int) -> int:
    """Give one number that orders entries as they are read: by the day on which they happened, then by index."""
    return day.toordinal() << 40 | index


def _type(field: Field) -> pa.DataType:
    one = TYPES[field.type]
    return pa.list_(one) if field.many else one


def fact_columns(kinds: Sequence[type[Kind]]) -> dict[str, pa.DataType]:
    """Give the column of each fact name; raises TypeError where two kinds mean different types by one name."""
    columns: dict[str, pa.DataType] = {}
    for kind in kinds:
        for field in schema(kind):
            if columns.setdefault(field.name, _type(field)) != _type(field):
                raise TypeError(
                    f"{kind.__name__}.{field.name} is {_type(field)}, elsewhere {columns[field.name]}"
                )
    if clash := sorted(set(columns) & {name for name, _ in OWN}):
        raise TypeError(f"facts may not be called as an entry's own columns: {', '.join(clash)}")
    return columns


SCHEMA = pa.schema([*OWN, *fact_columns(tuple(KINDS.values())).items()])
DIGEST = sha256(str(SCHEMA).encode()).hexdigest()
_NAMES = {name: tuple(f.name for f in schema(kind)) for name, kind in KINDS.items()}


def table(entries: Sequence[Entry]) -> pa.Table:
    """Set entries in columns, one row an entry; no entries give an empty table of the same columns."""
    facts = _facts(entries)
    columns = [*_own(entries), *(facts.get(f.name) for f in list(SCHEMA)[len(OWN) :])]
    arrays = [
        pa.nulls(len(entries), field.type) if values is None else pa.array(values, field.type)
        for field, values in zip(SCHEMA, columns, strict=True)
    ]
    return pa.Table.from_arrays(arrays, schema=SCHEMA)


def _own(entries: Sequence[Entry]) -> list[list[object]]:
    events = [e.event for e in entries]
    return [
        [e.index for e in entries],
        [place(e.happened_on, i.index) for e, i in zip(events, entries, strict=True)],
        [e.kind for e in events],
        [e.subject for e in events],
        [e.actor for e in events],
        [e.happened_on for e in events],
        [e.dated for e in events],
        [e.recorded_at for e in entries],
        [e.origin for e in events],
    ]


def _facts(entries: Sequence[Entry]) -> dict[str, list[object]]:
    # Most facts of most entries are absent: only columns that hold something are made as lists.
    columns: dict[str, list[object]] = {}
    size = len(entries)
    for row, entry in enumerate(entries):
        facts = entry.event.facts
        for name in _NAMES[type(facts).__name__]:
            value = getattr(facts, name)
            if value is not None:
                if name not in columns:
                    columns[name] = [None] * size
                columns[name][row] = value
    return columns
