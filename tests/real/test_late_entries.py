"""Two hundred late and correcting entries: what was known before stands to the byte, and the difference is listed."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from answerable.disclosure import Vintages, compare, release, released_json
from answerable.imports import load_mapping, take_in
from answerable.measures import LIBRARY, DuckEngine
from answerable.record import Entry, Event, MemoryRecord, cases, register
from answerable.rules import Rules, find_body, load

AS_OF, SINCE = date(2022, 9, 26), date(2019, 1, 1)
AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
BODY = find_body("city-oversight")
pytestmark = pytest.mark.real_data


@pytest.fixture(scope="module")
def rules() -> Rules:
    return load(BODY)


@pytest.fixture(scope="module")
def record(shared_data: Path, rules: Rules) -> MemoryRecord:
    held = MemoryRecord()
    mapping = load_mapping(BODY / "imports" / "office-export.yaml")
    folder = shared_data / "chicago_copa_2019_2022"
    take_in(held, rules, mapping=mapping, folder=folder, by="import", at=AT, progress=lambda *told: None)
    return held


def _all_figures(record: MemoryRecord, rules: Rules, engine: DuckEngine, known_at: int) -> dict[str, bytes]:
    return {
        measure: released_json(
            release(record, rules, engine=engine, measure=measure, reader="staff", as_of=AS_OF, since=SINCE, known_at=known_at)
        )
        for measure in LIBRARY
    }  # fmt: skip


def _late_and_correcting(entries: list[Entry]) -> Iterator[Event]:
    """Forty late receipts, forty late closures, sixty corrections of a closing day: each names its replacement."""
    chance = Random(200)
    received = [e for e in entries if isinstance(e.event.facts, cases.Received)]
    disposed = {e.event.subject: e for e in entries if isinstance(e.event.facts, cases.Disposed)}
    open_ones = [e for e in received if e.event.subject not in disposed]
    for number in range(40):
        facts = cases.Received(complaint=f"LATE-{number:03}", channel="unknown", sort="notification")
        day = date(2020, 1, 1) + timedelta(days=number * 20)
        yield Event(
            subject=f"LATE-{number:03}", facts=facts, happened_on=day, actor="import", origin=f"late/{number}"
        )
    for entry in chance.sample(open_ones, 40):
        day = min(AS_OF, entry.event.happened_on + timedelta(days=30))
        facts = cases.Disposed(disposal="closed-no-finding", organ="investigations")
        yield Event(subject=entry.event.subject, facts=facts, happened_on=day, actor="import")
    for entry in chance.sample(sorted(disposed.values(), key=lambda e: e.index), 60):
        wrong = register.Corrected(entry=entry.index, reason="wrong-date")
        yield Event(subject=entry.event.subject, facts=wrong, happened_on=AS_OF, actor="import")
        day = entry.event.happened_on + timedelta(days=9)
        yield Event(
            subject=entry.event.subject, facts=entry.event.facts, happened_on=min(day, AS_OF), actor="import"
        )


@pytest.fixture(scope="module")
def story(
    record: MemoryRecord, rules: Rules, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, bytes], dict[str, bytes], dict[str, bytes], dict[str, Vintages], int]:
    """Every figure before; the same asked again after; every figure of today; the comparisons; and the old size."""
    engine = DuckEngine(record, rules, tmp_path_factory.mktemp("segments"))
    size = record.head().size
    before = _all_figures(record, rules, engine, size)
    late = list(_late_and_correcting(list(record.read())))
    record.append(late, after=size, at=AT + timedelta(days=1))
    again = _all_figures(record, rules, engine, size)
    today = _all_figures(record, rules, engine, size + len(late))
    compared = {
        measure: compare(
            record, rules, engine=engine, measure=measure, reader="staff", as_of=AS_OF, since=SINCE,
            earlier=size, later=size + len(late),
        )
        for measure in ("received", "open-by-stage", "time-to-decision")
    }  # fmt: skip
    assert len(late) == 200
    return before, again, today, compared, size


def test_every_figure_as_known_before_is_the_same_to_the_byte(story) -> None:
    before, again, _, _, _ = story
    assert len(before) == len(LIBRARY)
    assert again == before


def test_the_figures_of_today_differ(story) -> None:
    before, _, today, _, _ = story
    for measure in ("received", "open-by-stage", "age-of-open", "time-to-decision", "disposals"):
        assert today[measure] != before[measure]


def test_the_difference_is_listed_entry_by_entry(story) -> None:
    _, _, _, compared, size = story
    for vintages in compared.values():
        assert [e.index for e in vintages.entries] == list(range(size, size + 200))
        assert sum(e.corrects is not None for e in vintages.entries) == 60
        assert all(e.recorded_on == date(2026, 11, 25) for e in vintages.entries)
        assert vintages.moved
        assert (vintages.earlier.known_at, vintages.later.known_at) == (size, size + 200)


def test_the_cells_that_moved_show_before_and_after(story) -> None:
    _, _, _, compared, _ = story
    for cell in compared["received"].moved:
        assert cell.before != cell.after
