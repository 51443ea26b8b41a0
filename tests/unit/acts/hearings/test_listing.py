from datetime import date

import pytest

from answerable import acts
from answerable.record import panels
from tests.people import MALLORY, PANEL, PAUL, PAULA, PETRA, PIET, UNTRAINED
from tests.sittings import CALLED_FOR, called, pooled, waiting


def test_a_sitting_is_called_with_those_who_may_sit() -> None:
    register = pooled()
    case = waiting(register)
    assert called(register, case) == "S-2026-001"
    assert register.last() == panels.SittingListed(
        panel="conduct-panel", on=CALLED_FOR, members=PANEL, cases=(case,), chair=PAUL
    )


@pytest.mark.parametrize(
    ("facts", "source"),
    [
        ({"members": (PAUL, PAULA, MALLORY)}, "Rule 9(2)"),
        ({"members": (PAUL, PAULA)}, "Rule 9(2)"),
        ({"on": date(2026, 10, 6)}, "Rule 9(2)"),
        ({"chair": PAULA}, "Rule 9(2)"),
        ({"members": (PAUL, PIET, UNTRAINED)}, "Rule 9(2)"),
    ],
)
def test_whom_a_rule_bars_is_not_called(facts: dict[str, object], source: str) -> None:
    register = pooled()
    register.act(acts.people.seat, person=UNTRAINED, panel="conduct-panel", by=PETRA)
    told = {"panel": "conduct-panel", "on": CALLED_FOR, "members": PANEL, "cases": (), "chair": PAUL, **facts}
    before = register.size
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.hearings.call, **told, by=PETRA)
    assert refused.value.source == source and register.size == before


def test_there_is_a_lay_member_or_it_is_not_called() -> None:
    register = pooled()
    register.act(acts.hearings.join, person=PAULA, panel="conduct-panel", capacity="maker", by=PETRA)
    with pytest.raises(acts.NotAllowed, match="0 of those who decide are “lay member”") as refused:
        called(register)
    assert refused.value.source == "Rule 9(7)"


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"panel": "grand-jury"}, "panel"),
        ({"members": ()}, "members"),
        ({"cases": ("C-1999-0001",)}, "cases"),
        ({"chair": None}, "chair"),
        ({"chair": MALLORY}, "chair"),
    ],
)
def test_what_cannot_be_is_refused(facts: dict[str, object], field: str) -> None:
    register = pooled()
    told = {"panel": "conduct-panel", "on": CALLED_FOR, "members": PANEL, "cases": (), "chair": PAUL, **facts}
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.hearings.call, **told, by=PETRA)
    assert refused.value.field == field


def test_a_sitting_is_called_again_with_others_without_new_notice() -> None:
    register = pooled()
    sitting = called(register)
    register.on(CALLED_FOR.isoformat())
    again = {"sitting": sitting, "members": PANEL, "cases": (), "chair": PAUL}
    register.act(acts.hearings.call_again, **again, by=PETRA)
    with pytest.raises(acts.NotAllowed):
        register.act(acts.hearings.call_again, **{**again, "members": (PAUL, PAULA)}, by=PETRA)


def test_a_sitting_is_moved_with_notice_and_called_off() -> None:
    register = pooled()
    sitting = called(register)
    moving = {"sitting": sitting, "reason": "member-unwell", "by": PETRA}
    register.act(acts.hearings.put_off, on=date(2026, 10, 27), **moving)
    with pytest.raises(acts.NotAllowed, match="5 working days before"):
        register.act(acts.hearings.put_off, on=date(2026, 10, 7), **moving)
    with pytest.raises(acts.ActRefused, match="already"):
        register.act(acts.hearings.put_off, on=date(2026, 10, 27), **moving)
    with pytest.raises(acts.ActRefused, match="party-unwell, member-unwell"):
        register.act(acts.hearings.call_off, sitting=sitting, reason="bored", by=PETRA)
    register.act(acts.hearings.call_off, sitting=sitting, reason="no-quorum", by=PETRA)
    with pytest.raises(acts.ActRefused, match="was called off"):
        register.act(acts.hearings.put_off, on=date(2026, 11, 10), **moving)
    with pytest.raises(acts.ActRefused, match="No sitting S-1"):
        register.act(acts.hearings.call_off, sitting="S-1", reason="no-quorum", by=PETRA)


def test_mallory_calls_no_sitting() -> None:
    register = pooled()
    told = {"panel": "conduct-panel", "on": CALLED_FOR, "members": PANEL, "chair": PAUL}
    with pytest.raises(acts.NotAllowed):
        register.act(acts.hearings.call, **told, by=MALLORY)
