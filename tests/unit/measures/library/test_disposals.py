from answerable.record import cases
from tests.figures import cells, happened
from tests.unit.measures.library.guild import case, closed, column, figure, received, rows


def test_each_way_of_ending_is_told_apart_and_counts_under_its_sort() -> None:
    ends = ("proved", "left", "left", "withdrawn", "insufficient-evidence")
    events = sum([case("2024-01-01", n, "2024-02-01", end) for n, end in enumerate(ends)], [])
    told = figure("disposals", events)
    assert column(told, "by-disposal", "closings") == {
        "proved": 1,
        "insufficient-evidence": 1,
        "withdrawn": 1,
        "left": 2,
        "total": 5,
    }
    assert {k: r["closings"] for k, r in rows(told, "by-sort").items()} == {
        "with-finding": 1,
        "without-finding": 4,
    }
    assert {k: r["share"] for k, r in rows(told, "ended-by-leaving").items()} == {
        "left": 0.4,
        "withdrawn": 0.2,
    }


def test_why_and_by_whom_are_told_or_said_not_to_be_recorded() -> None:
    events = [
        received("2024-01-01", "C-1"),
        closed("2024-02-01", "C-1", "no-further-action", organ="clerk", reason="too-old"),
        received("2024-01-01", "C-2"),
        closed("2024-02-01", "C-2", "no-further-action"),
    ]
    told = figure("disposals", events)
    assert {key: row["closings"] for key, row in cells(told, "by-reason").items()} == {
        ("no-further-action", "too-old"): 1,
        ("no-further-action", "not-recorded"): 1,
    }
    assert column(told, "by-organ", "without-finding") == {"clerk": 1, "not-recorded": 1, "total": 2}


def test_a_case_closed_twice_counts_at_each_closing() -> None:
    events = [
        *case("2024-01-01", 1, "2024-02-01", "no-further-action"),
        happened("2024-03-01", "C-1", cases.Reopened(reason="new-evidence")),
        closed("2024-04-01", "C-1", "proved"),
    ]
    assert column(figure("disposals", events), "by-disposal", "closings") == {
        "proved": 1,
        "no-further-action": 1,
        "total": 2,
    }


def test_a_second_disposal_of_a_closed_case_closes_nothing() -> None:
    events = [*case("2024-01-01", 1, "2024-02-01", "left"), closed("2024-03-01", "C-1", "proved")]
    assert column(figure("disposals", events), "by-disposal", "closings") == {"left": 1, "total": 1}


def test_a_code_that_no_list_has_is_still_counted() -> None:
    told = figure("disposals", case("2024-01-01", 1, "2024-02-01", "unheard-of"))
    assert column(told, "by-disposal", "closings") == {"unheard-of": 1, "total": 1}
    assert rows(told, "by-sort")["not-recorded"]["closings"] == 1


def test_suspensions_lifted_are_told_by_reason_and_are_no_closings() -> None:
    events = [
        received("2024-01-01", "C-1"),
        happened("2024-01-02", "C-1", cases.Suspended(reason="risk-to-members")),
        happened("2024-03-02", "C-1", cases.Lifted(reason="not-needed")),
    ]
    told = figure("disposals", events)
    assert column(told, "suspensions-lifted", "lifted") == {"not-needed": 1, "total": 1}
    assert told.notes == ("No case was closed in the period.",)


def test_closings_outside_the_period_are_not_counted() -> None:
    events = [
        *case("2023-01-01", 1, "2023-12-31"),
        *case("2023-01-01", 2, "2024-01-01"),
        *case("2023-01-01", 3, "2025-01-01"),
    ]
    assert column(figure("disposals", events), "by-disposal", "closings") == {"proved": 1, "total": 1}
