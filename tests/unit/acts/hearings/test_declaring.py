import pytest

from answerable import acts
from answerable.record import panels
from tests.people import MALLORY, PAUL, PAULA, PETRA
from tests.sittings import called, held, pooled, waiting


def test_a_member_declares_for_themselves_and_stands_aside() -> None:
    register = pooled()
    case = waiting(register)
    sitting = called(register, case)
    register.act(
        acts.hearings.declare,
        sitting=sitting,
        person=PAULA,
        nature="kin",
        case=case,
        stood_aside=True,
        by=PAULA,
    )
    assert register.last() == panels.InterestDeclared(person=PAULA, nature="kin", case=case, stood_aside=True)


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"person": MALLORY}, "person"), ({"case": "C-1"}, "case"), ({"sitting": "S-9"}, "sitting"),
        ({"nature": "rivals"}, "nature"), ({"nature": "none", "stood_aside": True}, "nature"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(facts: dict[str, object], field: str) -> None:
    register = pooled()
    sitting = called(register, waiting(register))
    told = {"sitting": sitting, "person": PAUL, "nature": "kin", **facts}
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.hearings.declare, **told, by=PETRA)
    assert refused.value.field == field


def test_nothing_is_declared_after_the_day() -> None:
    register = pooled()
    sitting = held(register, waiting(register))
    register.on("2026-10-21")
    with pytest.raises(acts.ActRefused, match="declared before it decides"):
        register.act(acts.hearings.declare, sitting=sitting, person=PAUL, nature="kin", by=PETRA)


def test_mallory_declares_nothing_for_another() -> None:
    register = pooled()
    sitting = called(register, waiting(register))
    with pytest.raises(acts.NotAllowed):
        register.act(acts.hearings.declare, sitting=sitting, person=PAUL, nature="kin", by=MALLORY)
