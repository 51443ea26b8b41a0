"""Letters in time: acknowledgements, notices and outcomes by the day they were due."""

from answerable.measures.library.letters_in_time import DEFINITION
from answerable.record import Event, cases
from answerable.rules import find_body, load
from tests.figures import both, cells, happened
from tests.unit.measures.library.guild import closed, figure, received


def acknowledged(day: str, number: int) -> Event:
    return happened(day, f"C-{number}", cases.Acknowledged())


def told(events: list[Event], limit: str, **days: str) -> dict[str, object]:
    return cells(figure("letters-in-time", events, **days), "by-limit")["complaint", limit]


def test_acknowledged_in_time_late_and_never() -> None:
    """Three working days from Monday 4 March: Thursday the 7th, and that day still counts."""
    events = [received("2024-03-04", f"C-{n}") for n in range(1, 5)]
    events += [acknowledged("2024-03-07", 1), acknowledged("2024-03-08", 2), acknowledged("2024-03-04", 3)]
    row = told(events, "acknowledge")
    assert [row[name] for name in ("due", "in_time", "late", "not_done")] == [4, 2, 1, 1]
    assert row["share"] == 0.5


def test_what_is_not_due_by_then_is_not_asked_for() -> None:
    events = [received("2024-12-30", "C-1"), received("2023-12-20", "C-2"), acknowledged("2024-12-31", 1)]
    assert told(events, "acknowledge")["due"] == 0


def test_an_outcome_is_told_after_the_end_and_anew_after_a_second() -> None:
    events = [
        received("2024-01-02", "C-1"),
        closed("2024-03-04", "C-1"),
        happened("2024-03-05", "C-1", cases.Communicated(to="complainant")),
        happened("2024-04-02", "C-1", cases.Reopened(reason="new-evidence")),
        closed("2024-06-03", "C-1"),
    ]
    row = told(events, "tell-outcome")
    assert [row[name] for name in ("due", "in_time", "late", "not_done")] == [2, 1, 0, 1]


def test_what_a_case_is_closed_over_before_its_day_is_not_counted() -> None:
    events = [
        received("2024-03-04", "C-1"),
        closed("2024-03-05", "C-1"),
        received("2024-03-04", "C-2"),
        closed("2024-03-15", "C-2"),
    ]
    row = told(events, "acknowledge")
    assert (row["due"], row["not_done"]) == (1, 1)


def test_the_months_make_the_whole() -> None:
    events = [received("2024-03-04", "C-1"), received("2024-05-07", "C-2"), acknowledged("2024-05-08", 2)]
    months = cells(figure("letters-in-time", events), "by-month")
    assert (months["2024-03",]["not_done"], months["2024-05",]["in_time"], months["total",]["due"]) == (
        1,
        1,
        2,
    )


def test_a_body_whose_rules_ask_for_no_letter_says_so() -> None:
    rules = load(find_body("written-questions"))
    told = both(DEFINITION.measure, rules, [], as_of="2024-12-31", since="2024-01-01")
    assert told.notes == ("The rules lay down no limit that a letter meets.",)
    assert cells(told, "by-limit") == {}
