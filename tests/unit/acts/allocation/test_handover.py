"""A leaver's whole desk goes in one act: afterwards no list by person holds anything of theirs, and the record shows it."""

from datetime import date

import pytest

from answerable import acts, disclosure
from answerable.matters import Sought, desk_of, fold
from answerable.roster import roster_of
from tests.people import (
    CAROL,
    CLARE,
    IVAN,
    PANEL,
    PAUL,
    PAULA,
    PETRA,
    WILMA,
    Register,
    heard,
    received,
    staffed,
)

IRIS = "P-iris"


def given(register: Register, to: str = IVAN) -> str:
    """A further case, in which nothing was done but that it was given."""
    case = received(register).case
    register.act(acts.cases.triage, case=case, outcome="investigate", by=CAROL)
    register.act(acts.cases.allocate, case=case, investigator=to, by=CAROL)
    return case


@pytest.fixture
def register() -> Register:
    made = staffed()
    made.act(acts.people.appoint, person=IRIS, role="investigator", by=CLARE)
    return made


def desk(register: Register, person: str, lists: bool = True):
    held = register.lists if lists else None
    roster = roster_of(register.record)
    return desk_of(register.record, register.rules, roster, person, on=register.today, lists=held)


def busy(register: Register) -> tuple[str, ...]:
    """Ivan has two cases to investigate, one before the panel, a promise, a seat, a team and a sitting to come."""
    panel, _ = heard(register)
    first, second = given(register), given(register)
    register.act(acts.people.seat, person=IVAN, panel="appeal-panel", by=CLARE)
    register.act(acts.allocation.join_team, person=IVAN, team="north-lights", cap=9, by=CLARE)
    promise = register.act(
        acts.promises.undertakings.record,
        words="To answer within a week.",
        bound="investigator",
        given_to="assembly",
        due_on=date(2025, 6, 1),
        criterion="Every letter of May is answered.",
        bound_person=IVAN,
        by=WILMA,
    ).matter
    return panel, first, second, promise


def test_all_of_it_goes_in_one_act_and_nothing_is_left(register: Register) -> None:
    panel, first, second, promise = busy(register)
    before = register.size
    plan = {first: IRIS, second: "north-lights", promise: IRIS, "appeal-panel": "nobody"}
    done = register.act(acts.allocation.hand_over, person=IVAN, plan=plan, reason="leaves", by=CAROL)
    assert set(done.cases) == {panel, first, second}
    assert desk(register, IVAN).is_empty and desk(register, IVAN, lists=False).is_empty
    sought = Sought(investigators=frozenset({IVAN}), is_open=True)
    assert list(register.lists.found(sought, most=50)) == []
    assert register.lists.one(first).investigator == IRIS
    assert (register.lists.one(second).investigator, register.lists.one(second).stage) == (None, "allocation")
    assert (register.lists.one(panel).investigator, register.lists.one(panel).stage) == (None, "panel")
    assert roster_of(register.record).roles(IVAN, register.today) == frozenset()
    told = [e.event.kind for e in register.record.read(after=before)]
    assert told[-1] == "DeskHandedOver" and told.count("StoodDown") == 1
    assert len({e.recorded_at for e in register.record.read(after=before)}) == 1
    assert {e.event.actor for e in register.record.read(after=before)} == {CAROL}


def test_a_promise_goes_on_in_the_name_of_another_who_has_yet_to_accept_it(register: Register) -> None:
    _, first, second, promise = busy(register)
    plan = {first: IRIS, second: IRIS, promise: IRIS, "appeal-panel": "nobody"}
    register.act(acts.allocation.hand_over, person=IVAN, plan=plan, reason="leaves", by=CAROL)
    anew = fold(register.record.read(subject=f"{promise}/next"), register.rules)
    opened = anew.entries[0].event.facts
    assert (opened.bound_person, opened.due_on, opened.arises_from) == (IRIS, date(2025, 6, 1), promise)
    assert register.record.paper(opened.words).words == "To answer within a week."
    assert not fold(register.record.read(subject=promise), register.rules).is_open
    register.act(acts.promises.undertakings.accept, undertaking=f"{promise}/next", by=IRIS)


