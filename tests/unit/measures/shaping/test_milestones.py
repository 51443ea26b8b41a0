from datetime import date

import pytest

from answerable.measures import Scope
from answerable.measures.shaping.milestones import milestones
from answerable.measures.sources.spell import Fact

SCOPE = Scope(date(2026, 6, 30), date(2026, 1, 1), 0)


def plan(day: str, sort: str = "planned", subject: str = "V-1", milestone: str = "draft-out") -> Fact:
    return Fact(
        subject,
        "Planned",
        date(2026, 1, 1),
        0,
        {"milestone": milestone, "on": date.fromisoformat(day), "sort": sort},
    )


def came(day: str, subject: str = "V-1") -> tuple[Fact, str]:
    return Fact(subject, "Reached", date.fromisoformat(day), 0, {}), "draft-out"


def row(planned: list[Fact], reached: list[tuple[Fact, str]]) -> tuple[object, ...]:
    (told,) = milestones(planned, reached, SCOPE)
    return tuple(str(cell) if isinstance(cell, date) else cell for cell in told[2:])


@pytest.mark.parametrize(
    ("planned", "reached", "told"),
    [
        ([plan("2026-03-01")], [came("2026-03-11")], ("2026-03-01", None, "2026-03-11", 10)),
        ([plan("2026-03-11")], [came("2026-03-01")], ("2026-03-11", None, "2026-03-01", -10)),
        ([plan("2026-08-01"), plan("2026-09-01", "forecast")], [], ("2026-08-01", "2026-09-01", None, 31)),
        ([plan("2026-08-01"), plan("2026-09-01")], [], ("2026-08-01", "2026-09-01", None, 31)),
        ([plan("2026-06-20")], [], ("2026-06-20", None, None, 10)),
        ([plan("2026-08-01")], [], ("2026-08-01", None, None, None)),
        ([plan("2026-09-01", "forecast")], [], (None, "2026-09-01", None, None)),
        ([], [came("2026-03-01"), came("2026-04-01")], (None, None, "2026-03-01", None)),
    ],
)
def test_a_slip_is_from_the_first_plan_to_what_came_or_is_forecast_or_to_now(planned, reached, told) -> None:  # type: ignore[no-untyped-def]
    assert row(planned, reached) == told


def test_rows_come_by_matter_and_then_by_day() -> None:
    later, sooner = plan("2026-08-01", milestone="adopted-again"), plan("2026-07-01", milestone="draft-out")
    told = milestones([later, plan("2026-01-01", subject="V-2"), sooner], [], SCOPE)
    assert [row[:2] for row in told] == [("V-1", "draft-out"), ("V-1", "adopted-again"), ("V-2", "draft-out")]
