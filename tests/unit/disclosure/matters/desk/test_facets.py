"""By what a list can be narrowed, with how many each choice leaves."""

from answerable.disclosure import Filter
from tests.people import Register, decided, investigated, received
from tests.unit.disclosure.matters.desk.test_listing import see


def facet(view, name):
    return next(one for one in view.facets if one.name == name)


def counts(view, name):
    return {one.code: one.count for one in facet(view, name).options}


def test_each_choice_says_how_many_it_leaves(register: Register) -> None:
    decided(register)
    received(register)
    investigated(register)
    view = see(register)
    assert counts(view, "stage") == {"triage": 1, "investigation": 1, "closed": 1}
    assert counts(view, "due")["some"] == 2 and counts(view, "due")["late"] == 0
    # Narrowed by one thing, the choices of another count what is left, and its own what there would be.
    narrowed = see(register, stage="triage")
    assert counts(narrowed, "stage") == {"triage": 1, "investigation": 1, "closed": 1}
    assert counts(narrowed, "due")["some"] == 1
    assert facet(narrowed, "stage").chosen == "Waiting for triage"


def test_a_choice_is_a_link_and_the_chosen_one_leads_back(register: Register) -> None:
    received(register)
    chosen = facet(see(register, stage="triage"), "stage")
    assert chosen.without == {} and chosen.options[0].query == {}
    assert facet(see(register), "stage").options[0].query == {"stage": "triage"}


def test_nobody_to_be_told_apart_by_is_not_offered(register: Register) -> None:
    received(register)
    assert {one.name for one in see(register).facets}.isdisjoint({"team", "bulk", "appeal", "suspended"})
    assert [one.words for one in facet(see(register), "held").options][:2] == ["Me", "Nobody yet"]


def test_procedures_count_what_is_open(register: Register) -> None:
    received(register)
    assert ("complaint", "Complaint about a member", 1) in see(register).procedures
    assert Filter().query() == {}
