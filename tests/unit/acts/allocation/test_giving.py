"""Cases taken on, given back, queued, and stood aside from."""

import pytest

from answerable import acts
from answerable.matters import duties, fold, shut_out_of
from answerable.roster import roster_of
from tests.people import CAROL, CLARE, IVAN, Register, investigated, staffed

IRIS = "P-iris"


@pytest.fixture
def register() -> Register:
    made = staffed()
    made.act(acts.people.appoint, person=IRIS, role="investigator", by=CLARE)
    return made


def row(register: Register, case: str):
    return register.lists.one(case)


def test_whoever_was_given_it_takes_it_on_once(register: Register) -> None:
    case = investigated(register)
    with pytest.raises(acts.NotAllowed, match=r"you were not given it \(Rule 7\(7\)\)"):
        register.act(acts.allocation.accept, case=case, by=IRIS)
    register.act(acts.allocation.accept, case=case, by=IVAN)
    with pytest.raises(acts.NotAllowed, match="you took it on, on 3 March 2025"):
        register.act(acts.allocation.accept, case=case, by=IVAN)
    assert row(register, case).investigator == IVAN


def test_given_back_it_waits_to_be_given_anew_and_that_is_due(register: Register) -> None:
    case = investigated(register)
    register.act(acts.allocation.decline, case=case, reason="too-much-in-hand", by=IVAN)
    assert (row(register, case).investigator, row(register, case).stage) == (None, "allocation")
    matter = fold(register.record.read(subject=case), register.rules)
    owed = {d.limit for d in duties(register.rules, matter, on=register.today) if d.is_open}
    assert "allocate" in owed
    register.act(acts.cases.allocate, case=case, investigator=IRIS, by=CAROL)
    assert row(register, case).stage == "investigation"


def test_a_case_waits_with_a_team(register: Register) -> None:
    case = investigated(register)
    register.act(acts.allocation.queue, case=case, team="north-lights", by=CAROL)
    assert (row(register, case).team, row(register, case).investigator) == ("north-lights", None)
    with pytest.raises(acts.ActRefused):
        register.act(acts.allocation.queue, case=case, team="no-such-team", by=CAROL)


def test_standing_aside_somebody_takes_the_place_and_it_is_shut(register: Register) -> None:
    case = investigated(register)
    register.act(acts.allocation.recuse, case=case, reason="friend", person=IVAN, replaced_by=IRIS, by=CAROL)
    assert row(register, case).investigator == IRIS
    roster = roster_of(register.record)
    assert shut_out_of(register.lists, roster, IVAN, register.today) == {case}
    with pytest.raises(acts.NotAllowed, match="stood aside"):
        register.act(acts.cases.allocate, case=case, investigator=IVAN, by=CAROL)


def test_where_nobody_takes_the_place_it_waits_with_a_team(register: Register) -> None:
    case = investigated(register)
    register.act(acts.allocation.recuse, case=case, reason="friend", by=IVAN)
    assert (row(register, case).stage, row(register, case).investigator) == ("allocation", None)
    with pytest.raises(acts.ActRefused, match="their own place"):
        register.act(acts.allocation.recuse, case=case, reason="friend", replaced_by=CAROL, by=CAROL)


def test_a_cap_is_kept_and_two_people_may_pass_it_over(register: Register) -> None:
    first, second = investigated(register), investigated(register)
    register.act(acts.allocation.join_team, person=IRIS, team="north-lights", cap=1, by=CLARE)
    register.act(acts.cases.allocate, case=first, investigator=IRIS, by=CAROL)
    for lists in (None, register.lists):
        with pytest.raises(acts.NotAllowed, match=r"P-iris would have 2 open cases.*Rule 7\(6\)"):
            register.act(acts.cases.allocate, case=second, investigator=IRIS, by=CAROL, lists=lists)
    asked = {"guard": "under-cap", "act": "allocated", "person": IRIS, "reason": "nobody-else"}
    number = register.act(acts.allocation.propose_override, case=second, **asked, by=CAROL).override
    register.act(acts.allocation.agree_override, case=second, override=number, by=CLARE)
    register.act(acts.cases.allocate, case=second, investigator=IRIS, by=CAROL)
    assert row(register, second).investigator == IRIS
