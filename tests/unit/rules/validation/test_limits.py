"""Each limit has a clock that can start, can be met, and a day on which it is due."""

from tests.unit.rules.spoiling import COMPLAINT, POINT, spoilt_by

AT = "versions.1."


@spoilt_by(
    ("no due day", POINT, ", until_fact: due_on", "§",
     AT + "limits.1: 'answer' has no due day; give a length, or until_fact with the fact that holds it"),
    ("nothing meets it", POINT, "ends: [Answered]", "ends: []§",
     AT + "limits.1.ends: nothing meets 'answer'; name the kind of event that meets it"),
    ("it rests and then has nothing to count", POINT, ", until_fact: due_on", ", until_fact: due_on, after: 6 months§",
     AT + "limits.1.after: 'answer' rests, and has no length to count when it has rested; give a length, or remove after"),
    ("nothing starts it", COMPLAINT, "starts: [Received], ends: [Triaged]", "ends: [Triaged]§",
     AT + "limits.1: nothing starts the clock of 'triage'; give starts, or or_missed"),
    ("it waits for itself", COMPLAINT, "ends: [Triaged]", "or_missed: triage, ends: [Triaged]§",
     AT + "limits.1.or_missed: 'triage' would start when it was itself missed; let it name a limit that comes before it"),
    ("it starts by what nobody may do", COMPLAINT, "starts: [Received], ends: [Triaged]", "starts: [Received, Reopened], ends: [Triaged]§",
     AT + "limits.1.starts.2: nobody may record Reopened in this version, so that it never happens; "
     "add a permission for it, or remove it here"),
    ("it is met by what nobody may do", COMPLAINT, "ends: [Triaged]", "ends: [Triaged, Allocated]§",
     AT + "limits.1.ends.2: nobody may record Allocated in this version, so that it never happens; "
     "add a permission for it, or remove it here"),
    ("a stage is entered by what nobody may do", COMPLAINT, "enters: [Disposed]", "enters: [Disposed, Left]§",
     AT + "stages.3.enters.2: nobody may record Left in this version, so that it never happens; "
     "add a permission for it, or remove it here"),
    ("a notice starts by what nobody may do", POINT, "    permissions:", "    notices:\n      - {id: time, name: Time, starts: [Stated], until: [Asked], until_fact: due_on, length: 2 weeks, source: R}§\n    permissions:",
     AT + "notices.1.starts.1: nobody may record Stated in this version, so that it never happens; "
     "add a permission for it, or remove it here"),
    ("a window opens by what nobody may do", POINT, "stages: [open]", "stages: [open], within: {starts: [Stated], length: 2 weeks, source: R}§",
     AT + "permissions.2.within.starts.1: nobody may record Stated in this version, so that it never happens; "
     "add a permission for it, or remove it here"),
    ("an end to extensions that nobody may give", POINT, "until_fact: due_on", "until_fact: due_on, at_most: 6 weeks§",
     AT + "limits.1.at_most: nobody may extend 'answer', so that no extension needs an end; permit Extended, or remove at_most"),
    ("two over the whole", COMPLAINT, "length: 10 working-days", "length: 10 working-days, whole: true",
     AT + "limits.2.whole: a second limit over the whole procedure, beside 'triage'; keep one: it says what counts as backlog"),
)  # fmt: skip
def test_a_limit_that_cannot_work_is_told(body, file, old, new, said):
    body.edit(file, old, new)
    if not body.marked:
        body.edit(COMPLAINT, "length: 6 months", "length: 6 months§")
    assert body.fault() == said


def test_a_clock_that_nobody_may_stop_is_told(body):
    body.edit(COMPLAINT, "length: 10 working-days", "length: 10 working-days, stoppable: true")
    assert [fault.split("stoppable: ")[1].split(";")[0] for fault in body.faults()] == [
        "the clock of 'triage' is stoppable, and nobody may record Resumed",
        "the clock of 'triage' is stoppable, and nobody may record Stopped",
    ]


def test_limits_that_wait_for_each_other_are_told(body):
    body.edit(COMPLAINT, "ends: [Triaged]", "or_missed: decide, ends: [Triaged]")
    body.edit(COMPLAINT, "ends: [Disposed]", "or_missed: triage, ends: [Disposed]")
    assert len([fault for fault in body.faults() if "itself missed" in fault]) == 2


def test_a_day_from_a_fact_with_a_length_to_fall_back_on_is_good(body):
    body.edit(POINT, "until_fact: due_on", "until_fact: due_on, length: 2 weeks")
    assert body.faults() == []
