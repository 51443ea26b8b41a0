"""Cases joined and taken apart keep their numbers, their history and their days; no complaint is counted twice."""

import pytest

from answerable import acts
from answerable.matters import Matter, fold
from tests.figures import both, cells
from tests.people import CAROL, MALLORY, Register, received


def standing(register: Register, case: str) -> Matter:
    held = fold(register.record.read(subject=case), register.rules)
    assert held is not None
    return held


def two(register: Register) -> tuple[str, str]:
    """Two cases about one Bob."""
    one, other = received(register).case, received(register).case
    bob = standing(register, one).respondent
    register.act(acts.intake.identify, case=other, respondent=bob, membership="member", by=CAROL)
    return one, other


def merged(register: Register, case: str, into: str, **more: object) -> None:
    facts = {"reason": "same-matter", "by": CAROL, **more}
    register.act(acts.intake.merge, case=case, into=into, **facts)


def test_a_case_that_becomes_part_of_another_ends_as_merged_and_the_other_says_so(register: Register) -> None:
    one, other = two(register)
    merged(register, other, one)
    ended = standing(register, other)
    assert (ended.is_open, ended.disposal) == (False, "merged")
    assert register.last("Merged").into == one and register.last("TookOver").cases == (other,)
    assert standing(register, one).is_open


def test_only_cases_about_the_same_person_that_are_open_become_one(register: Register) -> None:
    one, other = two(register)
    third = received(register).case
    with pytest.raises(acts.ActRefused, match="somebody else"):
        merged(register, third, one)
    with pytest.raises(acts.ActRefused, match="itself"):
        merged(register, one, one)
    with pytest.raises(acts.ActRefused, match="There is no case"):
        merged(register, one, "C-2026-0999")
    merged(register, other, one)
    with pytest.raises(acts.ActRefused, match="is closed"):
        merged(register, one, other)


def test_who_may_join_them_is_the_rules_to_say(register: Register) -> None:
    one, other = two(register)
    with pytest.raises(acts.NotAllowed) as refused:
        merged(register, other, one, by=MALLORY)
    assert refused.value.source == "Rule 6(11)"


def test_a_complaint_about_several_opens_a_case_about_each_on_the_day_of_receipt(register: Register) -> None:
    register.on("2026-03-02")
    case = received(register).case
    opened = standing(register, case)
    register.on("2026-03-09")
    apart = register.act(
        acts.intake.split, case=case, names=["Cy", "Di", " "], reason="several-persons", by=CAROL
    )
    assert len(apart.cases) == 2 and register.last("Split").cases == apart.cases
    for number in apart.cases:
        new = standing(register, number)
        assert new.opened_on == opened.opened_on and new.is_open
        assert new.complaints == opened.complaints and new.respondent != opened.respondent
        assert [e.event.facts.previous for e in new.entries if e.event.kind == "SplitOff"] == [case]
    names = {register.record.paper(e.event.facts.name).words for e in register.record.read(kinds=("Named",))}
    assert {"Cy", "Di"} <= names
    assert standing(register, case).respondent == opened.respondent


def test_it_is_one_complaint_still_and_three_cases(register: Register) -> None:
    register.on("2026-03-02")
    case = received(register).case
    register.act(acts.intake.split, case=case, names=["Cy", "Di"], reason="several-persons", by=CAROL)
    events = [entry.event for entry in register.record.read()]
    counted = both("received", register.rules, events, as_of="2026-03-31", since="2026-01-01")
    year = cells(counted, "by-year")[("2026",)]
    assert (year["complaints"], year["cases_opened"]) == (1, 3)


def test_nobody_given_is_refused_and_so_is_who_may_not(register: Register) -> None:
    case = received(register).case
    with pytest.raises(acts.ActRefused, match="Nobody is given"):
        register.act(acts.intake.split, case=case, names=[" "], reason="several-persons", by=CAROL)
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.intake.split, case=case, names=["Cy"], reason="several-persons", by=MALLORY)
    assert refused.value.source in ("Rule 6(12)", "Rule 6(1)")
