"""Statements by the points they bear on, with what they were later said to mean."""

from answerable import acts
from answerable.disclosure.matters.oversight.answering import sayings_of
from tests.people import CLARE, Register


def test_they_are_found_by_point(register: Register, motion: str) -> None:
    said = {"words": "We are proud.", "channel": "letter", "speaker": "clerk", "by": CLARE}
    points = (f"{motion}/1", f"{motion}/3")
    number = register.act(acts.answering.make_statement, **said, bears_on=points).matter
    register.act(acts.answering.make_statement, **said)
    register.act(
        acts.answering.clarify_statement, statement=number, words="Or not.", speaker="clerk", by=CLARE
    )
    found = sayings_of(register.record)
    assert set(found) == {*points, ""}
    [saying] = found[f"{motion}/3"]
    assert (saying.made.event.subject, len(saying.clarified)) == (number, 1)
    assert found[""][0].clarified == ()


def test_what_was_struck_is_not_among_them(register: Register, motion: str) -> None:
    said = {"words": "We are proud.", "channel": "letter", "speaker": "clerk", "by": CLARE}
    register.act(acts.answering.make_statement, **said, bears_on=(f"{motion}/1",))
    register.act(acts.corrections.strike, entry=register.size - 1, reason="duplicate", by=CLARE)
    assert sayings_of(register.record) == {}
