from dataclasses import replace

from answerable.matters.decision.panels.voting import vote_fits
from tests.unit.matters.decision.panels.sitting import ASKING, POOL, SAT, says
from tests.unit.matters.decision.trying import CASE, attempt

ALLEGED = "2026-01-05 | Alleged | C1 | allegation: A1\n"
VOTE = "2026-01-06 | VoteTaken | C1 | sitting: S1; votes_for: 2; votes_against: 0\n"


def test_nothing_is_decided_before_the_panel_voted() -> None:
    assert says("vote-taken", table=ALLEGED + SAT) == (
        "Not allowed: do it, before the Panel voted on it on 6 January 2026"
    )
    assert says("vote-taken", table=ALLEGED + SAT + VOTE) is None
    of_another = VOTE.replace("votes_for", "allegation: A2; votes_for")
    assert says("vote-taken", table=ALLEGED + SAT + of_another) is not None


def fits(facts: str) -> str | None:
    made = attempt("VoteTaken", facts, table=CASE + POOL + ALLEGED + SAT)
    return vote_fits(replace(made, rules=ASKING), made.matter)


def test_no_more_vote_than_decided_and_on_what_was_before_it() -> None:
    assert fits("sitting: S1; votes_for: 1; votes_against: 1; allegation: A1") is None
    assert fits("sitting: S1; votes_for: 2; votes_against: 1") == (
        "; 3 votes were counted, and 2 decided on 6 January 2026"
    )
    assert "less than none" in fits("sitting: S1; votes_for: -1; votes_against: 1")
    assert "no sitting S9" in fits("sitting: S9; votes_for: 1; votes_against: 1")
    assert "there is none of this number" in fits(
        "sitting: S1; votes_for: 1; votes_against: 1; allegation: A9"
    )
