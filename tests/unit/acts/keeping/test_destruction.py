"""A destruction is exactly what was proposed, by two people, and can be taken back only before it is done."""

from datetime import date

import pytest

from answerable import acts
from answerable.matters import fold
from tests.people import CAROL, CLARE


@pytest.fixture
def proposed(story):
    request = story.register.on("2025-05-02").act(
        acts.keeping.ask_erasure, person=story.bob, channel="email", by=CAROL
    ).matter  # fmt: skip
    story.register.act(acts.keeping.propose, matter=request, by=CAROL)
    return request


def test_a_proposal_says_what_would_go(story, proposed):
    facts = story.register.last("DestructionProposed")
    assert facts.subjects == tuple(sorted((story.case, story.complaint, story.bob)))
    assert facts.paper_count == 5 and facts.key_count == 3 and facts.kept == ()


def test_whoever_proposed_may_take_it_back(story, proposed):
    story.register.act(acts.keeping.decline, matter=proposed, reason="wrong-papers", by=CAROL)
    matter = fold(story.register.record.read(subject=proposed), story.register.rules)
    assert matter.stage == "asked" and matter.is_open


def test_it_is_not_done_twice(story, proposed):
    story.register.act(acts.keeping.destroy, matter=proposed, by=CLARE)
    with pytest.raises(acts.NotAllowed, match="while E-2025-001 is at “Erased”"):
        story.register.act(acts.keeping.destroy, matter=proposed, by=CLARE)


def test_nothing_is_destroyed_that_was_not_proposed(story):
    request = story.register.on("2025-05-02").act(
        acts.keeping.ask_erasure, person=story.bob, channel="email", by=CAROL
    )  # fmt: skip
    with pytest.raises(acts.NotAllowed, match="while E-2025-001 is at"):
        story.register.act(acts.keeping.destroy, matter=request.matter, by=CLARE)
    assert story.register.record.holding([story.bob]).papers == 1


@pytest.mark.parametrize("kind", ["DestructionProposed", "Destroyed", "HoldPlaced"])
def test_no_correction_undoes_what_needs_a_second_person_or_brings_back_what_is_gone(story, proposed, kind):
    register = story.register
    register.act(acts.keeping.destroy, matter=proposed, by=CLARE)
    register.act(
        acts.keeping.place, over=(story.alice,), reason="police-inquiry", review_on=date(2026, 1, 1), by=CLARE
    )
    entry = next(e.index for e in register.record.read(kinds=(kind,)))
    with pytest.raises(acts.ActRefused, match=f"Entry {entry} .{kind}. is not corrected"):
        register.act(acts.corrections.strike, entry=entry, reason="duplicate", by=CAROL)
