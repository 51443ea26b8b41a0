import pytest

from answerable import acts, disclosure
from tests.people import PAUL, PAULA, PETRA, PIET, UNTRAINED
from tests.sittings import CALLED_FOR, called, pooled, waiting


def proposed(register, *cases, panel="conduct-panel"):
    asked = {"panel": panel, "day": CALLED_FOR, "cases": cases, "person": PETRA, "on": register.today}
    return register.show(disclosure.hearings.proposals, **asked)


def test_who_may_sit_comes_first_and_who_may_not_is_told_with_the_rule() -> None:
    register = pooled()
    case = waiting(register)
    register.act(acts.people.seat, person=UNTRAINED, panel="conduct-panel", by=PETRA)
    register.act(acts.people.declare_conflict, person=PAULA, against=case, nature="kin", by=PAULA)
    seen = proposed(register, case)
    assert [one.id for one in seen.may] == [PAUL, PIET]
    against = {one.id: one.against for one in seen.may_not}
    assert against[PAULA] == ((f"is tied to {case} or to someone in it", "Rule 4(1)"),)
    assert against[UNTRAINED][0][1] == "Rule 9(2)"
    assert [one.may_preside for one in seen.may] == [True, False] and seen.size == 3


def test_whoever_is_called_that_day_already_is_shown_so_and_not_barred() -> None:
    register = pooled()
    called(register)
    assert {one.busy for one in proposed(register).may} == {"called to S-2026-001 on that day"}


def test_there_must_be_such_a_panel() -> None:
    with pytest.raises(disclosure.NotHere):
        proposed(pooled(), panel="grand-jury")


def test_the_pool_says_as_what_each_counts_and_how_they_are_trained() -> None:
    register = pooled()
    register.act(acts.hearings.join, person=UNTRAINED, panel="conduct-panel", by=PETRA)
    register.act(acts.people.seat, person="P-new", panel="conduct-panel", by=PETRA)
    pool = register.show(disclosure.hearings.pools, person=PETRA, on=register.today)[0]
    assert pool.sentence == "4 people in the pool, 3 of them trained."
    assert {one.id: one.counts_as for one in pool.pooled}[PAULA] == "lay member"
    assert {one.id: one.training for one in pool.pooled}[UNTRAINED] == "not trained: Sitting Fairly"
    assert pool.seated_only == (("P-new", "P-new"),)