def test_what_is_left_out_of_the_plan_stops_it_and_nothing_is_written(register: Register) -> None:
    _, first, second, promise = busy(register)
    size = register.size
    for plan, field in (
        ({}, None),
        ({first: IRIS, second: IVAN, promise: IRIS, "appeal-panel": "nobody"}, second),
        ({first: IRIS, second: "nobody", promise: IRIS, "appeal-panel": "nobody"}, second),
    ):
        with pytest.raises(acts.ActRefused) as refused:
            register.act(acts.allocation.hand_over, person=IVAN, plan=plan, reason="leaves", by=CAROL)
        assert field is None or refused.value.field == field
    assert register.size == size


def test_a_rule_that_forbids_one_part_forbids_all(register: Register) -> None:
    _, first, second, promise = busy(register)
    register.act(acts.people.declare_conflict, person=IRIS, against=first, nature="friend", by=IRIS)
    size = register.size
    plan = {first: IRIS, second: IRIS, promise: IRIS, "appeal-panel": "nobody"}
    with pytest.raises(acts.NotAllowed, match=r"P-iris may not give the case.*tie.*Rule 4\(1\)"):
        register.act(acts.allocation.hand_over, person=IVAN, plan=plan, reason="leaves", by=CAROL)
    assert register.size == size


def test_the_cap_counts_what_the_same_act_gives(register: Register) -> None:
    _, first, second, promise = busy(register)
    register.act(acts.allocation.join_team, person=IRIS, team="north-lights", cap=1, by=CLARE)
    plan = {first: IRIS, second: IRIS, promise: IRIS, "appeal-panel": "nobody"}
    with pytest.raises(acts.NotAllowed, match=r"would have 2 open cases, and the most is 1 \(Rule 7\(6\)\)"):
        register.act(acts.allocation.hand_over, person=IVAN, plan=plan, reason="leaves", by=CAROL)


def test_nobody_hands_over_their_own_desk_nor_an_empty_one(register: Register) -> None:
    with pytest.raises(acts.ActRefused, match="their own desk"):
        register.act(acts.allocation.hand_over, person=CAROL, plan={}, reason="leaves", by=CAROL)
    with pytest.raises(acts.ActRefused, match="nothing in hand"):
        register.act(acts.allocation.hand_over, person="P-nobody", plan={}, reason="leaves", by=CAROL)


def test_a_place_at_a_sitting_to_come_goes_to_another_member(register: Register) -> None:
    case, _ = heard(register)
    for person, capacity in ((PAUL, "presiding"), (PAULA, "presiding"), ("P-piet", "lay")):
        facts = {"panel": "conduct-panel", "capacity": capacity}
        register.act(acts.hearings.join, person=person, **facts, by=CLARE)
    called = register.act(
        acts.hearings.call,
        panel="conduct-panel",
        on=date(2025, 3, 20),
        members=PANEL,
        chair=PAULA,
        cases=(case,),
        by=PETRA,
    )
    sitting = getattr(called, "sitting", None) or called.matter
    plan = {sitting: "nobody", "conduct-panel": "nobody"}
    register.act(acts.allocation.hand_over, person=PAUL, plan=plan, reason="leaves", by=CAROL)
    listing = roster_of(register.record).listing(sitting)
    assert PAUL not in listing.members and PAULA in listing.members
    assert desk(register, PAUL).is_empty


def test_the_page_shows_what_is_on_the_desk_and_who_may_not_have_it(register: Register) -> None:
    panel, first, second, promise = busy(register)
    register.act(acts.people.declare_conflict, person=IRIS, against=first, nature="friend", by=IRIS)
    view = register.show(
        disclosure.allocation.desk, lists=register.lists, of=IVAN, person=CAROL, on=register.today
    )
    items = {item.id: item for item in view.items}
    assert set(items) == {first, second, promise, "appeal-panel"}
    assert IRIS not in dict(items[first].choices) and "north-lights" in dict(items[first].choices)
    assert "Rule 4(1)" in items[first].hint
    assert IRIS in dict(items[second].choices) and IVAN not in dict(items[second].choices)
    assert any(panel in one for one in view.ends) and any("Investigator" in one for one in view.ends)
