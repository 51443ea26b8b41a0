"""A pasted text is split as its writer meant it: by numbers, by bullets, or by its questions; and never decided."""

import pytest

from answerable.acts.asking import split

NUMBERED = """This Assembly asks the Clerk:
1. How many complaints are open, and
   at which stage?
2) Who trains members; and
(3) When will the backlog clear?

It expects an answer in writing."""


def test_by_numbers_with_lines_that_go_on() -> None:
    found = split(NUMBERED)
    assert found.by == "numbers"
    assert found.points == (
        "How many complaints are open, and at which stage?",
        "Who trains members",
        "When will the backlog clear?",
    )


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("a) One?\nb) Two?", ("One?", "Two?")),
        ("(i) One;\n(ii) Two; and\n(iii) Three.", ("One", "Two", "Three.")),
        ("Point 1. One\nPoint 2. Two", ("One", "Two")),
        (
            "We ask for (1) the number, (2) the names and (3) the days.",
            ("the number", "the names", "the days."),
        ),
    ],
)
def test_numbers_of_every_sort(text: str, points: tuple[str, ...]) -> None:
    assert (split(text).points, split(text).by) == (points, "numbers")


def test_by_bullets() -> None:
    found = split("We ask:\n• how many wait,\n- who decides")
    assert (found.points, found.by) == (("how many wait", "who decides"), "bullets")


def test_by_questions_where_nothing_is_marked() -> None:
    found = split("We are dismayed. How many cases are open? It was 3.5 a day. When will they close?")
    assert found.by == "questions"
    assert found.points == ("How many cases are open?", "When will they close?")


def test_one_number_is_no_list_and_a_year_is_no_number() -> None:
    assert split("1. How many?").by == "questions"
    assert split("In (2019) and (2020) it grew.").by == "nothing"
    assert split("We are proud.") == split("")
