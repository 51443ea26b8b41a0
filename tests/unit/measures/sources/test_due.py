from datetime import date
from pathlib import Path

from answerable.record import cases
from tests.figures import happened
from tests.unit.measures.library.guild import case, received
from tests.unit.measures.sources.test_views import views


def test_every_case_has_the_due_day_of_its_own_start(tmp_path: Path) -> None:
    told = views([*case("2024-01-31", 1), *case("2024-08-31", 2), received("2024-08-31", "C-3")], tmp_path)
    rows = told.rows(told.due_days.order_by("matter"))
    assert [(r["matter"], r["due_day"], r["late_from"]) for r in rows] == [
        ("C-1", date(2024, 7, 31), date(2024, 8, 1)),
        ("C-2", date(2025, 2, 28), date(2025, 3, 1)),
        ("C-3", date(2025, 2, 28), date(2025, 3, 1)),
    ]


def test_no_case_has_no_due_day(tmp_path: Path) -> None:
    told = views([happened("2024-01-01", "C-1", cases.Acknowledged())], tmp_path)
    assert told.rows(told.due_days) == []
