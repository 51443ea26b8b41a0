"""A figure as of D, known at K, is not moved by anything that is recorded after K."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.measures import LIBRARY, DuckEngine, OracleEngine, Scope
from answerable.record import MemoryRecord
from tests.laws.test_engines import FEW
from tests.lives import AT, guild, record_of, scopes, years


@settings(FEW, max_examples=40)
@given(st.data())
def test_later_entries_move_no_figure(data: st.DataObject) -> None:
    events = data.draw(years)
    known_at = data.draw(st.integers(0, len(events)))
    scope = data.draw(scopes(events, known_at=known_at))
    then, now = MemoryRecord(), record_of(events)
    then.append(events[:known_at], after=0, at=AT)
    before, after = OracleEngine(then, guild()), OracleEngine(now, guild())
    for measure in LIBRARY:
        assert after.compute(measure, scope) == before.compute(measure, scope), measure


@settings(FEW, max_examples=2)
@given(st.data())
def test_nor_in_the_columns_when_they_are_brought_up_in_between(data: st.DataObject) -> None:
    events = data.draw(years)
    known_at = data.draw(st.integers(0, len(events)))
    scope = data.draw(scopes(events, known_at=known_at))
    record = MemoryRecord()
    record.append(events[:known_at], after=0, at=AT)
    with TemporaryDirectory() as folder:
        engine = DuckEngine(record, guild(), Path(folder))
        before = {measure: engine.compute(measure, scope) for measure in LIBRARY}
        record.append(events[known_at:], after=known_at, at=AT)
        engine.compute("received", Scope(scope.as_of, scope.since, len(events)))
        assert {measure: engine.compute(measure, scope) for measure in LIBRARY} == before
