"""Somebody found by name, with their matters: for staff, and only those whose name the searcher may read."""

from datetime import date

import pytest

from answerable import acts, disclosure
from answerable.disclosure.readings.finding import find
from answerable.record import MemoryRecord
from tests.people import CAROL, OLGA, Register, received

ON = date(2026, 3, 3)


class Names:
    """Finds names as the vault does, by looking at each: what was asked is kept for the test."""

    def __init__(self, record: MemoryRecord) -> None:
        self.record, self.asked = record, []

    def __call__(self, words: str) -> list[str]:
        self.asked.append(words)
        named = [e.event for e in self.record.read(kinds={"Named"})]
        return [e.subject for e in named if self.record.paper(e.facts.name).words == words]


def search(register: Register, parties, words: str, person: str = CAROL, record=None):
    names = Names(register.record)
    asked = {
        "lists": register.lists,
        "parties": parties,
        "names": names,
        "words": words,
        "person": person,
        "on": ON,
    }
    return find(record or register.record, register.rules, **asked), names.asked


def test_a_party_is_found_with_their_matters(register, parties) -> None:
    case = received(register).case
    (found,), _ = search(register, parties, "Bob")
    assert found.name == "Bob" and found.matters == ((case, "Waiting for triage"),) and found.offices == ()
    (alice,), _ = search(register, parties, "Alice")
    assert alice.matters == found.matters


def test_an_officer_is_found_with_their_office(register, parties) -> None:
    (found,), _ = search(register, parties, "Carol")
    assert found.offices == ("Complaints officer",) and found.matters == ()


def test_whose_name_may_not_be_read_is_left_out(register, parties) -> None:
    received(register)

    class Closed:
        """A record that gives no name."""

        def papers(self, digests):
            return {}

        def __getattr__(self, name):
            return getattr(register.record, name)

    found, asked = search(register, parties, "Bob", record=Closed())
    assert found == () and asked == ["Bob"]


def test_the_one_whose_way_to_be_reached_fits_is_found(register, parties) -> None:
    received(register, contact="Bobtown")
    (found,), _ = search(register, parties, "Bobtown")
    assert found.name == "Alice"


def test_one_letter_is_not_searched_for(register, parties) -> None:
    assert search(register, parties, " B.") == ((), [])


def test_it_is_for_staff(register, parties) -> None:
    with pytest.raises(disclosure.NotForYou):
        search(register, parties, "Bob", person=OLGA)


def test_a_case_that_was_corrected_away_from_somebody_is_not_theirs(register, parties) -> None:
    case = received(register).case
    entry = next(register.record.read(subject=case, kinds={"Received"})).index
    assert parties.matters(next(iter(parties.of(case)))) == [case]
    register.act(acts.corrections.strike, entry=entry, reason="duplicate", by=CAROL)
    assert parties.of(case) == frozenset()
