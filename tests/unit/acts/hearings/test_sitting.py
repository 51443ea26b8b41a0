"""A sitting is recorded as it was, trained or not; strangers, nobody and unknown panels are refused."""

import pytest

from answerable import acts
from answerable.record import people
from tests.people import MALLORY, PANEL, PAUL, PETRA, UNTRAINED, Register, heard
from tests.sittings import CALLED_FOR, called, pooled, waiting


def test_a_sitting_is_recorded_with_who_was_there(register: Register) -> None:
    case, sitting = heard(register)
    assert sitting == "S-2026-001"
    facts = register.last()
    assert facts == people.Sat(panel="conduct-panel", members=PANEL, cases=(case,))


def test_an_untrained_member_who_sat_is_recorded_all_the_same(register: Register) -> None:
    register.act(acts.people.seat, person=UNTRAINED, panel="conduct-panel", by=PETRA)
    register.act(
        acts.hearings.sit, panel="conduct-panel", members=(PAUL, UNTRAINED), reading_minutes=45, by=PETRA
    )
    assert (register.last().members, register.last().reading_minutes) == ((PAUL, UNTRAINED), 45)


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"panel": "grand-jury", "members": PANEL}, "panel"),
        ({"panel": "conduct-panel", "members": ()}, "members"),
        ({"panel": "conduct-panel", "members": (PAUL, MALLORY)}, "members"),
        ({"panel": "conduct-panel", "members": PANEL, "cases": ("no case",)}, "cases"),
    ],
)
def test_what_cannot_be_is_refused(register: Register, facts: dict[str, object], field: str) -> None:
    before = register.size
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.hearings.sit, **facts, by=PETRA)
    assert refused.value.field == field
    assert register.size == before


def test_mallory_records_no_sitting(register: Register) -> None:
    with pytest.raises(acts.NotAllowed):
        register.act(acts.hearings.sit, panel="conduct-panel", members=PANEL, by=MALLORY)


def test_a_sitting_that_was_called_is_held_as_it_was_called() -> None:
    register = pooled()
    case = waiting(register)
    sitting = called(register, case)
    register.act(acts.hearings.send_papers, sitting=sitting, pages=221, reading_minutes=45, by=PETRA)
    register.on(CALLED_FOR.isoformat())
    with pytest.raises(acts.ActRefused, match="was not listed"):
        register.act(acts.hearings.hold, sitting=sitting, members=PANEL, cases=("C-1",), by=PETRA)
    with pytest.raises(acts.ActRefused, match="had no seat"):
        register.act(acts.hearings.hold, sitting=sitting, members=(PAUL, MALLORY), by=PETRA)
    register.act(acts.hearings.hold, sitting=sitting, members=PANEL, by=PETRA)
    assert register.last() == people.Sat(
        panel="conduct-panel", members=PANEL, cases=(case,), reading_minutes=45
    )
    with pytest.raises(acts.ActRefused, match="has been held"):
        register.act(acts.hearings.hold, sitting=sitting, members=PANEL, by=PETRA)


def test_a_sitting_is_not_held_before_its_day() -> None:
    register = pooled()
    sitting = called(register)
    with pytest.raises(acts.ActRefused, match="still to come"):
        register.act(acts.hearings.hold, sitting=sitting, members=PANEL, by=PETRA)
