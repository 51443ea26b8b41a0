import pytest

from answerable import acts
from answerable.roster import roster_of
from tests.people import CAROL, CLARE, IVAN, Register, staffed


@pytest.fixture
def register() -> Register:
    return staffed()


def test_whoever_holds_the_role_joins_and_leaves(register: Register) -> None:
    register.act(acts.allocation.join_team, person=IVAN, team="north-lights", cap=5, by=CLARE)
    assert roster_of(register.record).team_of(IVAN, "north-lights", register.today).cap == 5
    register.on("2025-03-10").act(acts.allocation.leave_team, person=IVAN, team="north-lights", by=CLARE)
    assert roster_of(register.record).team_of(IVAN, "north-lights", register.today) is None


def test_what_cannot_be_says_so(register: Register) -> None:
    with pytest.raises(acts.ActRefused, match="was no investigator"):
        register.act(acts.allocation.join_team, person=CAROL, team="north-lights", by=CLARE)
    with pytest.raises(acts.ActRefused, match="0 cases"):
        register.act(acts.allocation.join_team, person=IVAN, team="north-lights", cap=0, by=CLARE)
    with pytest.raises(acts.ActRefused, match="not in that team"):
        register.act(acts.allocation.leave_team, person=IVAN, team="north-lights", by=CLARE)
    with pytest.raises(acts.ActRefused, match="The team cannot be"):
        register.act(acts.allocation.join_team, person=IVAN, team="south-lights", by=CLARE)
