from dataclasses import replace
from datetime import date

from answerable.matters import fold, lay_on, next_duty, row_of
from answerable.matters.trail import trail_of
from tests.spec.small_body import small_body
from tests.spec.telling import tell

RULES = small_body()
CASE = """
day        | event     | of | facts
2026-01-05 | Received  | C1 | respondent: Bob
2026-01-06 | Triaged   | C1 |
2026-01-06 | Acknowledged | C1 |
2026-01-12 | Allocated | C1 | investigator: Ivy
"""


def laid_on(*lines: str, case: str = CASE):
    """Give the case, the case with what was laid on it, and the same folded anew."""
    before = [*tell(RULES, case).record.read()]
    held = [*tell(RULES, "\n".join([case.strip(), *lines])).record.read()]
    matter = fold(before, RULES)
    assert matter is not None and row_of(matter, RULES)  # so that what is due was asked for
    return matter, lay_on(matter, held[len(before) :], RULES), fold(held, RULES)


def test_what_a_stop_does_to_a_limit_that_ran_is_seen():
    matter, laid, anew = laid_on("2026-01-20 | Stopped | C1 |")
    assert next_duty(RULES, matter).limit == "investigate"
    assert next_duty(RULES, laid) == next_duty(RULES, anew)
    assert next_duty(RULES, laid).limit == "feedback"


def test_what_is_met_is_no_longer_due():
    _, laid, anew = laid_on("2026-01-20 | Referred | C1 | to: panel")
    assert next_duty(RULES, laid) == next_duty(RULES, anew)
    assert next_duty(RULES, laid).limit == "feedback"


def test_what_ended_with_the_matter_is_no_longer_due():
    _, laid, anew = laid_on("2026-01-20 | Disposed | C1 |", "2026-01-21 | Communicated | C1 |")
    assert next_duty(RULES, laid) == next_duty(RULES, anew)
    assert next_duty(RULES, laid) is None


def test_two_that_go_on_from_one_matter_know_nothing_of_each_other():
    later = "2026-01-20 | Stopped | C1 |\n2026-01-20 | Suspended | C1 |"
    *before, stop, suspend = tell(RULES, CASE + later).record.read()
    matter = fold(before, RULES)
    stopped, suspended = lay_on(matter, [stop], RULES), lay_on(matter, [suspend], RULES)
    assert (stopped.stopped, stopped.suspended) == (((date(2026, 1, 20), None),), ())
    assert (suspended.stopped, suspended.suspended) == ((), ((date(2026, 1, 20), None),))
    assert matter == fold(before, RULES)


def test_what_is_corrected_or_happened_earlier_is_folded_anew():
    assert laid_on("2026-01-20 | Corrected | C1 | entry: 1")[1] is None
    assert laid_on("2026-01-11 | Alleged | C1 |")[1] is None
    assert laid_on("2026-01-12 | Alleged | C1 |")[1] is not None
    assert lay_on(None, tell(RULES, CASE).record.read(), RULES) is None


def test_sanctions_of_training_are_counted_on():
    course = "Sanctioned | C1 | sanction: training; course: fair-light"
    _, laid, anew = laid_on(f"2026-01-20 | {course}", f"2026-01-21 | {course}")
    assert laid.facts["courses_ordered"] == anew.facts["courses_ordered"] == 2


def test_a_changed_copy_or_other_rules_have_no_trail():
    matter = fold(tell(RULES, CASE).record.read(), RULES)
    assert trail_of(matter, RULES) is not None
    assert trail_of(replace(matter), RULES) is None
    assert trail_of(matter, replace(RULES)) is None
