"""The benches at tiny sizes: each runs, and whatever stands beside us gives the same answer. No time is asserted."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from answerable.measures import LIBRARY, DuckEngine, OracleEngine, Scope, write_segments
from answerable.record import MemoryRecord
from answerable.rules import find_body, load
from benchmarks import __main__ as command
from benchmarks import agreement, figures, printing, queries
from benchmarks.history import LAST, batches, made_up, write_columns
from benchmarks.result import Result

CASES = 1_000
ROW = Result("figures", "the library", "s", 2.6, "SQL", 2.0, 1.3, True)


@pytest.fixture(scope="module")
def rules():
    return load(find_body("lanternmakers"))


@pytest.fixture(scope="module")
def history():
    return made_up(CASES)


@pytest.fixture(scope="module")
def scope(history):
    return Scope(as_of=LAST, since=date(2024, 5, 10), known_at=len(history))


@pytest.fixture(scope="module")
def record(history):
    record = MemoryRecord()
    for at, events in batches(history):
        record.append(events, after=record.head().size, at=at)
    return record


@pytest.fixture(scope="module")
def written(history, tmp_path_factory):
    folder = tmp_path_factory.mktemp("columns")
    write_columns(history, folder)
    return folder


def test_a_history_written_as_columns_is_the_one_that_a_record_would_have_written(record, written, tmp_path):
    through_the_record = write_segments(record, tmp_path, until=record.head().size)
    ours, theirs = _read(through_the_record.paths), _read(sorted(written.glob("*.parquet")))
    assert ours.num_rows == record.head().size > 5 * CASES
    assert ours.equals(theirs)


def _read(paths):
    return pa.concat_tables([pq.read_table(path) for path in paths])


def test_its_figures_are_those_of_the_oracle(record, written, rules, scope):
    fast = DuckEngine(figures.Standing(scope.known_at), rules, written)
    slow = OracleEngine(record, rules)
    assert {code for code in LIBRARY if fast.compute(code, scope) != slow.compute(code, scope)} == set()


def test_it_has_corrections_and_corrections_of_corrections(record):
    corrections = {e.index: e.event.facts.entry for e in record.read(kinds=["Corrected"])}
    again = [index for index, entry in corrections.items() if entry in corrections]
    assert len(corrections) > len(again) > 0


def test_another_seed_makes_another_history_and_the_same_seed_the_same(tmp_path):
    once, twice, other = (next(made_up(50, seed=seed).tables(10_000)) for seed in (1, 1, 2))
    assert once.equals(twice)
    assert not once.equals(other)


# -- SQL by hand -----------------------------------------------------------------------------------


def test_every_measure_has_its_sql():
    assert {path.stem for path in queries.FOLDER.glob("*.sql")} == {*LIBRARY, queries.SHARED}


@pytest.fixture
def analyst(written, scope):
    analyst = queries.connect(sorted(written.glob("*.parquet")), scope)
    analyst.answers(queries.SHARED)
    yield analyst
    analyst.close()


@pytest.mark.parametrize("code", LIBRARY)
def test_sql_by_hand_gives_the_same_numbers(code, analyst, record, rules, scope):
    figure = OracleEngine(record, rules).compute(code, scope)
    assert agreement.check(figure, analyst.answers(code)) > 0


def test_one_wrong_number_is_found(analyst, record, rules, scope):
    figure = OracleEngine(record, rules).compute("disposals", scope)
    table = figure.tables[0]
    wrong = replace(table, rows=((*table.rows[0][:-1], table.rows[0][-1] + 1), *table.rows[1:]))
    with pytest.raises(agreement.Disagree, match=str(table.rows[0][0])):
        agreement.check(replace(figure, tables=(wrong, *figure.tables[1:])), analyst.answers("disposals"))


# -- what is printed -------------------------------------------------------------------------------


def test_a_ratio_is_told_by_its_goal():
    assert (ROW.ratio, ROW.is_reached) == (1.3, True)
    assert replace(ROW, ours=2.7).is_reached is False
    faster = replace(ROW, ours=1.0, peer=20.0, goal=20, is_most=False, ratio_is="peer/ours")
    assert (faster.ratio, faster.is_reached) == (20.0, True)
    assert replace(ROW, peer=None).is_reached is None


def test_a_row_survives_json():
    row = replace(ROW, parts={"received": (1.0, None)})
    assert Result.from_json(json.loads(json.dumps(row.to_json()))) == row


def test_the_readme_has_the_section_that_is_written(tmp_path, monkeypatch):
    page = tmp_path / "README.md"
    page.write_text(f"before\n{printing.BEGIN}\nold\n{printing.END}\nafter\n", encoding="utf-8")
    monkeypatch.setattr(printing, "__file__", str(tmp_path / "printing.py"))
    printing.into_readme([ROW], ["2 cores"])
    text = page.read_text(encoding="utf-8")
    assert "1.30 ×" in text and "2 cores" in text and "old" not in text
    assert text.startswith("before\n") and text.endswith("after\n")


def test_the_readme_speaks_of_every_bench():
    text = (queries.FOLDER.parent / "README.md").read_text(encoding="utf-8")
    assert printing.BEGIN in text and printing.END in text
    assert [name for name in command.BENCHES if f"**{name}**" not in text] == []


def test_an_unknown_bench_is_refused(capsys):
    assert command.main(["fastest"]) == 2
    assert "figures" in capsys.readouterr().err


def test_the_readme_takes_all_benches_or_none(capsys):
    assert command.main(["pages", "--readme"]) == 2
    assert "one run of all" in capsys.readouterr().err


# -- each bench, as it is run ----------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("bench", command.BENCHES)
def test_each_bench_runs_and_its_peer_agrees(bench, tmp_path):
    # A bench compares answers before it times anything, and stops where they differ.
    words = [sys.executable, "-m", "benchmarks", bench, "--small", "--json", "--folder", str(tmp_path)]
    done = subprocess.run(words, cwd=queries.FOLDER.parent.parent, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    rows = [Result.from_json(row) for row in json.loads(done.stdout)]
    assert rows
    assert all(row.ratio is not None or "not" in row.note for row in rows)
    assert list(tmp_path.iterdir()) == []
