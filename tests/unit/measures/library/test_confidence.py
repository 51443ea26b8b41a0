import pytest

from answerable.record import confidence
from tests.figures import cells, happened
from tests.unit.measures.library.guild import figure, rows


def held(day, survey, *, asked=100, answered=60, is_random=True):
    facts = confidence.SurveyHeld(group="members", asked=asked, answered=answered, is_random=is_random)
    return happened(day, survey, facts)


def counted(day, survey, question="fair", confident=30, neither=10, not_confident=15, no_answer=5):
    facts = confidence.SurveyCounted(
        question=question,
        confident=confident,
        neither=neither,
        not_confident=not_confident,
        no_answer=no_answer,
    )
    return happened(day, survey, facts)


def test_a_survey_says_how_many_were_asked_and_answered():
    row = rows(figure("confidence", [held("2024-05-01", "K-1")]), "surveys")["K-1"]
    assert (row["asked"], row["answered"], row["share"], row["is_random"]) == (100, 60, 0.6, True)


def test_the_interval_is_of_those_who_answered_the_question_and_only_where_chance_chose():
    events = [
        held("2024-05-01", "K-1"),
        counted("2024-05-01", "K-1"),
        held("2024-06-01", "K-2", is_random=False),
        counted("2024-06-01", "K-2"),
    ]
    told = cells(figure("confidence", events), "answers")
    row = told["K-1", "fair"]
    assert (row["answered"], row["said"], row["confident"]) == (60, 55, 30)
    assert row["share"] == pytest.approx(30 / 55)
    assert (row["low"], row["high"]) == (41.5, 67.0)
    assert (told["K-2", "fair"]["low"], told["K-2", "fair"]["high"]) == (None, None)


def test_a_count_entered_anew_replaces_the_earlier_and_one_of_no_survey_counts_nothing():
    events = [
        held("2024-05-01", "K-1"),
        counted("2024-05-01", "K-1"),
        counted("2024-05-02", "K-1", confident=31, neither=9),
        counted("2024-05-02", "K-9"),
    ]
    told = cells(figure("confidence", events), "answers")
    assert list(told) == [("K-1", "fair")]
    assert told["K-1", "fair"]["confident"] == 31


def test_counts_that_do_not_add_up_are_shown_as_they_are_and_promise_no_sum():
    told = figure("confidence", [held("2024-05-01", "K-1"), counted("2024-05-01", "K-1", no_answer=0)])
    assert cells(told, "answers")["K-1", "fair"]["answered"] == 55
    assert [s for s in told.sums if s.parts[0][1].table == "surveys"] == []


def test_it_says_what_it_is_not():
    assert figure("confidence", []).notes[-1] == "No survey has been held."
    chosen = figure("confidence", [held("2024-05-01", "K-1", is_random=False)])
    assert "speak for them alone" in chosen.notes[-1]
    assert chosen.definition.is_apart
