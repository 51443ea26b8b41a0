import shutil
from datetime import date
from pathlib import Path
from threading import Thread

import duckdb
import pytest

from answerable.measures import DuckEngine, OracleEngine, Scope
from answerable.record import MemoryRecord, register
from tests.figures import AT, happened
from tests.lives import guild, lived, record_of
from tests.unit.measures.library.guild import case

YEAR = (date(2024, 12, 31), date(2024, 1, 1))


def engine(record: MemoryRecord, folder: Path) -> DuckEngine:
    return DuckEngine(record, guild(), folder / "segments")


def open_cases(engine: DuckEngine, known_at: int) -> object:
    figure = engine.compute("open-by-stage", Scope(*YEAR, known_at))
    return next(t for t in figure.tables if t.name == "by-stage").rows[-1][1]


def test_new_entries_are_taken_up_and_old_knowledge_stays(tmp_path: Path) -> None:
    record = record_of(case("2024-01-01", 1))
    counting = engine(record, tmp_path)
    assert open_cases(counting, 1) == 1
    record.append(case("2024-02-01", 2), after=1, at=AT)
    assert [open_cases(counting, k) for k in (2, 1, 0)] == [2, 1, 0]


def test_a_correction_of_a_correction_lets_the_first_stand(tmp_path: Path) -> None:
    events = [*case("2024-01-01", 1, "2024-02-01")]
    events += [happened("2024-02-01", "C-1", register.Corrected(entry=n, reason="late")) for n in (1, 2)]
    counting = engine(record_of(events), tmp_path)
    assert [open_cases(counting, k) for k in (2, 3, 4)] == [0, 1, 0]


def test_columns_that_vanish_in_use_are_made_anew(tmp_path: Path) -> None:
    record = record_of(case("2024-01-01", 1))
    counting = engine(record, tmp_path)
    assert open_cases(counting, 1) == 1
    shutil.rmtree(counting.folder)
    assert open_cases(counting, 1) == 1


def test_a_figure_of_what_is_not_on_record_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="the record holds 1 entries"):
        open_cases(engine(record_of(case("2024-01-01", 1)), tmp_path), 2)


def test_nothing_loosens_the_database_and_nothing_is_fetched(tmp_path: Path) -> None:
    counting = engine(record_of(case("2024-01-01", 1)), tmp_path)
    open_cases(counting, 1)
    asked = "SELECT current_setting('autoinstall_known_extensions'), current_setting('TimeZone')"
    assert counting._connection.raw_sql(asked).fetchall() == [(False, "UTC")]
    with pytest.raises(duckdb.InvalidInputException, match="locked"):
        counting._connection.raw_sql("SET autoinstall_known_extensions=true")


def test_several_askers_at_once_get_each_their_own_figure(tmp_path: Path) -> None:
    events = lived(3)
    record = record_of(events)
    counting, told = engine(record, tmp_path), OracleEngine(record, guild())
    scopes = [Scope(date(2025, m, 1), date(2024, 1, 1), len(events)) for m in (1, 4, 7, 10)]
    got: dict[Scope, object] = {}
    askers = [Thread(target=lambda s=s: got.update({s: counting.compute("received", s)})) for s in scopes]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert got == {s: told.compute("received", s) for s in scopes}
