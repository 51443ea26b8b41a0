from dataclasses import replace
from datetime import date

from answerable.days import due_fixed
from answerable.matters import Duty, Matter, Moment

FRIDAY, SATURDAY = date(2026, 1, 9), date(2026, 1, 10)
DUTY = Duty(
    "C-1", "acknowledge", "Acknowledge", "officer", "Rule 4.1", due_fixed(on=FRIDAY, start=FRIDAY, source="")
)


def test_a_duty_is_late_when_its_day_is_over():
    assert not DUTY.is_late(FRIDAY)
    assert DUTY.is_late(SATURDAY)


def test_a_duty_met_in_time_is_never_late_and_one_met_late_always_is():
    assert not replace(DUTY, met_on=FRIDAY).is_late(SATURDAY)
    assert replace(DUTY, met_on=SATURDAY).is_late(FRIDAY)
    assert replace(DUTY, ended_on=SATURDAY).is_late(FRIDAY)


def test_a_duty_is_open_until_met_or_ended():
    assert DUTY.is_open
    assert not replace(DUTY, met_on=FRIDAY).is_open
    assert not replace(DUTY, ended_on=FRIDAY).is_open


def test_what_a_matter_holds_is_empty_where_nothing_was_said():
    moments = (Moment("C-1", "triage", FRIDAY, None, "officer"),)
    matter = Matter("C-1", "complaint", FRIDAY, FRIDAY, "triage", True, None, (), moments)
    assert (matter.suspended, matter.stopped, matter.sanctions) == ((), (), ())
