from datetime import date

import pytest

from answerable.disclosure import motion as view_of_motion
from answerable.reports import FigureBlock, Heading, Words
from answerable.reports.points import completeness, opening, told
from answerable.rules import find_body, load
from tests.unit.reports.conftest import released, stages
from tests.unit.reports.motions import DUE, MOTION, motion

ON = date(2026, 7, 9)


@pytest.fixture(scope="module")
def rules():
    return load(find_body("lanternmakers"))


@pytest.fixture
def view(rules):
    record = motion(released("open-by-stage", stages()))
    return lambda on=ON: view_of_motion(record, rules, motion=MOTION, reader="public", on=on)


def test_the_opening_says_how_it_stands(view):
    sentence, pairs, points = opening(view(), on=ON)
    assert sentence.words == (
        "On 9 July 2026, of the 3 points of this motion, 1 was answered, 1 was refused, and 1 has no answer."
    )
    assert pairs.pairs[0][0] == "Passed by" and "41 for, 3 against" in pairs.pairs[0][1]
    assert [(m.number, m.status) for m in points.marks] == [(1, "answered"), (2, "refused"), (3, "late")]


def test_shares_of_points_make_a_hundred(view):
    assert completeness(view()) == "Of 3 points: 1 answered (34 %), 1 refused (33 %), 1 late (33 %)."


def test_before_anything_was_said_all_is_outstanding(view):
    early = view(date(2026, 6, 30))
    assert completeness(early) == "Of 3 points: 3 outstanding (100 %)."
    assert told(early.points[0], on=date(2026, 6, 30))[-1].words == (
        "There is no answer on the record yet. It is due by the end of 6 July 2026."
    )


def test_an_answer_carries_its_figure_and_how_it_stood_to_its_day(view):
    heading, words, answer, figure = told(view().points[0], on=ON)
    assert isinstance(heading, Heading) and heading.status == "answered"
    assert (words.sort, answer.words) == ("quoted", "Here it is.")
    assert (
        answer.by.startswith("Answered on 4 July 2026") and "2 days before it was due; entry 4" in answer.by
    )
    assert isinstance(figure, FigureBlock) and figure.chart == "bars"


def test_a_refusal_says_its_ground_its_rule_and_where_it_goes(view):
    refusal = told(view().points[1], on=ON)[-1]
    assert refusal.sort == "refusal"
    assert "On this ground: " in refusal.words and "It goes to: " in refusal.words
    assert refusal.words.endswith("The advice is privileged.")


def test_a_statement_is_no_answer_and_silence_is_told(view):
    *_, statement, silence = told(view().points[2], on=ON)
    assert isinstance(statement, Words) and statement.sort == "statement"
    assert (
        silence.words == "There is no answer on the record. It was due by the end of 6 July 2026, 3 days ago."
    )
    assert (ON - DUE).days == 3
