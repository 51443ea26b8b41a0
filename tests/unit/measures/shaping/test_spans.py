from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.measures import Scope
from answerable.measures.shaping import spans


def scope(since: str, as_of: str) -> Scope:
    return Scope(date.fromisoformat(as_of), date.fromisoformat(since), 0)


def test_months_and_years_are_those_that_the_period_touches() -> None:
    assert spans.months(scope("2025-11-30", "2026-02-01")) == ["2025-11", "2025-12", "2026-01", "2026-02"]
    assert spans.years(scope("2025-11-30", "2026-02-01")) == ["2025", "2026"]


@pytest.mark.parametrize(
    ("since", "as_of", "length"),
    [
        ("2018-04-01", "2019-01-31", 10),
        ("2026-02-01", "2026-02-14", 0.5),
        ("2026-01-17", "2026-02-14", 15 / 31 + 0.5),
        ("2026-01-01", "2026-01-01", 1 / 31),
    ],
)
def test_a_month_partly_covered_counts_by_its_days(since: str, as_of: str, length: float) -> None:
    assert spans.length_in_months(scope(since, as_of)) == pytest.approx(length)


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        ("2026-03-15", 3, "2025-12-15"),
        ("2026-03-31", 1, "2026-02-28"),
        ("2026-02-28", 12, "2025-02-28"),
        ("2025-02-28", 12, "2024-02-29"),
        ("2024-02-29", 12, "2023-02-28"),
        ("2026-03-30", 1, "2026-02-28"),
        ("2026-05-31", 12, "2025-05-31"),
        ("2026-01-10", 1, "2025-12-10"),
    ],
)
def test_so_many_months_before(day: str, months: int, earlier: str) -> None:
    assert spans.before(date.fromisoformat(day), months=months) == date.fromisoformat(earlier)


@given(st.dates(date(1990, 1, 1), date(2050, 1, 1)))
def test_a_window_from_end_of_month_to_end_of_month_is_whole(day: date) -> None:
    end = day.replace(day=1) - timedelta(days=1)
    earlier = spans.before(end, months=3)
    assert (earlier + timedelta(days=1)).day == 1


def test_the_eve_is_the_day_before_the_period() -> None:
    assert spans.eve(scope("2026-01-01", "2026-02-01")) == date(2025, 12, 31)


@pytest.mark.parametrize(
    ("days", "band"),
    [(0, "0 to 90 days"), (90, "0 to 90 days"), (91, "91 to 180 days"), (365, "181 to 365 days"),
     (366, "366 to 730 days"), (730, "366 to 730 days"), (731, "731 days or more"), (-1, "0 to 90 days")],
)  # fmt: skip
def test_bands_meet_and_do_not_overlap(days: int, band: str) -> None:
    assert spans.band(days) == band
    assert band in spans.bands()
