from dataclasses import replace
from pathlib import Path

import pytest

from answerable.measures import Scope
from answerable.measures.engines.duck import DuckEngine
from answerable.measures.segments import SCHEMA
from answerable.record import Event, cases, codes, register, training
from tests.figures import both, cells, happened
from tests.lives import guild, record_of
from tests.unit.measures.engines.test_duck import YEAR
from tests.unit.measures.library.guild import case, closed, received


def derived(events: list[Event], table: str, folder: Path) -> list[dict[str, object]]:
    engine = DuckEngine(record_of(events), guild(), folder)
    views = engine._views(guild(), Scope(*YEAR, len(events)))
    rows = getattr(views.known, table)
    return views.rows(rows.order_by(*(n for n in ("matter", "place") if n in rows.columns)))


def test_a_matter_is_opened_by_its_first_opening_event_under_the_version_of_that_day(tmp_path: Path) -> None:
    events = [received("2025-03-01", "C-2"), received("2025-02-28", "C-1"), received("2025-03-05", "C-1")]
    rows = derived(events, "openings", tmp_path)
    assert [(r["matter"], r["procedure"], r["in_force"]) for r in rows] == [
        ("C-1", "complaint", "2019-01-01"),
        ("C-2", "complaint", "2025-03-01"),
    ]


def test_before_every_version_the_earliest_governs(tmp_path: Path) -> None:
    assert derived(case("2010-01-01", 1), "openings", tmp_path)[0]["in_force"] == "2019-01-01"


def test_whatever_enters_a_stage_is_told_also_the_stage_it_is_in(tmp_path: Path) -> None:
    events = [
        *case("2024-01-01", 1),
        happened("2024-01-02", "C-1", cases.Allocated(investigator="P-ivan")),
        happened("2024-01-03", "C-1", cases.Acknowledged()),
        happened("2024-01-04", "C-1", cases.Returned(reason="more-evidence")),
        closed("2024-01-05", "C-1"),
    ]
    rows = derived(events, "staged", tmp_path)
    assert [(r["stage"], r["closed"], str(r["on"])) for r in rows] == [
        ("triage", False, "2024-01-01"),
        ("investigation", False, "2024-01-02"),
        ("investigation", False, "2024-01-04"),
        ("closed", True, "2024-01-05"),
    ]


def test_what_is_dated_before_the_opening_moves_nothing(tmp_path: Path) -> None:
    events = [*case("2024-01-05", 1), happened("2024-01-01", "C-1", cases.Allocated(investigator="P-ivan"))]
    assert [r["stage"] for r in derived(events, "staged", tmp_path)] == ["triage"]


def test_turns_are_from_open_to_closed_and_back(tmp_path: Path) -> None:
    events = [
        *case("2024-01-01", 1, "2024-02-01"),
        closed("2024-02-02", "C-1"),
        happened("2024-03-01", "C-1", cases.Reopened(reason="new-evidence")),
    ]
    rows = derived(events, "turns", tmp_path)
    assert [(r["n"], r["closed"], str(r["on"]), str(r["next_on"])) for r in rows] == [
        (1, False, "2024-01-01", "2024-02-01"),
        (2, True, "2024-02-01", "2024-03-01"),
        (3, False, "2024-03-01", "None"),
    ]


def test_every_procedure_has_its_stages(tmp_path: Path) -> None:
    events = [
        happened("2024-01-01", "T-1", training.Sought(purpose="sanction", course="fair-light")),
        happened("2024-01-02", "T-1", training.Approached(provider="O-1")),
        happened("2024-01-01", "V-1", codes.ReviewOpened(document="D-1", version="v1")),
        happened("2024-01-02", "V-1", codes.Invited(consultee="O-5")),
    ]
    assert [(r["matter"], r["stage"]) for r in derived(events, "staged", tmp_path)] == [
        ("T-1", "sought"),
        ("T-1", "approached"),
        ("V-1", "open"),
        ("V-1", "consulting"),
    ]


@pytest.mark.parametrize("table", ["openings", "staged"])
def test_a_derived_column_is_never_called_as_a_fact(table: str, tmp_path: Path) -> None:
    """Joined to the entries, a column of the same name would be taken for the fact."""
    rows = derived(case("2024-01-01", 1), table, tmp_path)
    own = {"kind", "place", "index", "on"}
    assert set(rows[0]) & (set(SCHEMA.names) - own) == set()


def test_what_is_put_right_stands_where_the_wrong_entry_stood() -> None:
    """A case received, triaged and closed on one day, its receipt put right later: both engines keep the day's order."""
    day = "2024-03-04"
    received = cases.Received(complaint="CP-1", channel="web")
    events = [
        happened(day, "C-1", received),
        happened(day, "C-1", cases.Triaged(outcome="investigate")),
        happened("2024-03-20", "C-1", register.Corrected(entry=0, reason="wrong-fact")),
        happened(day, "C-1", replace(received, channel="post")),
    ]
    told = both("open-by-stage", guild(), events, as_of="2024-12-31", since="2024-01-01")
    assert cells(told, "by-stage")["allocation",]["open"] == 1
