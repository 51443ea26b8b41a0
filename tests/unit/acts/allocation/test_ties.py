import pytest

from answerable import acts
from answerable.roster import roster_of
from tests.people import CAROL, CLARE, IVAN, MALLORY, Register, staffed


@pytest.fixture
def register() -> Register:
    return staffed()


def test_anyone_says_of_themselves_to_whom_they_are_related_and_staff_of_others(register: Register) -> None:
    facts = {"other": "P-bob", "nature": "family"}
    register.act(acts.allocation.relate, person=MALLORY, **facts, by=MALLORY)
    register.act(acts.allocation.relate, person=IVAN, **facts, by=CLARE)
    assert roster_of(register.record).related_to("P-bob", register.today) == {MALLORY, IVAN}
    with pytest.raises(acts.NotAllowed):
        register.act(acts.allocation.relate, person=IVAN, **facts, by=MALLORY)
    with pytest.raises(acts.ActRefused, match="related to themselves"):
        register.act(acts.allocation.relate, person=IVAN, other=IVAN, nature="family", by=CLARE)
    with pytest.raises(acts.ActRefused, match="nature"):
        register.act(acts.allocation.relate, person=IVAN, other="P-bob", nature="rumour", by=CLARE)


def test_a_tie_is_ended_by_neither_of_those_whom_it_binds(register: Register) -> None:
    register.act(acts.allocation.relate, person=IVAN, other=CAROL, nature="family", by=CLARE)
    for one in (IVAN, CAROL):
        with pytest.raises(acts.ActRefused, match="a tie of their own"):
            register.act(acts.allocation.end_tie, person=IVAN, against=CAROL, reason="no-longer", by=one)
    register.act(acts.allocation.end_tie, person=CAROL, against=IVAN, reason="no-longer", by=CLARE)
    assert roster_of(register.record).related_to(IVAN, register.today) == frozenset()
    with pytest.raises(acts.ActRefused, match="no such tie"):
        register.act(acts.allocation.end_tie, person=IVAN, against=CAROL, reason="no-longer", by=CLARE)
