from datetime import date

import pytest

from answerable import acts, disclosure
from tests.people import CLARE, MALLORY, PETRA
from tests.sittings import pooled, waiting


def suspended():
    register = pooled()
    case = waiting(register)
    register.act(
        acts.cases.suspend, case=case, reason="risk-to-members", review_on=date(2026, 11, 2), by=CLARE
    )
    return register, case


def every(register):
    return register.show(
        disclosure.outcomes.suspensions, lists=register.lists, person=PETRA, on=register.today
    )


def test_all_in_force_are_listed_with_how_long_and_the_next_look() -> None:
    register, case = suspended()
    register.on("2026-11-03")
    seen = every(register)
    assert seen.sentence == (
        "1 interim suspension is in force; the longest for 29 days. 1 was not looked at again by the day set."
    )
    (one,) = seen.lines
    assert (one.case, one.ground, one.by, one.is_overdue) == (case, "a risk to members", "Clare", True)
    look = {"outcome": "continued", "reason": "risk-continues", "review_on": date(2026, 12, 1)}
    register.act(acts.outcomes.review_suspension, case=case, by=CLARE, **look)
    (one,) = every(register).lines
    assert one.looks[0].words == "it goes on: the risk continues" and not one.is_overdue
    assert every(register).sentence.endswith("Each was looked at again in time.")


def test_one_that_ended_is_not_in_force_and_the_case_says_how_it_ended() -> None:
    register, case = suspended()
    register.act(acts.cases.lift, case=case, reason="risk-ended", by=CLARE)
    assert every(register).sentence == "No interim suspension is in force."
    part = register.show(disclosure.outcomes.hearing_part, matter=case, person=PETRA, on=register.today)
    assert part.suspensions[0].ended == "lifted on Monday 5 October 2026: the risk has ended"
    assert part.sanctions == ()


def test_it_is_for_staff() -> None:
    register, _ = suspended()
    with pytest.raises(disclosure.NotForYou):
        register.show(
            disclosure.outcomes.suspensions, lists=register.lists, person=MALLORY, on=register.today
        )
