"""Between any two figures of any measure stands a bridge, and its rows sum exactly."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.measures import LIBRARY, DuckEngine, OracleEngine, Scope, bridge_counts, find_steps
from answerable.measures.bridging.bridge import counts_of
from answerable.record import Event
from tests.laws.test_engines import FEW
from tests.lives import guild, record_of, scopes, years


def two(data: st.DataObject, events: list[Event]) -> tuple[Scope, Scope]:
    """Any two scopes, the first of which knows no more than the second."""
    sizes = sorted(Random(data.draw(st.integers(0, 2**32 - 1))).choices(range(len(events) + 1), k=2))
    one, other = (data.draw(scopes(events, known_at=size)) for size in sizes)
    return one, other


@settings(FEW, max_examples=30)
@given(st.data())
def test_before_and_all_the_rows_make_after(data: st.DataObject) -> None:
    events = data.draw(years)
    earlier, later = two(data, events)
    record = record_of(events)
    engine, way = OracleEngine(record, guild()), find_steps(record, earlier, later)
    for measure in LIBRARY:
        begun, ended = (counts_of(engine.compute(measure, scope)) for scope in (earlier, later))
        found = bridge_counts(engine, measure=measure, earlier=earlier, steps=way)
        assert {one.place for one in found} >= {*begun, *ended}
        for one in found:
            assert one.holds, (measure, one)
            assert (one.before, one.after) == (begun.get(one.place, 0), ended.get(one.place, 0)), measure


@settings(FEW, max_examples=12)
@given(st.data())
def test_what_was_published_otherwise_is_a_row_of_its_own(data: st.DataObject) -> None:
    events = data.draw(years)
    earlier, later = two(data, events)
    record = record_of(events)
    engine, way = OracleEngine(record, guild()), find_steps(record, earlier, later)
    counted = counts_of(engine.compute("received", earlier))
    published = {place: number + data.draw(st.integers(-2, 2)) for place, number in counted.items()}
    for one in bridge_counts(engine, measure="received", earlier=earlier, steps=way, published=published):
        assert one.holds and one.before == published.get(one.place, 0)
        otherwise = sum(span.change for span in one.spans if span.cause == "definition")
        assert otherwise == counted.get(one.place, 0) - published.get(one.place, 0)


@settings(FEW, max_examples=2)
@given(st.data())
def test_both_engines_build_the_same_bridge(data: st.DataObject) -> None:
    events = data.draw(years)
    earlier, later = two(data, events)
    record = record_of(events)
    way = find_steps(record, earlier, later)
    with TemporaryDirectory() as folder:
        engines = OracleEngine(record, guild()), DuckEngine(record, guild(), Path(folder))
        for measure in LIBRARY:
            told, counted = (bridge_counts(e, measure=measure, earlier=earlier, steps=way) for e in engines)
            assert told == counted, measure
