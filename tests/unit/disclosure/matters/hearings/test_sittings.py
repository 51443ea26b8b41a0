from datetime import date

import pytest

from answerable import acts, disclosure
from tests.people import MALLORY, PANEL, PAULA, PETRA, PIET
from tests.sittings import CALLED_FOR, called, held, pooled, proved, waiting


def shown(register, sitting):
    return register.show(disclosure.hearings.sitting, sitting=sitting, person=PETRA, on=register.today)


def test_a_sitting_to_come_says_who_would_decide_each_case() -> None:
    register = pooled()
    case = waiting(register)
    sitting = called(register, case)
    page = shown(register, sitting)
    assert page.state == "to-come" and [m.presides for m in page.members] == [True, False, False]
    assert (page.agenda[0].deciding, page.agenda[0].wanting) == (3, ())
    register.act(
        acts.hearings.declare,
        sitting=sitting,
        person=PAULA,
        nature="kin",
        case=case,
        stood_aside=True,
        by=PAULA,
    )
    item = shown(register, sitting).agenda[0]
    assert item.deciding == 2
    assert [source for _, source in item.wanting] == ["Rule 9(2)", "Rule 9(7)"]


def test_a_tie_without_standing_aside_is_shown_as_what_bars_the_decision() -> None:
    register = pooled()
    case = waiting(register)
    sitting = called(register, case)
    register.act(acts.hearings.declare, sitting=sitting, person=PIET, nature="kin", case=case, by=PIET)
    ((words, _),) = shown(register, sitting).agenda[0].wanting
    assert words == "P-piet is related to a party and did not stand aside"


def test_a_sitting_that_was_held_says_what_was_found() -> None:
    register = pooled()
    case, sitting = proved(register)
    page = shown(register, sitting)
    assert page.state == "held" and all(m.was_there for m in page.members)
    assert page.agenda[0].findings == (f"{case}/a1: proved",)
    assert page.sentence == "The Conduct Panel sat on 20 October 2026 with 3 members; 1 case was before it."


def test_the_list_has_what_is_to_come_and_what_was() -> None:
    register = pooled()
    sitting = called(register, waiting(register))
    listing = {"person": PETRA, "on": register.today}
    seen = register.show(disclosure.hearings.sittings, **listing)
    assert [one.id for one in seen.to_come] == [sitting] and seen.past == ()
    assert "the next is on Tuesday 20 October 2026" in seen.sentence
    late = register.show(disclosure.hearings.sittings, person=PETRA, on=date(2026, 10, 21))
    assert late.to_come[0].state == "unsaid" and "nobody has said whether it was held" in late.sentence
    register.act(acts.hearings.call_off, sitting=sitting, reason="no-quorum", by=PETRA)
    seen = register.show(disclosure.hearings.sittings, **listing)
    assert [one.state for one in seen.past] == ["called-off"]
    assert shown(register, sitting).called_off_because == "too few could sit"


def test_one_that_nobody_called_is_there_too() -> None:
    register = pooled()
    case = waiting(register)
    sat = register.act(
        acts.hearings.sit, panel="conduct-panel", members=PANEL, cases=(case,), by=PETRA
    ).sitting
    page = shown(register, sat)
    assert page.called_on is None and page.reading == "no papers are recorded"


def test_papers_that_went_out_too_late_are_marked() -> None:
    register = pooled()
    sitting = called(register, waiting(register))
    register.act(acts.hearings.send_papers, sitting=sitting, pages=221, reading_minutes=45, by=PETRA)
    register.on("2026-10-16")
    register.act(acts.hearings.send_papers, sitting=sitting, pages=9, by=PETRA)
    assert [one.is_in_time for one in shown(register, sitting).papers] == [True, False]
    assert shown(register, sitting).is_hurried


def test_it_is_for_staff_and_there_must_be_such_a_sitting() -> None:
    register = pooled()
    with pytest.raises(disclosure.NotHere, match="S-2026-001"):
        shown(register, "S-1")
    with pytest.raises(disclosure.NotForYou):
        register.show(disclosure.hearings.sittings, person=MALLORY, on=CALLED_FOR)
    assert held(register, waiting(register)) == "S-2026-001"
