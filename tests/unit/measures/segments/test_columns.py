"""Every fact of every kind goes into a column of its type and comes back as it was."""

from dataclasses import dataclass
from datetime import date

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.measures.segments.columns import SCHEMA, fact_columns, place, table
from answerable.record import KINDS, Event, Kind, MemoryRecord, schema
from tests.histories import AT, events


def rows(said: list[Event]) -> list[dict[str, object]]:
    record = MemoryRecord()
    record.append(said, after=0, at=AT)
    made = table(list(record.read()))
    assert made.schema == SCHEMA
    return list(made.to_pylist())


@settings(deadline=None)
@given(st.lists(events, max_size=6))
def test_what_was_said_comes_back_as_it_was(said: list[Event]) -> None:
    for index, (event, row) in enumerate(zip(said, rows(said), strict=True)):
        assert (row["index"], row["kind"], row["subject"], row["actor"]) == (
            index,
            event.kind,
            event.subject,
            event.actor,
        )
        assert (row["happened_on"], row["dated"], row["origin"]) == (
            event.happened_on,
            event.dated,
            event.origin,
        )
        assert row["recorded_at"] == AT
        told = {
            name: value for name, value in row.items() if name in {f.name for f in schema(type(event.facts))}
        }
        assert {n: tuple(v) if isinstance(v, list) else v for n, v in told.items()} == vars(event.facts)


def test_the_empty_record_has_all_the_columns() -> None:
    assert rows([]) == []


@given(st.lists(st.tuples(st.dates(), st.integers(0, 2**36)), max_size=9))
def test_places_are_in_the_order_of_days_and_then_of_entries(said: list[tuple[date, int]]) -> None:
    assert [place(*one) for one in sorted(said)] == sorted(place(*one) for one in said)


def test_every_fact_has_a_column() -> None:
    names = {field.name for kind in KINDS.values() for field in schema(kind)}
    assert names <= set(SCHEMA.names)
    assert {str(SCHEMA.field(n).type) for n in names} <= {
        "string",
        "int64",
        "bool",
        "date32[day]",
        "list<element: string>",
        "list<item: string>",
    }


def test_two_kinds_that_mean_different_things_by_one_name_are_refused() -> None:
    registry = dict(Kind.registry)

    @dataclass(frozen=True, kw_only=True)
    class One(Kind):
        number: int

    @dataclass(frozen=True, kw_only=True)
    class Other(Kind):
        number: str

    @dataclass(frozen=True, kw_only=True)
    class Clash(Kind):
        index: int

    try:
        assert fact_columns((One,)) == {"number": pa.int64()}
        with pytest.raises(TypeError, match="Other.number is string, elsewhere int64"):
            fact_columns((One, Other))
        with pytest.raises(TypeError, match="may not be called as an entry's own columns: index"):
            fact_columns((Clash,))
    finally:
        Kind.registry.clear()
        Kind.registry.update(registry)
