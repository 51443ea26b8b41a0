"""Figures of a real register of written questions, each against the answer of plain SQL over its file (`ref_*.csv`).

Both engines must give every answer. Definitions stand in the register's reference.sql: answered is by the day of the
first answer, a holding answer is none, overdue is after the day that was set, days are calendar days, and medians
interpolate, as ours do.
"""

import csv
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import pytest

from answerable.imports import ImportReport, find_mapping, load_mapping, take_in
from answerable.measures import LIBRARY, DuckEngine, Engine, Figure, OracleEngine, Scope, check_sums
from answerable.record import MemoryRecord
from answerable.rules import find_body, load
from tests.figures import cells

pytestmark = pytest.mark.real_data
BEGIN, EXTRACT = date(2023, 12, 1), date(2024, 12, 19)
BODY = find_body("written-questions")
COUNTS = {"n": "questions", "answered": "answered", "on_time": "in_time", "late": "late"}


class Register:
    """The register with one engine, and its reference answers; every figure is computed once."""

    def __init__(self, engine: Engine, size: int, folder: Path) -> None:
        self.engine, self.size, self.folder = engine, size, folder
        self.figure = cache(self._figure)

    def _figure(self, as_of: date = EXTRACT) -> Figure:
        return self.engine.compute("written-questions", Scope(as_of, BEGIN, self.size))

    def cells(self, table: str, as_of: date = EXTRACT) -> dict[str, dict[str, object]]:
        """The rows of a table by their key, each by column."""
        return {key[0]: row for key, row in cells(self.figure(as_of), table).items()}

    def answers(self, name: str) -> list[dict[str, str]]:
        """The rows of one reference answer."""
        with (self.folder / f"ref_{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def export(shared_data: Path) -> Path:
    return shared_data / "uk_written_questions"


@pytest.fixture(scope="module")
def taken_in(export: Path) -> tuple[MemoryRecord, ImportReport]:
    held, path = MemoryRecord(), find_mapping(BODY, export)
    assert path is not None
    at = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    told = {"mapping": load_mapping(path), "folder": export, "by": "import", "at": at}
    return held, take_in(held, load(BODY), progress=lambda *_: None, **told)


@pytest.fixture(scope="module", params=["oracle", "duck"])
def register(request: pytest.FixtureRequest, taken_in, export: Path, tmp_path_factory) -> Register:
    record, rules = taken_in[0], load(BODY)
    folder = tmp_path_factory.mktemp("segments")
    engine = OracleEngine(record, rules) if request.param == "oracle" else DuckEngine(record, rules, folder)
    return Register(engine, record.head().size, export)


def test_every_row_is_taken_in_and_its_quality_is_that_of_the_reference(taken_in, export: Path) -> None:
    _, report = taken_in
    (tally,) = report.files.values()
    assert (tally.read, tally.accepted, tally.faulted, report.faults) == (8885, 8885, 0, [])
    with (export / "ref_quality.csv").open(encoding="utf-8", newline="") as file:
        assert {row["n"] for row in csv.DictReader(file)} == {"0"}
    # What the reference looks for and does not find, the import would have remarked upon.
    assert report.remark_counts() == {}


def test_the_totals(register: Register, taken_in) -> None:
    (answer,) = register.answers("totals")
    total = register.cells("by-month")["total"]
    assert (total["questions"], total["answered"], total["withdrawn"], total["holding"]) == tuple(
        int(answer[name]) for name in ("questions", "answered", "withdrawn", "holding")
    )
    assert total["waiting"] + total["overdue"] == int(answer["unanswered"])
    assert len(register.cells("by-addressee")) - 1 == int(answer["bodies"])
    tabled = [e.event.happened_on for e in taken_in[0].read(kinds=["QuestionTabled"])]
    answered = [e.event.happened_on for e in taken_in[0].read(kinds=["QuestionAnswered"])]
    assert [min(tabled), max(tabled), max(answered)] == [
        date.fromisoformat(answer[name]) for name in ("first_", "last_", "last_answered")
    ]


def test_each_month_in_which_questions_were_put(register: Register) -> None:
    told = {month: row for month, row in register.cells("by-month").items() if row["questions"]}
    told.pop("total")
    names = {"tabled": "questions", **COUNTS, "holding": "holding", "withdrawn": "withdrawn"}
    names.pop("n")
    assert {
        r["m"]: {ours: int(r[theirs]) for theirs, ours in names.items()}
        for r in register.answers("per_tabled_month")
    } == {month: {ours: row[ours] for ours in names.values()} for month, row in told.items()}


def test_days_to_the_answer_by_month(register: Register) -> None:
    told = register.cells("days-by-month")
    for answer in register.answers("days_by_month"):
        row = told[answer["m"]]
        assert (row["answered"], row["longest"]) == (int(answer["n"]), int(answer["max"]))
        assert [round(row[name], 4) for name in ("median", "p90", "against_due")] == [
            float(answer[name]) for name in ("median", "p90", "median_vs_due")
        ]


def test_each_department(register: Register) -> None:
    rules = load(BODY)
    told, took = register.cells("by-addressee"), register.cells("days-by-addressee")
    answers = {r["body"]: r for r in register.answers("by_body")}
    assert {rules.organ(code).name for code in told if code != "total"} == set(answers)
    for code in set(told) - {"total"}:
        answer = answers[rules.organ(code).name]
        assert {name: told[code][name] for name in COUNTS.values()} == {
            ours: int(answer[theirs]) for theirs, ours in COUNTS.items()
        }
        assert round(took[code]["median"], 4) == float(answer["median_days"])


def test_open_and_overdue_at_each_month_end(register: Register) -> None:
    """The reference counts at each month's end the questions of that month alone: our row of that month."""
    for answer in register.answers("open_at_month_end"):
        row = register.cells("by-month", date.fromisoformat(answer["as_at"]))[answer["as_at"][:7]]
        assert (row["waiting"] + row["overdue"], row["overdue"]) == (
            int(answer["open"]),
            int(answer["overdue"]),
        )


def test_every_sum_holds(register: Register) -> None:
    days = [EXTRACT, *(date.fromisoformat(r["as_at"]) for r in register.answers("open_at_month_end"))]
    assert {day: check_sums(register.figure(day)) for day in days} == dict.fromkeys(days, ())


def test_a_body_at_which_nobody_complains_has_every_other_figure_too(register: Register) -> None:
    scope = Scope(EXTRACT, BEGIN, register.size)
    assert {
        measure: check_sums(register.engine.compute(measure, scope)) for measure in LIBRARY
    } == dict.fromkeys(LIBRARY, ())
