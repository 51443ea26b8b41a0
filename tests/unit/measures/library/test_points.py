from datetime import date

import pytest

from answerable.record import Event, Kind, answers, oversight
from tests.figures import happened
from tests.lives import PAPER
from tests.unit.measures.library.guild import column, figure, rows


def asked(
    number: int, *done: tuple[str, Kind], motion: str = "M-2024-01", day: str = "2024-02-01"
) -> list[Event]:
    point = f"{motion}/{number}"
    facts = oversight.Asked(
        motion=motion, number=number, addressee="clerk", form="count", due_on=date(2024, 2, 8), words=PAPER
    )
    return [happened(day, point, facts), *(happened(on, point, what) for on, what in done)]


def answered(day: str, quality: str = "figures") -> tuple[str, Kind]:
    return day, oversight.Answered(answer=PAPER, quality=quality)


def refused(day: str, ground: str) -> tuple[str, Kind]:
    return day, oversight.Refused(ground=ground)


def directed(day: str, due_on: str | None) -> tuple[str, Kind]:
    by = date.fromisoformat(due_on) if due_on else None
    return day, answers.OrganDirected(direction="answer" if by else "let-stand", due_on=by)


def judged(day: str, due_on: str | None) -> tuple[str, Kind]:
    by = date.fromisoformat(due_on) if due_on else None
    return day, answers.AnswerJudged(verdict="not-answered" if by else "answered", due_on=by)


def drafted() -> Kind:
    return answers.AnswerDrafted(draft=PAPER, quality="words")


@pytest.mark.parametrize(
    ("done", "as_of", "state"),
    [
        ([answered("2024-02-07")], "2024-02-08", "answered"),
        ([answered("2024-02-07", "words")], "2024-02-08", "answered"),
        ([answered("2024-02-07", "partly")], "2024-02-08", "partly"),
        ([refused("2024-02-07", "cost")], "2024-02-08", "refused"),
        ([refused("2024-02-07", "not-held")], "2024-02-08", "not-held"),
        ([refused("2024-02-05", "cost"), answered("2024-02-07")], "2024-02-08", "answered"),
        ([("2024-02-07", oversight.Stated(words=PAPER, channel="web"))], "2024-02-08", "outstanding"),
        ([], "2024-02-08", "outstanding"),
        ([], "2024-02-09", "late"),
        ([answered("2024-02-20")], "2024-02-19", "late"),
        ([answered("2024-02-07", "not-held")], "2024-02-08", "not-held"),
        # Wanted after all, it waits again until its new day; what sets none moves nothing.
        ([refused("2024-02-07", "cost"), directed("2024-02-12", "2024-02-20")], "2024-02-20", "outstanding"),
        ([refused("2024-02-07", "cost"), directed("2024-02-12", "2024-02-20")], "2024-02-21", "late"),
        ([refused("2024-02-07", "cost"), directed("2024-02-12", None)], "2024-02-21", "refused"),
        ([answered("2024-02-07"), judged("2024-02-12", "2024-02-20")], "2024-02-21", "late"),
        ([answered("2024-02-07"), judged("2024-02-12", None)], "2024-02-21", "answered"),
        (
            [answered("2024-02-07"), judged("2024-02-12", "2024-02-20"), answered("2024-02-19")],
            "2024-02-21",
            "answered",
        ),
        ([judged("2024-02-12", "2024-02-20"), ("2024-02-13", drafted())], "2024-02-13", "outstanding"),
    ],
)
def test_every_point_has_one_word(done: list[tuple[str, Kind]], as_of: str, state: str) -> None:
    told = figure("points", asked(1, *done), as_of=as_of)
    assert column(told, "by-state", "points") == {state: 1, "total": 1}


def test_answers_after_their_day_are_answers_and_told_beside() -> None:
    told = figure("points", [*asked(1, answered("2024-02-08")), *asked(2, answered("2024-02-09"))])
    row = rows(told, "by-state")["answered"]
    assert (row["points"], row["after_due"]) == (2, 1)


def test_the_shares_make_the_whole() -> None:
    events = [
        *asked(1, answered("2024-02-07")),
        *asked(2),
        *asked(3, refused("2024-02-07", "cost")),
        *asked(4),
    ]
    told = rows(figure("points", events), "by-state")
    assert {s: row["share"] for s, row in told.items() if row["share"]} == {
        "answered": 0.25,
        "refused": 0.25,
        "late": 0.5,
        "total": 1,
    }


def test_motions_are_told_apart() -> None:
    events = [*asked(1, answered("2024-02-07")), *asked(1, motion="M-2024-02"), *asked(2, motion="M-2024-02")]
    told = rows(figure("points", events), "by-motion")
    assert {m: (row["answered"], row["late"], row["points"]) for m, row in told.items()} == {
        "M-2024-01": (1, 0, 1),
        "M-2024-02": (0, 2, 2),
        "total": (1, 2, 3),
    }


def test_points_put_before_the_period_are_not_counted() -> None:
    told = figure("points", asked(1, day="2023-12-31"))
    assert told.notes == ("No point was put in the period.",)


def test_lateness_is_told_by_the_day_that_held_when_it_was_done() -> None:
    again = [answered("2024-02-07"), judged("2024-02-12", "2024-02-20")]
    in_time, late = asked(1, *again, answered("2024-02-20")), asked(2, *again, answered("2024-02-21"))
    row = rows(figure("points", [*in_time, *late]), "by-state")["answered"]
    assert (row["points"], row["after_due"]) == (2, 1)


def test_points_are_told_apart_by_whom_they_were_put_to() -> None:
    told = rows(figure("points", [*asked(1, answered("2024-02-07")), *asked(2)]), "by-addressee")
    assert {a: (row["answered"], row["late"], row["points"]) for a, row in told.items()} == {
        "clerk": (1, 1, 2),
        "total": (1, 1, 2),
    }
