from datetime import date

from answerable.matters import menu
from tests.spec.telling import tell
from tests.unit.matters.decision.trying import CASE, RULES


def choices(person, table=CASE):
    told = tell(RULES, table)
    return menu(RULES, told.matter("C1"), told.roster(), person=person, on=date(2026, 1, 9))


def test_the_menu_of_an_officer_at_triage():
    assert [c.permission.kind for c in choices("Olive") if c.is_allowed] == [
        "Linked", "Acknowledged", "Triaged", "Alleged", "Suspended", "Stopped", "Disposed", "Communicated",
        "Withdrawn", "Left",
    ]  # fmt: skip


def test_all_the_rest_is_there_with_the_reason():
    refused = {c.permission.name: c.refusal for c in choices("Olive") if not c.is_allowed}
    assert (
        refused["Start the clock again"]
        == "Not allowed: start the clock again; no clock is stopped (Rule 7.5)"
    )
    assert refused["Close with the decision of the Panel"].endswith("(Rule 10.2)")


def test_every_rule_but_that_of_the_opening_is_told_in_order():
    version = RULES.procedure("complaint").versions[0]
    assert [c.permission for c in choices("Zoe")] == [p for p in version.permissions if p.kind != "Received"]
    assert [c.permission.kind for c in choices("Zoe") if c.is_allowed] == ["Linked"]


def test_who_will_be_put_in_charge_is_not_asked_beforehand():
    told = CASE + "2026-01-06 | Triaged | C1 |"
    assert "Allocated" in [c.permission.kind for c in choices("Olive", told) if c.is_allowed]
