"""What became of a motion is frozen and published, at any time and again; each file is known to the record."""

import pytest

from answerable import acts
from answerable.record import oversight
from tests.people import CLARE, MALLORY, Register


def test_a_motion_is_published_with_its_silences(register: Register, put: acts.Passed) -> None:
    released = register.act(acts.questions.publish, motion=put.motion, pdf=False, by=CLARE)
    event = [e.event for e in register.record.read(subject=put.motion)][-1]
    facts = event.facts
    assert isinstance(facts, oversight.Published)
    assert (event.actor, event.happened_on) == (CLARE, register.today)
    assert facts.formats == released.formats
    assert released.digest == facts.report
    assert released.head == register.record.head()
    page = register.record.paper(facts.files[facts.formats.index("html")])
    assert "What was spent on outside lawyers?" in page.words


def test_it_is_published_again(register: Register, put: acts.Passed) -> None:
    first = register.act(acts.questions.publish, motion=put.motion, pdf=False, by=CLARE)
    register.act(acts.questions.answer_in_words, point=put.points[2], words="Nobody yet.", by=CLARE)
    second = register.act(acts.questions.publish, motion=put.motion, pdf=False, by=CLARE)
    assert first.digest != second.digest
    assert len(list(register.record.read(subject=put.motion, kinds=("Published",)))) == 2


def test_no_motion_no_publication(register: Register) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.questions.publish, motion="M-2026-09", pdf=False, by=CLARE)
    assert refused.value.field == "motion"


def test_only_the_clerk_publishes(register: Register, put: acts.Passed) -> None:
    before = register.size
    with pytest.raises(acts.NotAllowed):
        register.act(acts.questions.publish, motion=put.motion, pdf=False, by=MALLORY)
    assert register.size == before
