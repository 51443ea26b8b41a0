from answerable.record import Event, cases
from tests.figures import happened
from tests.unit.measures.library.guild import case, column, figure, received, rows

EVENTS: list[Event] = [
    *case("2023-12-01", 1, "2024-02-10"),
    *case("2023-12-05", 2),
    *case("2024-01-20", 3, "2024-02-01"),
    received("2024-02-29", "C-4"),
    happened("2024-03-01", "C-4", cases.Triaged(outcome="investigate")),
    happened("2024-03-02", "C-4", cases.Allocated(investigator="P-ivan")),
    happened("2024-03-05", "C-3", cases.Reopened(reason="new-evidence")),
]


def test_the_stock_lies_at_the_stages_that_were_reached() -> None:
    told = figure("open-by-stage", EVENTS, as_of="2024-03-31")
    assert column(told, "by-stage", "open") == {"triage": 1, "allocation": 1, "investigation": 1, "total": 3}


def test_the_flows_make_the_stock() -> None:
    told = rows(figure("open-by-stage", EVENTS, as_of="2024-03-31"), "flow")
    assert {step: row["cases"] for step, row in told.items()} == {
        "open-at-start": 2,
        "opened": 2,
        "reopened": 1,
        "closed": 2,
        "open-at-end": 3,
    }


def test_what_is_open_at_the_end_of_a_month_is_open_at_the_start_of_the_next() -> None:
    told = rows(figure("open-by-stage", EVENTS, as_of="2024-03-31"), "flow-by-month")
    assert [(m, r["at_start"], r["at_end"]) for m, r in told.items()] == [
        ("2024-01", 2, 3),
        ("2024-02", 3, 2),
        ("2024-03", 2, 3),
        ("total", 2, 3),
    ]


def test_the_rates_are_of_the_months_of_the_period() -> None:
    told = rows(figure("open-by-stage", EVENTS, as_of="2024-03-31"), "rates")["whole-period"]
    assert (told["entered"], told["closed"], told["entered_a_month"], told["clearance"]) == (3, 2, 1.0, 2 / 3)


def test_a_case_closed_on_its_first_day_is_opened_and_closed() -> None:
    told = rows(figure("open-by-stage", case("2024-05-01", 1, "2024-05-01")), "flow")
    assert [row["cases"] for row in told.values()] == [0, 1, 0, 1, 0]


def test_nothing_in_and_nothing_out_gives_no_clearance() -> None:
    assert rows(figure("open-by-stage", []), "rates")["whole-period"]["clearance"] is None


def test_what_was_closed_on_the_eve_is_not_open_at_the_start() -> None:
    events = [
        *case("2023-11-01", 1, "2023-12-31"),
        *case("2023-12-31", 2),
        *case("2023-11-01", 3, "2024-01-01"),
    ]
    told = rows(figure("open-by-stage", events), "flow")
    assert [row["cases"] for row in told.values()] == [2, 0, 0, 1, 1]


def test_a_case_is_at_the_stage_that_it_reached_on_the_very_day() -> None:
    events = [
        received("2024-03-01", "C-1"),
        happened("2024-03-02", "C-1", cases.Triaged(outcome="investigate")),
    ]
    assert column(figure("open-by-stage", events, as_of="2024-03-02"), "by-stage", "open") == {
        "allocation": 1,
        "total": 1,
    }
    assert column(figure("open-by-stage", events, as_of="2024-03-01"), "by-stage", "open") == {
        "triage": 1,
        "total": 1,
    }
