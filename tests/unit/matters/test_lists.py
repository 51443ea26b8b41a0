from datetime import date

import pytest

from answerable.matters import MemoryLists
from tests.spec.small_body import small_body
from tests.spec.telling import tell

RULES = small_body()
TABLE = """
day        | event     | of          | facts
2026-01-12 | Received  | C2          |
2026-01-05 | Received  | C1          |
2026-01-12 | Received  | C3          |
2026-01-13 | Triaged   | C3          |
2026-01-14 | Disposed  | C3          |
2026-01-15 | Obliged   | C3/training |
2026-01-15 | Appointed | Olive       | role: officer
"""


@pytest.fixture
def lists():
    made = MemoryLists()
    made.rebuild(tell(RULES, TABLE).record, RULES)
    return made


def ids(rows):
    return [row.matter for row in rows]


def test_due_by_day_and_id(lists):
    rows = lists.due(owners=None, until=None, most=10)
    assert [(row.matter, row.due_on) for row in rows] == [
        ("C1", date(2026, 1, 8)),
        ("C2", date(2026, 1, 15)),
        ("C3", date(2026, 1, 21)),
        ("C3/training", date(2026, 2, 26)),
    ]


def test_due_from_some_by_a_day_a_page_at_a_time(lists):
    assert ids(lists.due(owners=["officer"], until=date(2026, 1, 15), most=10)) == ["C1", "C2"]
    assert ids(lists.due(owners=["clerk"], until=None, most=10)) == []
    assert ids(lists.due(owners=None, until=None, most=2, skip=1)) == ["C2", "C3"]


def test_of_a_procedure_by_opening(lists):
    assert ids(lists.of(procedure="complaint", stage=None, is_open=None, most=10)) == ["C1", "C2", "C3"]
    assert ids(lists.of(procedure="complaint", stage="closed", is_open=None, most=10)) == ["C3"]
    assert ids(lists.of(procedure="complaint", stage=None, is_open=True, most=10)) == ["C1", "C2"]
    assert ids(lists.of(procedure="complaint", stage=None, is_open=None, most=1, skip=1)) == ["C2"]


def test_one_and_how_many(lists):
    assert lists.one("C1").stage == "triage"
    assert lists.one("Olive") is None
    assert lists.counts() == {
        ("complaint", "triage"): 2,
        ("complaint", "closed"): 1,
        ("obligation", "waiting"): 1,
    }


def test_refreshed_are_only_those_that_were_named(lists):
    record = tell(RULES, TABLE + "2026-01-16 | Disposed | C1 |\n2026-01-16 | Disposed | C2 |").record
    lists.refresh(record, RULES, ["C1"])
    assert (lists.one("C1").stage, lists.one("C2").stage) == ("closed", "triage")


def test_a_matter_whose_opening_was_corrected_is_no_longer_listed(lists):
    record = tell(RULES, TABLE + "2026-01-16 | Corrected | C1 | entry: 1").record
    lists.refresh(record, RULES, ["C1", "unknown"])
    assert lists.one("C1") is None


def test_rebuilding_drops_what_the_record_does_not_have(lists):
    lists.rebuild(tell(RULES, "day | event | of\n2026-01-05 | Received | C9").record, RULES)
    assert ids(lists.of(procedure="complaint", stage=None, is_open=None, most=10)) == ["C9"]
