from datetime import date

import pytest

from answerable.record import Event, Kind, meetings
from tests.figures import happened
from tests.unit.measures.library.guild import column, figure, rows

DUE = date(2024, 2, 15)


def put(number: int, *done: tuple[str, Kind], to: str = "clerk", day: str = "2024-02-01") -> list[Event]:
    question = f"Q-2024-{number:03d}"
    facts = meetings.QuestionTabled(addressee=to, due_on=DUE)
    return [happened(day, question, facts), *(happened(on, question, what) for on, what in done)]


def answered(day: str) -> tuple[str, Kind]:
    return day, meetings.QuestionAnswered()


@pytest.mark.parametrize(
    ("done", "as_of", "state"),
    [
        ([answered("2024-02-15")], "2024-03-01", "in_time"),
        ([answered("2024-02-16")], "2024-03-01", "late"),
        ([answered("2024-02-20")], "2024-02-19", "overdue"),
        ([], "2024-02-15", "waiting"),
        ([], "2024-02-16", "overdue"),
        ([("2024-02-10", meetings.HoldingGiven())], "2024-02-16", "overdue"),
        ([("2024-02-10", meetings.QuestionWithdrawn())], "2024-02-16", "withdrawn"),
        ([answered("2024-02-14"), ("2024-02-20", meetings.QuestionCorrected())], "2024-03-01", "in_time"),
    ],
)
def test_every_question_stands_in_one_way(done: list[tuple[str, Kind]], as_of: str, state: str) -> None:
    told = rows(figure("written-questions", put(1, *done), as_of=as_of), "by-month")["total"]
    states = ("in_time", "late", "withdrawn", "waiting", "overdue")
    assert {name: told[name] for name in states if told[name]} == {state: 1}
    assert told["questions"] == 1


def test_a_holding_answer_is_told_beside_and_stops_nothing() -> None:
    held = ("2024-02-10", meetings.HoldingGiven())
    told = rows(figure("written-questions", put(1, held, answered("2024-02-20"))), "by-addressee")["clerk"]
    assert (told["holding"], told["late"], told["in_time"]) == (1, 1, 0)


def test_days_are_of_the_answered_and_interpolated() -> None:
    events = [*put(1, answered("2024-02-03")), *put(2, answered("2024-02-08")), *put(3)]
    told = rows(figure("written-questions", events, as_of="2024-03-01"), "days-by-addressee")["clerk"]
    assert (told["answered"], told["median"], told["longest"], told["against_due"]) == (2, 4.5, 7, -9.5)


def test_it_is_told_by_whom_it_was_put_to_in_the_order_of_the_body() -> None:
    events = [*put(1, to="clerk"), *put(2, to="elsewhere"), *put(3, to="court")]
    told = column(figure("written-questions", events), "by-addressee", "questions")
    assert list(told.items()) == [("court", 1), ("clerk", 1), ("elsewhere", 1), ("total", 3)]


def test_where_nobody_asked_it_says_so() -> None:
    told = figure("written-questions", put(1, day="2023-12-31"))
    assert told.notes == ("No question was put in writing in the period.",)
