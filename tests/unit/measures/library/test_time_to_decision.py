from answerable.record import cases
from tests.figures import days_after, happened
from tests.unit.measures.library.guild import case, closed, figure, rows


def test_open_cases_count_as_waiting() -> None:
    events = [
        *case("2024-01-01", 1, "2024-01-11"),
        *case("2024-01-01", 2, "2024-01-31"),
        *case("2024-01-01", 3),
    ]
    row = rows(figure("time-to-decision", events), "by-year-received")["2024"]
    assert (row["received"], row["closed"], row["still_open"]) == (3, 2, 1)
    assert (row["p25"], row["median"], row["p75"], row["median_reached"]) == (10, 30, None, True)


def test_a_case_opened_again_counts_by_its_first_closing() -> None:
    events = [
        *case("2024-01-01", 1, "2024-01-11"),
        happened("2024-02-01", "C-1", cases.Reopened(reason="new-evidence")),
        closed("2024-06-01", "C-1"),
    ]
    told = figure("time-to-decision", events)
    assert rows(told, "by-year-received")["2024"]["median"] == 10
    assert rows(told, "closed-only-by-year-closed")["2024"]["closed"] == 1


def test_each_year_of_receipt_is_followed_by_itself() -> None:
    events = [*case("2023-06-01", 1, "2024-06-01"), *case("2024-06-01", 2, "2024-06-03")]
    told = rows(figure("time-to-decision", events, since="2023-01-01"), "by-year-received")
    assert {year: row["median"] for year, row in told.items()} == {"2023": 366, "2024": 2, "total": 366}


def test_closed_cases_alone_are_told_by_the_year_of_closing() -> None:
    events = sum(
        [case("2023-12-01", n, days_after("2023-12-01", days)) for n, days in enumerate((5, 40, 50, 60))], []
    )
    told = rows(figure("time-to-decision", events, since="2023-01-01"), "closed-only-by-year-closed")
    assert [(told[y]["closed"], told[y]["median"], told[y]["mean"]) for y in ("2023", "2024")] == [
        (1, 5, 5),
        (3, 50, 50),
    ]


def test_what_was_received_before_the_period_is_in_no_cohort_but_among_the_closed() -> None:
    told = figure("time-to-decision", case("2023-01-01", 1, "2024-01-01"))
    assert rows(told, "by-year-received")["total"]["received"] == 0
    assert rows(told, "closed-only-by-year-closed")["2024"]["median"] == 365


def test_nobody_gives_no_median() -> None:
    row = rows(figure("time-to-decision", []), "by-year-received")["2024"]
    assert (row["received"], row["median"], row["median_reached"]) == (0, None, False)
