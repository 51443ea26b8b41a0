import pytest

from answerable.matters.decision.panels import standing
from tests.unit.matters.decision.trying import CASE, attempt

WARNED = CASE + "2026-01-05 | Sanctioned | C1 | sanction: warning; allegation: A1\n"
SUSPENDED = CASE + "2026-01-05 | Suspended | C1 | reason: risk\n"


def fits(check, kind, facts="", table=CASE):
    made = attempt(kind, facts or None, table=table)
    return check(made, made.matter)


def test_a_suspension_that_is_not_there_is_not_looked_at() -> None:
    assert fits(standing.is_suspended, "SuspensionReviewed") == "; there is no interim suspension"
    assert fits(standing.is_suspended, "SuspensionReviewed", table=SUSPENDED) is None


def test_the_next_look_lies_ahead() -> None:
    facts = "outcome: continued; reason: risk; review_on: 2026-01-05"
    assert "is not later than" in fits(standing.review_fits, "SuspensionReviewed", facts, SUSPENDED)
    assert (
        fits(standing.review_fits, "SuspensionReviewed", facts.replace("01-05", "02-05"), SUSPENDED) is None
    )


def test_only_what_stands_is_completed_varied_or_set_aside() -> None:
    assert fits(standing.something_stands, "SanctionCompleted") == "; no sanction stands in this case"
    assert fits(standing.something_stands, "SanctionCompleted", table=WARNED) is None
    assert fits(standing.sanction_stands, "SanctionCompleted", "sanction: warning", WARNED) is None
    assert (
        fits(standing.sanction_stands, "SanctionCompleted", "sanction: warning; allegation: A1", WARNED)
        is None
    )
    wrong = fits(standing.sanction_stands, "SanctionCompleted", "sanction: expulsion", WARNED)
    assert wrong == ", of expulsion on 5 January 2026; what stands then is warning"
    done = WARNED + "2026-01-06 | SanctionCompleted | C1 | sanction: warning\n"
    assert "what stands then is none" in fits(
        standing.sanction_stands, "SanctionCompleted", "sanction: warning", done
    )


@pytest.mark.parametrize(
    ("table", "facts", "is_fit"),
    [
        (CASE, "condition: mentor", False),
        (SUSPENDED, "condition: mentor", True),
        (WARNED, "condition: mentor", False),
        (WARNED, "condition: mentor; sanction: warning", True),
    ],
)
def test_a_condition_belongs_to_what_stands(table, facts, is_fit) -> None:
    assert (fits(standing.binds_what_stands, "ConditionSet", facts, table) is None) == is_fit


def test_there_is_something_to_bind_in_a_suspension_or_a_sanction() -> None:
    assert fits(standing.something_to_bind, "ConditionSet") is not None
    assert fits(standing.something_to_bind, "ConditionSet", table=SUSPENDED) is None
    assert fits(standing.something_to_bind, "ConditionSet", table=WARNED) is None


def test_only_a_condition_that_was_set_is_met_and_only_once() -> None:
    bound = SUSPENDED + "2026-01-06 | ConditionSet | C1 | condition: mentor\n"
    assert fits(standing.something_bound, "ConditionMet") == "; no condition is still to be kept"
    assert fits(standing.was_bound, "ConditionMet", "condition: mentor", bound) is None
    assert fits(standing.was_bound, "ConditionMet", "condition: apology", bound) == "; there is “mentor”"
    met = bound + "2026-01-07 | ConditionMet | C1 | condition: mentor\n"
    assert (
        fits(standing.was_bound, "ConditionMet", "condition: mentor", met) == "; there is no such condition"
    )


def test_an_appeal_is_let_in_once() -> None:
    appealed = CASE + "2026-01-06 | Appealed | C1 | by: respondent; ground: procedure\n"
    assert fits(standing.appeal_pending, "AppealAdmitted") == "; no appeal waits for it"
    assert fits(standing.appeal_pending, "AppealAdmitted", table=appealed) is None
    let_in = appealed + "2026-01-07 | AppealAdmitted | C1 |\n"
    assert fits(standing.appeal_pending, "AppealAdmitted", table=let_in) is not None


def test_a_decision_is_vetoed_or_confirmed_once() -> None:
    assert fits(standing.decided_before, "DecisionVetoed") == "; nothing was decided yet"
    assert fits(standing.decided_before, "DecisionVetoed", table=WARNED) is None
    vetoed = WARNED + "2026-01-06 | DecisionVetoed | C1 | organ: court; reason: unfair\n"
    assert (
        fits(standing.decided_before, "DecisionConfirmed", table=vetoed)
        == "; that was said on 6 January 2026"
    )
