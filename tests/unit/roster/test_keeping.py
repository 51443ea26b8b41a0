"""The roster made on with what is new is the roster made of all, whatever is new."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.record import MemoryRecord
from answerable.roster import ROSTER_KINDS, fold_roster, roster_of
from answerable.roster.keeping import _begin
from tests.lives import record_of, years
from tests.people import CAROL, FOUNDED, staffed


def test_of_a_record_that_remembers_nothing_it_is_made_anew():
    register = staffed()
    assert roster_of(register.record) == fold_roster(register.record.read())
    assert roster_of(register.record).roles(CAROL, FOUNDED) == {"complaints-officer"}


@given(years, st.integers(0, 2**32))
def test_made_on_piece_by_piece_it_is_the_same(events, seed):
    random, record = Random(seed), record_of(events)
    entries = list(record.read(kinds=ROSTER_KINDS))
    kept, at = _begin(()), 0
    while at < len(entries):
        upto = at + random.randint(1, 4)
        kept, at = kept.grown(entries[at:upto]), upto
        assert kept.roster == fold_roster(entries[:at])
        # As it groups what it holds, too: these are made when first asked for, and taken over.
        fresh = fold_roster(entries[:at])
        for name in ("_holdings", "_trainings", "_conflicts", "_sittings"):
            assert getattr(kept.roster, name) == getattr(fresh, name)


def test_nothing_new_changes_nothing():
    kept = _begin(MemoryRecord().read())
    assert kept.grown(()).roster is kept.roster


@pytest.mark.parametrize("name", ["holdings", "trainings"])
def test_what_did_not_change_keeps_its_groups(name):
    kept = _begin(staffed().record.read(kinds=ROSTER_KINDS))
    groups = getattr(kept.roster, f"_{name}")
    sat = [e for e in kept.entries if e.event.kind == "Seated"][:1]
    assert getattr(kept.grown(sat).roster, f"_{name}") is groups
