"""Who holds what today, and which panel could decide; for staff."""

import pytest

from answerable import acts, disclosure
from answerable.disclosure.matters.desk.staffing import somebody
from tests.people import CAROL, CLARE, OLGA, PANEL, PETRA, UNTRAINED, Register, heard


def panels(register: Register) -> dict[str, disclosure.PanelView]:
    seen = register.show(disclosure.panels, person=CAROL, on=register.today)
    return {panel.id: panel for panel in seen}


def test_everyone_with_an_office_or_a_seat_by_name(register: Register) -> None:
    register.act(acts.people.appoint, person=CAROL, role="investigator", fte=40, by=CLARE)
    seen = register.show(disclosure.staff, person=CAROL, on=register.today)
    assert [one.name for one in seen] == sorted(one.name for one in seen)
    carol = next(one for one in seen if one.id == CAROL)
    assert [(office.name, office.fte) for office in carol.offices] == [
        ("Complaints officer", 100),
        ("Investigator", 40),
    ]


def test_who_stood_down_is_not_among_them(register: Register) -> None:
    register.act(acts.people.stand_down, person=OLGA, role="assembly-chair", by=CLARE)
    seen = register.show(disclosure.staff, person=CAROL, on=register.today)
    assert OLGA not in [one.id for one in seen]


def test_a_panel_says_whether_it_could_decide(register: Register) -> None:
    assert panels(register)["conduct-panel"].sentence == "3 of 3 members have completed what they must."
    assert panels(register)["appeal-panel"].sentence == "The Appeal Panel has no members."
    register.act(acts.people.unseat, person=PANEL[0], panel="conduct-panel", by=CLARE)
    register.act(acts.people.seat, person=UNTRAINED, panel="conduct-panel", by=CLARE)
    panel = panels(register)["conduct-panel"]
    assert panel.sentence.endswith("; it cannot decide, for its quorum is 3.")
    assert [(m.id, m.training) for m in panel.members if not m.is_trained] == [
        (UNTRAINED, "not trained: Sitting Fairly")
    ]


def test_sittings_are_listed_with_who_was_there(register: Register) -> None:
    case, sitting = heard(register)
    held = panels(register)["conduct-panel"].sittings
    assert [(one.id, one.cases, one.members) for one in held] == [(sitting, (case,), PANEL)]


def test_somebody(register: Register) -> None:
    asked = {"person": CAROL, "on": register.today}
    assert register.show(somebody, of=PANEL[0], **asked).training == ("Sitting Fairly",)
    assert register.show(somebody, of="P-nobody", **asked) is None


@pytest.mark.parametrize("view", [disclosure.staff, disclosure.panels])
def test_it_is_for_staff(register: Register, view) -> None:
    with pytest.raises(disclosure.NotForYou):
        register.show(view, person=OLGA, on=register.today)
    with pytest.raises(disclosure.NotForYou):
        register.show(somebody, of=PETRA, person=OLGA, on=register.today)
