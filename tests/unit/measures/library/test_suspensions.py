"""Interim suspensions at a day: how many, for how long so far, looked at or not; and what outlasts eighteen months."""

from datetime import date

from answerable.record import Event, cases, sanctions
from tests.figures import cells, happened
from tests.unit.measures.library.guild import case, closed, column, figure, received, rows


def suspended(day: str, number: int, review: str | None = None) -> list[Event]:
    on = date.fromisoformat(review) if review else None
    facts = cases.Suspended(reason="risk-to-members", review_on=on)
    return [received(day, f"C-{number}"), happened(day, f"C-{number}", facts)]


def lifted(day: str, number: int) -> Event:
    return happened(day, f"C-{number}", cases.Lifted(reason="risk-ended"))


def looked(day: str, number: int, again: str | None = None) -> Event:
    on = date.fromisoformat(again) if again else None
    facts = sanctions.SuspensionReviewed(outcome="continued", reason="risk-to-members", review_on=on)
    return happened(day, f"C-{number}", facts)


def test_those_in_force_stand_by_their_days_so_far() -> None:
    events = [
        *suspended("2024-12-01", 1),
        *suspended("2024-01-01", 2),
        *suspended("2022-01-01", 3),
        *suspended("2024-02-01", 4),
        lifted("2024-03-01", 4),
        *case("2024-05-01", 5),
    ]
    told = figure("suspensions", events)
    assert column(told, "ages", "in_force") == {
        "0 to 90 days": 1,
        "181 to 365 days": 1,
        "731 days or more": 1,
        "total": 3,
    }
    row = rows(told, "in-force")["in-force"]
    assert (row["median"], row["longest"], row["as_long"]) == (365, 1095, 1)


def test_a_decision_and_a_closing_end_what_was_interim() -> None:
    events = [
        *suspended("2024-01-10", 1),
        closed("2024-02-01", "C-1"),
        *suspended("2024-01-10", 2),
        lifted("2024-02-01", 2),
        *suspended("2023-05-01", 3),
        *suspended("2024-01-10", 4),
        lifted("2024-02-01", 4),
        happened("2024-03-01", "C-4", cases.Suspended(reason="risk-to-evidence")),
    ]
    flow = column(figure("suspensions", events), "flow", "suspensions")
    assert flow == {
        "in-force-at-start": 1,
        "begun": 4,
        "lifted": 2,
        "ended-with-the-case": 1,
        "in-force-at-end": 2,
    }


def test_a_review_is_overdue_when_the_day_set_last_is_past() -> None:
    events = [
        *suspended("2024-06-01", 1, "2024-08-01"),
        *suspended("2024-06-01", 2, "2024-08-01"),
        looked("2024-07-30", 2, "2025-02-01"),
        *suspended("2024-06-01", 3),
        *suspended("2024-06-01", 4, "2024-12-31"),
        *suspended("2024-06-01", 5, "2024-08-01"),
        happened("2024-12-01", "C-5", cases.Suspended(reason="risk-to-members")),
    ]
    told = figure("suspensions", events)
    assert column(told, "reviews", "in_force") == {"in-time": 2, "overdue": 1, "no-day-set": 2, "total": 5}
    assert column(told, "reviews", "never") == {"in-time": 1, "overdue": 1, "no-day-set": 1, "total": 3}
    assert rows(told, "in-force")["in-force"]["unseen"] == 213


def test_how_many_outlast_eighteen_months() -> None:
    """One in four of those that began so long ago that it can be told."""
    events = [
        *suspended("2023-01-01", 1),
        *suspended("2023-01-01", 2),
        lifted("2024-07-01", 2),
        *suspended("2023-02-01", 3),
        lifted("2023-03-01", 3),
        *suspended("2023-02-01", 4),
        lifted("2024-01-31", 4),
        *suspended("2024-01-01", 5),
    ]
    after = cells(figure("suspensions", events), "after")
    row = after["all-on-record", "18 months"]
    assert (row["begun"], row["too_recent"], row["watched"], row["in_force"], row["share"]) == (
        5,
        1,
        4,
        1,
        0.25,
    )
    row = after["begun-in-the-period", "6 months"]
    assert (row["begun"], row["watched"], row["in_force"], row["share"]) == (1, 1, 1, 1.0)
    assert after["begun-in-the-period", "18 months"]["share"] is None


def test_none_is_told_as_none() -> None:
    told = figure("suspensions", case("2024-01-01", 1))
    assert column(told, "ages", "in_force") == {}
    assert rows(told, "in-force")["in-force"]["longest"] is None
