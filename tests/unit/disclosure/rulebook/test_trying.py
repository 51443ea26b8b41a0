"""The rules tried, as anybody may see it."""

from datetime import date

from answerable.disclosure.rulebook import trial
from answerable.record import MemoryRecord
from answerable.rules import find_body, load

RULES = load(find_body("lanternmakers"))


def tried(*steps, procedure="complaint", look_on=None):
    return trial(MemoryRecord(), RULES, procedure=procedure, steps=steps, look_on=look_on)


def test_without_steps_it_says_what_it_takes_to_begin():
    view = tried()
    assert (view.opens_with, view.opening, view.opening_sets) == ("Received", "Receive a complaint", "")
    assert tried(procedure="point").opening_sets == "due_on"
    assert tried(procedure="nothing") is None


def test_each_due_day_opens_into_its_explanation_and_its_rule():
    view = tried("2023-12-22 Received", look_on=date(2023, 12, 30))
    first = view.due[0]
    assert (first.when, first.owner, first.source) == (
        "Friday 29 December 2023",
        "Complaints officer",
        "Rule 6(1)",
    )
    assert first.state == "missed on 29 December 2023, and still owed" and first.is_late
    assert "Monday 25 December 2023: Christmas Day, not counted." in first.why
    assert (view.in_force, view.stage) == (date(2019, 1, 1), "Waiting for triage")


def test_what_was_done_says_whether_in_time():
    view = tried("2023-12-22 Received", "2023-12-28 Acknowledged", "2024-01-29 Triaged outcome=informal")
    states = {one.limit: one.state for one in view.due}
    assert states["acknowledge"] == "done on 28 December 2023, in time"
    assert states["triage"] == "done on 29 January 2024, late"


def test_steps_are_told_in_words():
    view = tried("2023-12-22 Received", "2023-12-28 Extended limit=triage until_on=2024-02-01")
    assert view.steps[1].what == "Extend a limit: Decide triage, until 1 February 2024"
    refused = tried("2023-12-22 Received", "2023-12-28 Found").steps[1]
    assert refused.why_not.startswith("record a finding, while it is at") and refused.source == "Rule 10(1)"


def test_what_may_come_next_says_by_whom_and_under_which_conditions():
    view = tried("2023-12-22 Received")
    triage = next(one for one in view.may if one.name == "Decide triage")
    assert (triage.who, triage.source) == ("Complaints officer", "Rule 7(1)")
    assert triage.conditions[0] == (
        "nobody who acts or decides has declared a tie to the case or to anyone in it",
        "Rule 4(1)",
    )
    assert any("it can be done at" in one.why_not for one in view.may_not)
    offers = {one.value: one for one in view.offers}
    assert offers["Triaged outcome=investigate"].name == "Decide triage: investigate"
    assert offers["Suspended"].sets == "review_on"


def test_what_cannot_be_read_or_counted_is_told_and_nothing_else():
    assert "no kind of event" in tried("2023-12-22 Recieved").faults[0]
    assert "does not reach" in tried("2090-12-22 Received").faults[0]
    assert tried("2023-12-22 Triaged").due == ()
