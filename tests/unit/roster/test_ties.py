from dataclasses import replace
from datetime import UTC, date, datetime

from answerable.record import Entry, Event, allocation, people
from answerable.roster import fold_roster

AT = datetime(2026, 6, 1, tzinfo=UTC)
JAN, FEB, MARCH, APRIL = (date(2026, month, 1) for month in (1, 2, 3, 4))


def roster(*told):
    events = [Event(subject=who, facts=facts, happened_on=on, actor="P-clerk") for who, facts, on in told]
    return fold_roster(Entry(n, event, AT, b"") for n, event in enumerate(events))


TIED = ("P-1", people.ConflictDeclared(against="P-9", nature="friend"), JAN)
AKIN = ("P-1", allocation.Related(person="P-2", nature="family"), JAN)


def ended(who, against, on):
    return (who, allocation.TieEnded(against=against, reason="mistaken"), on)


def test_a_tie_counts_until_the_day_on_which_it_is_ended():
    held = roster(TIED, ended("P-1", "P-9", MARCH))
    assert held.tied_to("P-1", FEB) == {"P-9"}
    assert held.tied_to("P-1", MARCH) == frozenset()
    assert held.is_conflicted("P-1", {"P-9"}, FEB) and not held.is_conflicted("P-1", {"P-9"}, MARCH)


def test_a_tie_declared_again_counts_again():
    held = roster(TIED, ended("P-1", "P-9", FEB), (*TIED[:2], MARCH))
    assert [held.tied_to("P-1", on) != frozenset() for on in (JAN, FEB, MARCH, APRIL)] == [
        True,
        False,
        True,
        True,
    ]


def test_only_the_tie_that_is_named_is_ended():
    held = roster(TIED, ended("P-1", "C-9", FEB), ended("P-3", "P-9", FEB), ended("P-9", "P-1", FEB))
    assert held.tied_to("P-1", MARCH) == {"P-9"}


def test_relations_hold_either_way_and_are_ended_from_either_side():
    assert roster(AKIN).related_to("P-2", JAN) == {"P-1"}
    assert roster(AKIN).related_to("P-1", JAN) == {"P-2"}
    assert roster(AKIN).related_to("P-3", JAN) == frozenset()
    assert roster(AKIN).related_to("P-1", date(2025, 12, 31)) == frozenset()
    held = roster(AKIN, ended("P-2", "P-1", MARCH))
    assert held.related_to("P-1", FEB) and not held.related_to("P-1", MARCH)
    assert not held.related_to("P-2", MARCH)
    assert replace(held.relations[0], until_on=None) == roster(AKIN).relations[0]
