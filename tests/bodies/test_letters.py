"""Every letter of every body can be written: the places it has are the places that there are words for."""

from datetime import UTC, date, datetime

import pytest

from answerable.acts.step.letters import facts_of, fill_in
from answerable.matters import fold
from answerable.record import Event, MemoryRecord, cases
from answerable.rules import find_body, load
from answerable.rules.loader import CHECKOUT
from answerable.rules.validation import PLACES

BODIES = sorted(folder.parent.name for folder in CHECKOUT.glob("*/body.yaml"))
LETTERS = [
    pytest.param(rules, one, id=f"{name}: {one.id}")
    for name in BODIES
    for rules in [load(find_body(name))]
    for one in rules.letters
]
DAY = date(2026, 2, 2)


def words(rules):
    record = MemoryRecord()
    received = cases.Received(complaint="CP-1", channel="web")
    event = Event(subject="C-1", facts=received, happened_on=DAY, actor="public")
    record.append([event], after=0, at=datetime(2026, 2, 2, 12, tzinfo=UTC))
    return facts_of(record, rules, fold(record.read(), rules), by="P-cora", on=DAY)


@pytest.mark.parametrize(("rules", "letter"), LETTERS)
def test_a_letter_is_written_with_no_place_left_empty(rules, letter):
    written = fill_in(letter, words(rules))
    assert "{" not in written and "}" not in written
    assert written.splitlines()[0]


def test_the_places_that_a_body_may_use_are_those_that_are_filled():
    assert set(words(load(find_body("lanternmakers")))) == PLACES


def test_each_party_and_event_has_one_letter_at_most():
    for name in BODIES:
        told = [(letter.kind, letter.to) for letter in load(find_body(name)).letters]
        assert len(told) == len(set(told))
