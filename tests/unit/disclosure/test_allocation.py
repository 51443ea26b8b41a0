"""The pages of allocation: who has how much, what waits, and what two people could let pass."""

import pytest

from answerable import acts, disclosure
from tests.people import CAROL, CLARE, IVAN, MALLORY, Register, investigated, staffed

IRIS = "P-iris"


@pytest.fixture
def register() -> Register:
    made = staffed()
    made.act(acts.people.appoint, person=IRIS, role="investigator", fte=50, by=CLARE)
    made.act(acts.people.train, person=IRIS, course="sitting-fairly", by=CLARE)
    return made


def workload(register: Register, person: str = CAROL):
    return register.show(
        disclosure.allocation.workload, lists=register.lists, person=person, on=register.today
    )


def test_whoever_has_the_least_to_do_for_their_time_is_first(register: Register) -> None:
    first, second, third = (investigated(register) for _ in range(3))
    register.act(acts.cases.allocate, case=third, investigator=IRIS, by=CAROL)
    register.act(acts.allocation.join_team, person=IVAN, team="north-lights", cap=2, by=CLARE)
    register.act(acts.allocation.join_team, person=IRIS, team="north-lights", by=CLARE)
    team = workload(register).teams[0]
    assert [(one.id, one.held, one.cap, one.is_full) for one in team.members] == [
        (IRIS, 1, 40, False),
        (IVAN, 2, 2, True),
    ]
    assert "P-iris has the least to do" in team.sentence and team.members[0].training
    register.act(acts.allocation.queue, case=first, team="north-lights", by=CAROL)
    team = workload(register).teams[0]
    assert (team.waiting_count, [line.id for line in team.waiting]) == (1, [first])
    assert second not in str(team.waiting)


def test_whoever_holds_no_office_any_more_comes_last_and_is_nobody_to_give_a_case_to(
    register: Register,
) -> None:
    investigated(register)
    for person in (IVAN, IRIS):
        register.act(acts.allocation.join_team, person=person, team="north-lights", by=CLARE)
    register.act(acts.people.stand_down, person=IRIS, role="investigator", by=CLARE)
    team = workload(register).teams[0]
    assert [one.id for one in team.members] == [IVAN, IRIS]
    assert "Ivan has the least to do" in team.sentence


def test_investigators_in_no_team_are_shown_too_and_only_to_staff(register: Register) -> None:
    investigated(register)
    view = workload(register)
    assert [(one.id, one.held) for one in view.others] == [(IRIS, 0), (IVAN, 1)]
    assert view.sentence == "1 open case is in hand, and 0 wait with a team."
    with pytest.raises(disclosure.NotForYou):
        workload(register, MALLORY)


def test_what_two_people_could_let_pass_is_said_with_its_rule(register: Register) -> None:
    case = investigated(register)
    view = register.show(disclosure.allocation.leave, matter=case, person=CAROL, on=register.today)
    guards = dict(view.guards)
    assert "found:not-conflicted" in guards and "found:not-named" not in guards
    assert "Rule 4(1)" in guards["found:not-conflicted"]
    assert IVAN in dict(view.people)
    with pytest.raises(disclosure.NotHere):
        register.show(disclosure.allocation.leave, matter="C-1999-0001", person=CAROL, on=register.today)


def test_the_form_of_agreeing_offers_what_waits(register: Register) -> None:
    case = investigated(register)
    asked = {"guard": "not-conflicted", "act": "found", "person": IVAN, "reason": "nobody-else"}
    number = register.act(acts.allocation.propose_override, case=case, **asked, by=CAROL).override
    view = register.show(disclosure.case, matter=case, person=CLARE, on=register.today, lists=register.lists)
    agree = next(one for one in view.may if one.kind == "OverrideAgreed")
    assert [code for code, _ in next(f for f in agree.fields if f.name == "override").choices] == [number]
    assert "Asked that a guard be passed over" in [item.title for item in view.timeline]
