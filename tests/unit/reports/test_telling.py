from datetime import date

import pytest

from answerable.reports.telling import NoSuchPlace, said, tell
from tests.unit.reports.conftest import cohorts, released, stages

FIGURE = released("open-by-stage", stages(), cohorts())


def test_a_sentence_is_filled_from_what_may_be_seen():
    sentence = "On {as-of}, {stages.total.open} were open, {stages.appeal.open} under appeal, since {since}."
    assert tell(sentence, FIGURE) == (
        "On 30 June 2026, 1,241 were open, a number that is withheld under appeal, since 1 July 2025."
    )
    assert tell("{cohorts.2025.median} days", FIGURE) == "a number that is not available days"
    assert tell("No places.", FIGURE) == "No places."


@pytest.mark.parametrize(
    "place", ["{nowhere}", "{stages.total.closed}", "{stages.gone.open}", "{other.total.open}"]
)
def test_a_place_that_is_not_there_is_a_fault(place):
    with pytest.raises(NoSuchPlace, match="does not have"):
        tell(place, FIGURE)


def test_values_in_words():
    assert [said(v) for v in (1680, 2.0, 2.25, True, False, date(2019, 2, 8), "x")] == [
        "1,680", "2", "2.2", "yes", "no", "8 February 2019", "x",
    ]  # fmt: skip
