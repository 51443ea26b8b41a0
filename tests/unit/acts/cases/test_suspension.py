"""An interim suspension has a reason and a day of review, and is lifted for a reason."""

from datetime import date

import pytest

from answerable import acts
from answerable.record import cases
from tests.people import CAROL, CLARE, Register, received


def test_suspend_and_lift(register: Register) -> None:
    case = received(register).case
    review = date(2026, 4, 3)
    register.act(acts.cases.suspend, case=case, reason="risk-to-members", review_on=review, by=CLARE)
    assert register.last() == cases.Suspended(reason="risk-to-members", review_on=review)
    register.act(acts.cases.lift, case=case, reason="risk-ended", by=CLARE)
    assert register.last() == cases.Lifted(reason="risk-ended")


def test_a_suspension_without_a_review_is_refused_with_the_rule(register: Register) -> None:
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.cases.suspend, case=received(register).case, reason="risk-to-members", by=CLARE)
    assert refused.value.source == "Rule 8(4)"


def test_only_the_clerk_suspends_or_lifts(register: Register) -> None:
    case = received(register).case
    with pytest.raises(acts.NotAllowed):
        register.act(
            acts.cases.suspend, case=case, reason="risk-to-members", review_on=date(2026, 4, 3), by=CAROL
        )
    with pytest.raises(acts.NotAllowed):
        register.act(acts.cases.lift, case=case, reason="risk-ended", by=CAROL)
