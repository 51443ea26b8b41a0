"""Figures of a real register, each against the answer of plain SQL over the office's own files (`ref_*.csv`).

Both engines must give every answer. Definitions stand in the register's reference.sql: a case is one complaint
number; open on D is received on or before D and not closed on or before D; days are calendar days.
"""

import csv
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import pytest

from answerable.imports import find_mapping, load_mapping, take_in
from answerable.measures import LIBRARY, DuckEngine, Engine, Figure, OracleEngine, Scope, check_sums
from answerable.record import MemoryRecord
from answerable.rules import find_body, load
from tests.figures import cells

pytestmark = pytest.mark.real_data
BEGIN, EXTRACT = date(2019, 1, 1), date(2022, 9, 26)
YEAR_ENDS = (date(2019, 12, 31), date(2020, 12, 31), date(2021, 12, 31), EXTRACT)
BODY = find_body("city-oversight")
NO_PENALTY = "(none)"


class Office:
    """The office's register with one engine, and its reference answers; every figure is computed once."""

    def __init__(self, engine: Engine, size: int, folder: Path) -> None:
        self.engine, self.size, self.folder = engine, size, folder
        self.figure = cache(self._figure)

    def _figure(self, measure: str, as_of: date = EXTRACT) -> Figure:
        return self.engine.compute(measure, Scope(as_of, BEGIN, self.size))

    def cells(self, measure: str, table: str, as_of: date = EXTRACT) -> dict[str, dict[str, object]]:
        """The rows of a table by their first key, each by column."""
        return {key[0]: row for key, row in cells(self.figure(measure, as_of), table).items()}

    def answers(self, name: str) -> list[dict[str, str]]:
        """The rows of one reference answer."""
        with (self.folder / f"ref_{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def export(shared_data: Path) -> Path:
    return shared_data / "chicago_copa_2019_2022"


@pytest.fixture(scope="module")
def record(export: Path) -> MemoryRecord:
    held = MemoryRecord()
    path = find_mapping(BODY, export)
    assert path is not None
    at = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    take_in(
        held,
        load(BODY),
        mapping=load_mapping(path),
        folder=export,
        by="import",
        at=at,
        progress=lambda *told: None,
    )
    return held


@pytest.fixture(scope="module", params=["oracle", "duck"])
def office(request: pytest.FixtureRequest, record: MemoryRecord, export: Path, tmp_path_factory) -> Office:
    rules = load(BODY)
    folder = tmp_path_factory.mktemp("segments")
    engine = OracleEngine(record, rules) if request.param == "oracle" else DuckEngine(record, rules, folder)
    return Office(engine, record.head().size, export)


def slug(words: str) -> str:
    """The code that the import makes of an office's words."""
    return "-".join("".join(c if c.isalnum() else " " for c in words.lower()).split())


def test_received_per_year(office: Office) -> None:
    told = office.cells("received", "by-year")
    assert {r["y"]: int(r["received"]) for r in office.answers("received_per_year")} == {
        year: row["cases_opened"] for year, row in told.items() if year != "total"
    }


def test_closed_per_year(office: Office) -> None:
    told = office.cells("received", "by-year")
    assert {r["y"]: int(r["closed"]) for r in office.answers("closed_per_year")} == {
        year: row["cases_closed"] for year, row in told.items() if year != "total"
    }


def test_received_and_closed_per_month(office: Office) -> None:
    told = office.cells("received", "by-month")
    assert (told.pop("2019-01")["complaints"], told.pop("total")["complaints"]) == (0, 5376)
    assert {
        r["m"]: (int(r["received"]), int(r["closed"])) for r in office.answers("received_closed_per_month")
    } == {month: (row["complaints"], row["cases_closed"]) for month, row in told.items()}


def test_open_at_each_year_end(office: Office) -> None:
    for answer in office.answers("open_at_year_end"):
        told = office.cells("open-by-stage", "by-stage", date.fromisoformat(answer["as_at"]))
        assert told["total"]["open"] == int(answer["open"])


def test_the_inventory_identity(office: Office) -> None:
    for answer in office.answers("flow"):
        told = office.cells("open-by-stage", "flow", date.fromisoformat(answer["as_at"]))
        assert {step: row["cases"] for step, row in told.items()} == {
            "open-at-start": 0,
            "opened": int(answer["received_to_date"]),
            "reopened": 0,
            "closed": int(answer["closed_to_date"]),
            "open-at-end": int(answer["open"]),
        }


def _bands(rows: list[dict[str, str]]) -> dict[str, int]:
    return {f"{int(r['age_days'].split('-')[0].rstrip('+'))}": int(r["n"]) for r in rows}


def _told_bands(office: Office, day: date) -> dict[str, object]:
    told = office.cells("age-of-open", "ages", day)
    return {band.split()[0]: row["open"] for band, row in told.items() if band != "total" and row["open"]}


def test_ages_of_the_open_at_the_extract(office: Office) -> None:
    assert _told_bands(office, EXTRACT) == _bands(office.answers("open_age_buckets_at_extract"))


@pytest.mark.parametrize("day", YEAR_ENDS)
def test_ages_of_the_open_at_each_year_end(office: Office, day: date) -> None:
    answers = [r for r in office.answers("open_age_buckets_each_year_end") if r["as_at"] == day.isoformat()]
    assert _told_bands(office, day) == _bands(answers)


def test_waiting_for_a_first_investigator(office: Office) -> None:
    for answer in office.answers("waiting_for_first_investigator"):
        told = office.cells("investigators", "open-cases", date.fromisoformat(answer["as_at"]))["all-open"]
        assert (told["waiting"], told["open"]) == (int(answer["waiting"]), int(answer["open"]))


def test_people_given_a_case_per_year(office: Office) -> None:
    told = office.cells("investigators", "given-by-year")
    assert {
        r["y"]: (int(r["people"]), int(r["cases"]), int(r["rows"]))
        for r in office.answers("investigators_assigned_per_year")
    } == {year: (row["people"], row["cases"], row["times"]) for year, row in told.items()}


def test_people_who_hold_an_open_case(office: Office) -> None:
    for answer in office.answers("investigators_holding_open_case"):
        told = office.cells("investigators", "holding", date.fromisoformat(answer["as_at"]))[
            "ever-given-the-case"
        ]
        assert (told["people"], told["holdings"], told["cases"]) == (
            int(answer["people"]),
            int(answer["person_cases"]),
            int(answer["cases"]),
        )


def test_the_largest_caseloads(office: Office) -> None:
    told = office.cells("investigators", "caseloads")
    for answer in office.answers("top_open_caseloads_at_extract"):
        assert told[answer["investigator_id"]]["ever"] == int(answer["open_cases"])


def test_days_to_close_by_year_of_closing(office: Office) -> None:
    told = office.cells("time-to-decision", "closed-only-by-year-closed")
    for answer in office.answers("days_to_close_by_close_year"):
        row = told[answer["y"]]
        assert row["closed"] == int(answer["n"])
        for ours, theirs in (("median", "median_cont"), ("p90", "p90"), ("mean", "mean")):
            assert round(row[ours], 4) == float(answer[theirs])


def test_cases_of_each_year_that_are_closed_and_still_open(office: Office) -> None:
    told = office.cells("time-to-decision", "by-year-received")
    for answer in office.answers("days_to_close_by_receipt_year"):
        row = told[answer["y"]]
        numbers = (row["received"], row["closed"], row["still_open"])
        assert numbers == (int(answer["n"]), int(answer["closed"]), int(answer["still_open"]))


def test_the_median_that_counts_open_cases(office: Office) -> None:
    """2021: after 240 days exactly 481 of 962 were closed, which is not yet more than half; after 244 it is."""
    told = office.cells("time-to-decision", "by-year-received")
    assert {
        r["y"]: int(r["km_median_days"] or 0) or None for r in office.answers("km_median_by_receipt_year")
    } == {year: row["median"] for year, row in told.items() if year != "total"}
    assert [told[y]["median_reached"] for y in ("2019", "2020", "2021", "2022")] == [True, True, True, False]


def test_outcomes_of_cases(office: Office) -> None:
    told = {outcome: row["cases"] for outcome, row in office.cells("outcomes", "outcomes").items()}
    named = ("proved", "none-proved", "proof-recommended", "otherwise-recommended", "no-finding")
    assert [told[n] for n in named] == [int(r["cases"]) for r in office.answers("case_outcomes")]
    without = next(r for r in office.answers("quality") if r["issue"] == "cases with no accused row")
    assert told["no-allegation"] == int(without["n"])


def test_final_penalties(office: Office) -> None:
    told = office.cells("outcomes", "sanctions")
    imposed = {code: row for code, row in told.items() if row["cases"]}
    answers = {slug(r["penalty"]): r for r in office.answers("final_penalties") if r["penalty"] != NO_PENALTY}
    assert {code: (r["respondents"], r["cases"], r["allegations"]) for code, r in imposed.items()} == {
        code: (int(r["respondents_in_cases"]), int(r["cases"]), int(r["rows_"]))
        for code, r in answers.items()
    }


def test_how_cases_stand_and_were_closed(office: Office) -> None:
    codes = {
        "Closed/No Finding": "closed-no-finding",
        "Case Final": "case-final",
        "Closed at COPA": "closed-at-the-office",
    }
    told = office.cells("disposals", "by-disposal")
    answers = office.answers("status_counts")
    assert {codes[r["status"]]: int(r["n"]) for r in answers if r["status"] in codes} == {
        code: row["closings"] for code, row in told.items() if code != "total"
    }
    still_open = sum(int(r["n"]) for r in answers if r["status"] not in codes)
    assert office.cells("open-by-stage", "by-stage")["total"]["open"] == still_open


@pytest.mark.parametrize("day", YEAR_ENDS)
def test_every_sum_of_every_measure_holds_at_each_year_end(office: Office, day: date) -> None:
    faults = {measure: check_sums(office.figure(measure, day)) for measure in LIBRARY}
    assert faults == dict.fromkeys(LIBRARY, ())
