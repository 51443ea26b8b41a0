"""What can be rebuilt is rebuilt equal: columns dropped and made anew, or brought up step by step, tell the same."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.parquet as pq
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.matters import MemoryLists, fold, looking, named_in, shut_out, shut_out_of
from answerable.measures import LIBRARY, DuckEngine, write_segments
from answerable.record import MemoryRecord
from answerable.roster import roster_of
from tests.laws.test_engines import FEW
from tests.lives import AT, guild, record_of, scopes, years


@settings(FEW, max_examples=3)
@given(st.data())
def test_who_is_shut_out_is_found_alike_step_by_step_and_made_again(data: st.DataObject) -> None:
    events = data.draw(years)
    record, steps, whole = MemoryRecord(), MemoryLists(), MemoryLists()
    while (size := record.head().size) < len(events):
        batch = events[size : size + data.draw(st.integers(1, 60))]
        record.append(batch, after=size, at=AT)
        steps.refresh(record, guild(), {event.subject for event in batch})
    whole.rebuild(record, guild())
    roster = roster_of(record)
    people = sorted({one for entry in record.read() for one in named_in([entry])})
    for person in people:
        assert steps.named({person}) == whole.named({person})
        shut = shut_out_of(whole, roster, person, AT.date())
        for row in whole.of(procedure="complaint", stage=None, is_open=None, most=10_000):
            matter = fold(record.read(subject=row.matter), guild())
            assert matter is not None
            assert shut_out(matter, roster, person, AT.date(), look=looking(record)) == (row.matter in shut)


@settings(FEW, max_examples=2)
@given(st.data())
def test_columns_dropped_and_rebuilt_give_the_same_figures(data: st.DataObject) -> None:
    events = data.draw(years)
    scope = data.draw(scopes(events))
    record = record_of(events)
    with TemporaryDirectory() as folder:
        figures = []
        for _ in range(2):
            engine = DuckEngine(record, guild(), Path(folder) / "segments")
            figures.append({measure: engine.compute(measure, scope) for measure in LIBRARY})
            shutil.rmtree(engine.folder)
        assert figures[0] == figures[1]


@settings(FEW, max_examples=5)
@given(st.data())
def test_columns_brought_up_step_by_step_hold_what_columns_made_at_once_hold(data: st.DataObject) -> None:
    events = data.draw(years)
    record = MemoryRecord()
    with TemporaryDirectory() as folder:
        steps, whole = Path(folder) / "steps", Path(folder) / "whole"
        while (size := record.head().size) < len(events):
            batch = events[size : size + data.draw(st.integers(1, 60))]
            record.append(batch, after=size, at=AT)
            write_segments(record, steps, until=record.head().size)
        one, other = (write_segments(record, at, until=record.head().size) for at in (steps, whole))
        assert one.size == other.size == len(events)
        assert _rows(one.paths) == _rows(other.paths)


def _rows(paths: tuple[Path, ...]) -> list[dict[str, object]]:
    return [row for path in paths for row in pq.read_table(path).to_pylist()]
