"""What a worked case tells lies within the years of the calendar."""

EXAMPLE = "examples/triage.yaml"


def test_a_day_outside_the_calendar_is_told(body):
    body.edit(EXAMPLE, "given:\n  - {on: 2020-03-02", "given:\n  - {on: 2018-03-02§")
    assert body.fault() == (
        "given.1.on: the calendar runs from 2019 to 2030, and does not reach 2018-03-02; "
        "widen the calendar, or tell it of other days"
    )


def test_a_due_day_outside_the_calendar_is_told(body):
    body.edit(EXAMPLE, "due: {triage: 2020-03-16}", "due: {triage: 2031-03-16}§")
    assert body.fault().startswith("then.1.due.triage: the calendar runs from 2019 to 2030")


def test_of_a_calendar_that_is_no_time_at_all_only_that_is_told(body):
    body.edit("body.yaml", "last_year: 2030", "last_year: 2018§")
    assert not any("does not reach 2020-03-02" in fault for fault in body.faults())
