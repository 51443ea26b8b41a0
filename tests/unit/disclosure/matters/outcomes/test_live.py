from datetime import date

import pytest

from answerable import acts, disclosure
from tests.people import CAROL, MALLORY, PETRA
from tests.sittings import closed, pooled


def live(register, **asked):
    return register.show(disclosure.outcomes.sanctions_live, person=PETRA, on=register.today, **asked)


def test_a_sanction_is_live_until_its_last_day_and_says_why() -> None:
    register = pooled()
    case = closed(register)
    (one,) = live(register).live
    assert (one.case, one.sanction, one.state) == (case, "warning", "live")
    assert one.until == "until the end of 20 October 2027" and "Rule 11(1)" in one.why
    assert live(register, day=date(2027, 10, 20)).live and not live(register, day=date(2027, 10, 21)).live
    assert not live(register, day=date(2026, 10, 19)).live
    soon = live(register, day=date(2027, 9, 1))
    assert soon.expiring == soon.live and "1 runs out within 60 days" in soon.sentence


def test_what_is_to_be_kept_stands_with_its_day() -> None:
    register = pooled()
    case = closed(register, "restriction")
    told = {"case": case, "condition": "mentor", "sanction": "restriction"}
    register.act(acts.outcomes.set_condition, until_on=date(2026, 12, 1), by=PETRA, **told)
    ((sanction, condition),) = live(register).due
    assert (sanction.case, condition.words, condition.is_bad) == (case, "to work with a mentor", False)
    assert live(register, day=date(2026, 12, 2)).due[0][1].state == "not told of by its day"
    register.act(acts.outcomes.tell_condition, is_met=False, by=CAROL, **told)
    assert live(register).due[0][1].state == "broken on 20 October 2026"


def test_what_rests_for_an_appeal_is_not_counted_as_live() -> None:
    register = pooled()
    case = closed(register)
    register.act(acts.appeals.appeal, case=case, party="respondent", ground="procedure", by=CAROL)
    seen = live(register)
    assert seen.sentence == "0 sanctions are live on 20 October 2026, and 1 rests while an appeal is pending."
    register.act(acts.appeals.not_admit, case=case, reason="no-ground", by=PETRA)
    assert live(register).sentence == "1 sanction is live on 20 October 2026."


def test_training_and_suspensions_are_not_among_them_and_it_is_for_staff() -> None:
    register = pooled()
    with pytest.raises(disclosure.NotForYou):
        register.show(disclosure.outcomes.sanctions_live, person=MALLORY, on=register.today)
    assert live(register).live == ()
