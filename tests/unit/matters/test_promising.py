"""How promises and recommendations stand, told from what happened: accepted or not binding, judged or not done."""

from datetime import date, timedelta

import pytest

from answerable.matters import UNDERTAKING_STATES, heading, recommendation_status, undertaking_state

D = date(2026, 3, 3)
ACCEPTED, OFFERED = ("UndertakingAccepted", False), ("EvidenceOffered", False)
ENOUGH, NOT_ENOUGH = ("EvidenceJudged", True), ("EvidenceJudged", False)
DISOWNED, BROKEN, LET_GO = (("Undertaking" + name, False) for name in ("Disowned", "Broken", "Superseded"))


def state(*steps: tuple[str, bool], due: int | None = None) -> str:
    return undertaking_state(steps, due_on=None if due is None else D + timedelta(days=due), on=D)


@pytest.mark.parametrize(
    ("steps", "due", "told"),
    [
        ((), 5, "not-accepted"),
        ((), -5, "not-accepted"),
        ((OFFERED, ENOUGH), 5, "not-accepted"),
        ((BROKEN,), 5, "not-accepted"),
        ((DISOWNED,), 5, "disowned"),
        ((DISOWNED, ACCEPTED), 5, "disowned"),
        ((ACCEPTED, DISOWNED), None, "open"),
        ((ACCEPTED,), None, "open"),
        ((ACCEPTED,), 31, "open"),
        ((ACCEPTED,), 30, "due"),
        ((ACCEPTED,), 0, "due"),
        ((ACCEPTED,), -1, "overdue"),
        ((ACCEPTED, OFFERED), -1, "overdue"),
        ((ACCEPTED, ENOUGH), 5, "due"),
        ((ACCEPTED, OFFERED, ENOUGH), -1, "kept"),
        ((ACCEPTED, OFFERED, NOT_ENOUGH), -1, "overdue"),
        ((ACCEPTED, BROKEN), 5, "broken"),
        ((ACCEPTED, BROKEN, OFFERED, ENOUGH), 5, "kept"),
        ((LET_GO,), 5, "superseded"),
        ((ACCEPTED, OFFERED, ENOUGH, LET_GO), 5, "kept"),
    ],
)
def test_a_promise_stands_as_what_was_done_about_it_says(steps, due, told) -> None:
    assert state(*steps, due=due) == told
    assert told in UNDERTAKING_STATES


def status(*steps: tuple[str, str | None, bool]) -> str:
    return recommendation_status(steps)


YES = ("RecommendationAnswered", "accepted", False)
SHOWN, TAKEN, NOT_TAKEN = (
    ("EvidenceOffered", None, False),
    ("EvidenceJudged", None, True),
    ("EvidenceJudged", None, False),
)


@pytest.mark.parametrize(
    ("steps", "told", "under"),
    [
        ((), "unanswered", "unanswered"),
        ((YES,), "accepted", "under-way"),
        ((("RecommendationAnswered", "rejected", False),), "rejected", "not-progressed"),
        ((YES, ("RecommendationMoved", "not-progressed", False)), "not-progressed", "not-progressed"),
        ((YES, SHOWN), "offered", "under-way"),
        ((YES, SHOWN, TAKEN), "complete", "complete"),
        ((YES, SHOWN, NOT_TAKEN), "in-progress", "under-way"),
        ((YES, TAKEN), "accepted", "under-way"),
        ((YES, ("RecommendationMoved", "complete", False)), "accepted", "under-way"),
        (
            (YES, SHOWN, TAKEN, ("RecommendationMoved", "not-progressed", False), SHOWN),
            "complete",
            "complete",
        ),
    ],
)
def test_a_recommendation_stands_as_its_history_says(steps, told, under) -> None:
    assert (status(*steps), heading(told)) == (told, under)
