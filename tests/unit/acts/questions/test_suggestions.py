"""The words of a point propose the measure that answers it; and what no measure counts proposes none."""

import pytest

from answerable import acts
from answerable.acts.questions.suggestions import KEYWORDS
from answerable.disclosure import definitions
from answerable.rules import find_body, load
from tests.people import guild

POINTS = [
    ("How many cases are open at each stage?", "open-by-stage", "count"),
    ("How large is the backlog, and when will it be cleared?", "backlog", "plan"),
    ("How many complaints have been received and dealt with in all?", "received", "count"),
    ("Which cases were closed without a finding, why, and by whom?", "disposals", "list"),
    ("How long does it take from receipt to decision?", "time-to-decision", "count"),
    ("How many officials investigate complaints?", "investigators", "count"),
    (
        "Who has been commissioned to give the training, when is it final and when rolled out?",
        "commissions",
        "list",
    ),
    ("How many members wait to start the training they were ordered to take?", "training-waits", "count"),
    ("Which organisations were consulted on the code, and what is the timetable?", "consultation", "plan"),
    ("Has every member of the Conduct Panel been trained?", "panel-training", "yes-no"),
    ("What has been spent on outside lawyers?", "spending", "money"),
    ("How many members are suspended without a finding, and since when?", "suspensions", "count"),
    (
        "How many complaints were acknowledged in time, and who was told the outcome?",
        "letters-in-time",
        "count",
    ),
    ("Are cases dealt with alike in every branch?", "like-cases", "count"),
    ("Has anyone tried to influence a case?", "contacts", "count"),
    ("How many written questions were answered in time?", "written-questions", "count"),
    ("Which promises were made, and which were kept?", "undertakings", "list"),
    ("Which of the inquiry's recommendations were progressed?", "recommendations", "list"),
    ("What share of complaints came from one person?", "largest-complainants", "count"),
    ("How much confidence do members have in the process?", "confidence", "count"),
]


@pytest.mark.parametrize(("words", "measure", "form"), POINTS)
def test_the_eleven_points_of_the_motion(words: str, measure: str | None, form: str) -> None:
    proposed = acts.questions.suggest(guild(), words)
    assert (proposed.measure, proposed.form) == (measure, form)


def test_topics() -> None:
    assert acts.questions.suggest(guild(), "What was spent?").topic == "money"
    assert acts.questions.suggest(guild(), "Who was consulted on the code?").topic == "codes"
    assert acts.questions.suggest(guild(), "How many cases are open?").topic == "process"


def test_a_body_that_keeps_no_money_proposes_nothing_for_it() -> None:
    keeps_none = load(find_body("written-questions"))
    proposed = acts.questions.suggest(keeps_none, "What has been spent on outside lawyers?")
    assert (proposed.measure, proposed.form) == (None, "money")


def test_words_that_ask_for_nothing_we_count() -> None:
    assert acts.questions.suggest(guild(), "Will you apologise?").measure is None


def test_every_measure_can_be_proposed_and_every_proposal_is_a_measure() -> None:
    assert set(KEYWORDS) == {definition.measure for definition in definitions()}
