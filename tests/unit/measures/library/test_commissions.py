from datetime import date

from answerable.record import Event, Kind, codes, training
from tests.figures import cells, happened
from tests.unit.measures.library.guild import column, figure, rows


def commission(*steps: tuple[str, Kind], id: str = "T-1") -> list[Event]:
    sought = training.Sought(purpose="sanction", course="fair-light")
    return [happened("2024-01-01", id, sought), *(happened(day, id, facts) for day, facts in steps)]


ASKED = ("2024-01-05", training.Approached(provider="O-1"))
ALSO_ASKED = ("2024-01-06", training.Approached(provider="O-2"))
CHOSEN = ("2024-02-01", training.Selected(provider="O-2"))
SIGNED = ("2024-03-01", training.Contracted(provider="O-2"))
PLANNED = ("2024-03-01", training.Planned(milestone="content-final", on=date(2024, 6, 1)))
FORECAST = ("2024-05-01", training.Planned(milestone="content-final", on=date(2024, 7, 1), sort="forecast"))
FINAL = ("2024-07-11", training.Finalised())


def test_each_provider_is_told_with_the_last_step_taken() -> None:
    told = cells(figure("commissions", commission(ASKED, ALSO_ASKED, CHOSEN, SIGNED)), "providers")
    assert [(row["provider"], row["status"], str(row["contracted_on"])) for row in told.values()] == [
        ("O-1", "approached", "None"),
        ("O-2", "contracted", "2024-03-01"),
    ]


def test_lined_up_is_not_commissioned() -> None:
    row = rows(figure("commissions", commission(ASKED, ALSO_ASKED, CHOSEN)), "commissions")["T-1"]
    assert (row["stage"], row["provider"], row["contracted_on"]) == ("selected", "O-2", None)


def test_commissions_are_counted_by_stage() -> None:
    events = [*commission(ASKED), *commission(ALSO_ASKED, CHOSEN, SIGNED, id="T-2"), *commission(id="T-3")]
    assert column(figure("commissions", events), "by-stage", "commissions") == {
        "sought": 1,
        "approached": 1,
        "contracted": 1,
        "total": 3,
    }


def test_a_milestone_has_its_plan_its_forecast_and_the_day_it_came() -> None:
    row = rows(figure("commissions", commission(SIGNED, PLANNED, FORECAST, FINAL)), "milestones")["T-1"]
    days = [str(row[name]) for name in ("planned_on", "forecast_on", "reached_on")]
    assert (row["milestone"], *days) == ("content-final", "2024-06-01", "2024-07-01", "2024-07-11")
    assert row["slip"] == 40


def test_as_of_an_earlier_day_later_steps_have_not_happened() -> None:
    row = rows(
        figure("commissions", commission(SIGNED, PLANNED, FORECAST, FINAL), as_of="2024-05-31"), "milestones"
    )["T-1"]
    assert (row["reached_on"], row["slip"]) == (None, 30)


def test_the_milestones_of_a_review_are_not_those_of_a_commission() -> None:
    review = [
        happened("2024-01-01", "V-1", codes.ReviewOpened(document="D-1", version="v1")),
        happened("2024-01-02", "V-1", training.Planned(milestone="draft-out", on=date(2024, 2, 1))),
    ]
    assert list(rows(figure("commissions", [*review, *commission()]), "milestones")) == []


def test_nobody_looked_for_is_said() -> None:
    assert figure("commissions", []).notes == ("No provider has been looked for.",)
