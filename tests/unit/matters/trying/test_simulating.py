"""A matter that never was: the same fold, duties and refusals as a real one, and nobody in particular acts."""

from datetime import date

import pytest

from answerable.matters import read_step, simulate
from answerable.rules import find_body, load

RULES = load(find_body("lanternmakers"))


def tried(*lines, on=None):
    return simulate(RULES, "complaint", [read_step(line) for line in lines], on=on)


def due(told):
    return {one.limit: one.due.on for one in told.duties}


def test_a_complaint_received_on_friday_22_december():
    told = tried("2023-12-22 Received")
    assert due(told) == {
        "acknowledge": date(2023, 12, 29),  # Monday and Tuesday are Christmas
        "triage": date(2024, 1, 10),
        "decide": date(2024, 6, 22),
    }
    assert told.matter.stage == "triage"
    assert "Decide triage" in [one.name for one in told.may]


def test_steps_happen_in_the_order_of_their_days():
    told = tried("2023-12-22 Received", "2024-01-08 Allocated", "2024-01-05 Triaged outcome=investigate")
    assert [one.stage.id for one in told.steps] == ["triage", "allocation", "investigation"]


def test_a_stop_moves_the_due_day_and_an_extension_sets_it():
    begun = ("2023-12-22 Received", "2024-01-05 Triaged outcome=investigate", "2024-01-08 Allocated")
    plain = due(tried(*begun))["investigate"]
    stopped = due(tried(*begun, "2024-02-01 Stopped", "2024-02-08 Resumed"))["investigate"]
    assert (stopped - plain).days >= 7
    extended = tried(*begun, "2024-02-01 Extended limit=investigate until_on=2024-05-01")
    assert due(extended)["investigate"] == date(2024, 5, 1)


def test_what_the_rules_would_not_have_is_refused_and_does_not_happen():
    told = tried("2023-12-22 Received", "2023-12-27 Found")
    assert told.steps[1].refused.source == "Rule 10(1)"
    assert told.steps[1].stage.id == "triage"
    unknown = tried("2023-12-22 Received", "2023-12-27 Stated")
    assert "lets nobody record" in str(unknown.steps[1].refused)


def test_it_can_be_looked_at_on_a_later_day_and_never_before_it_began():
    assert tried("2023-12-22 Received", on=date(2024, 3, 1)).on == date(2024, 3, 1)
    assert tried("2023-12-22 Received", on=date(2020, 3, 1)).on == date(2023, 12, 22)


def test_only_what_opens_the_procedure_begins_it():
    with pytest.raises(ValueError, match="is opened by Received, not by Triaged"):
        tried("2023-12-22 Triaged")
    with pytest.raises(KeyError):
        simulate(RULES, "nothing", [read_step("2023-12-22 Received")])


def test_what_may_not_be_done_says_why():
    told = tried("2023-12-22 Received")
    reasons = {permission.name: str(why) for permission, why in told.may_not}
    assert "it can be done at “Before the Conduct Panel”" in reasons["Record a finding"]
    assert not any(permission.kind == "Received" for permission in told.may)
