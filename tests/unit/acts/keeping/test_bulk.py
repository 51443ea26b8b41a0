"""Many people are erased by two people in two acts; whoever cannot be is passed over and told of, never in silence."""

from datetime import date

import pytest

from answerable import acts
from tests.people import CAROL, CLARE, IVAN, received
from tests.unit.acts.keeping.conftest import about


@pytest.fixture
def many(story):
    """Bob and Alice, of a closed case; Ned, of an open one; Ivan, in office; one whom a hold bars; and nobody."""
    register = story.register.on("2025-05-05")
    received(register, respondent_name="Ned")
    ned = register.last("Received").respondent
    return [story.bob, story.alice, ned, IVAN, "P-nobody", story.bob]


def test_one_proposes_and_another_agrees(story, many):
    register = story.register
    proposed = register.act(acts.keeping.propose_all, persons=many, by=CAROL)
    assert proposed.persons == (story.bob, story.alice) and proposed.matters == ("E-2025-001", "E-2025-002")
    assert {one.person: one.why.split(".")[0] for one in proposed.passed}.keys() == {
        many[2],
        IVAN,
        "P-nobody",
    }
    with pytest.raises(acts.NotAllowed, match="needs a second person"):
        register.act(acts.keeping.destroy_all, persons=many, by=CAROL)
    done = register.act(acts.keeping.destroy_all, persons=many, by=CLARE)
    assert done.persons == (story.bob, story.alice) and done.papers == proposed.papers
    assert about(register).isdisjoint(done.subjects) and len(set(done.subjects)) == len(done.subjects)
    assert story.complaint in done.subjects


def test_nobody_is_erased_who_was_not_proposed(story, many):
    register = story.register
    done = register.act(acts.keeping.destroy_all, persons=[story.bob], by=CLARE)
    assert done.persons == () and "Nobody proposed that" in done.passed[0].why
    assert story.bob in about(register)


def test_what_grew_since_is_passed_over(story):
    register = story.register.on("2025-05-05")
    register.act(acts.keeping.propose_all, persons=[story.bob], by=CAROL)
    register.act(acts.cases.communicate, case=story.case, to="complainant", words="One more.", by=CAROL)
    done = register.act(acts.keeping.destroy_all, persons=[story.bob], by=CLARE)
    assert done.persons == () and "no longer what was proposed" in done.passed[0].why


def test_a_hold_passes_one_over(story):
    register = story.register.on("2025-05-05")
    register.act(
        acts.keeping.place, over=(story.alice,), reason="police-inquiry", review_on=date(2026, 1, 1), by=CLARE
    )
    done = register.act(acts.keeping.propose_all, persons=[story.alice], by=CAROL)
    assert done.persons == () and "hold H-2025-001" in done.passed[0].why
