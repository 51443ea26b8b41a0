from datetime import date

import pytest

from answerable import acts
from answerable.matters import duties, fold
from tests.people import CAROL, CLARE
from tests.sittings import pooled, waiting


def test_a_suspension_is_looked_at_by_its_day_and_the_next_is_set() -> None:
    register = pooled()
    case = waiting(register)
    register.act(
        acts.cases.suspend, case=case, reason="risk-to-members", review_on=date(2026, 11, 2), by=CLARE
    )
    look = {"case": case, "outcome": "continued", "reason": "risk-continues"}
    register.on("2026-11-04")
    with pytest.raises(acts.NotAllowed):
        register.act(acts.outcomes.review_suspension, review_on=date(2026, 12, 1), **look, by=CAROL)
    with pytest.raises(acts.NotAllowed, match="without the review day") as refused:
        register.act(acts.outcomes.review_suspension, **look, by=CLARE)
    assert refused.value.source == "Rule 8(5)"
    register.act(
        acts.outcomes.review_suspension, review_on=date(2026, 12, 1), words="Still.", **look, by=CLARE
    )
    matter = fold(register.record.read(subject=case), register.rules)
    looks = [d for d in duties(register.rules, matter, on=register.today) if d.limit == "review-suspension"]
    assert [(d.due.on, d.met_on) for d in looks] == [
        (date(2026, 11, 2), date(2026, 11, 4)),
        (date(2026, 12, 1), None),
    ]


def test_there_is_nothing_to_look_at_where_nobody_is_suspended() -> None:
    register = pooled()
    case = waiting(register)
    with pytest.raises(acts.NotAllowed, match="there is no interim suspension"):
        register.act(
            acts.outcomes.review_suspension, case=case, outcome="continued", reason="risk-continues",
            review_on=date(2026, 12, 1), by=CLARE,
        )  # fmt: skip
