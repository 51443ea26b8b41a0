from dataclasses import replace
from datetime import date

from answerable.matters.decision.fitting import fits_as_said, fits_now
from tests.unit.matters.decision.trying import CASE, attempt, said

ALLEGED = CASE + "2026-01-06 | Alleged | C1 | allegation: A1\n"
GIVEN = CASE + "2026-01-06 | Triaged | C1 |\n2026-01-12 | Allocated | C1 |\n"


def now(kind, table=CASE, **tried):
    return said(fits_now(attempt(kind, table=table, **tried)))


def as_said(kind, facts, table=CASE, **tried):
    return said(fits_as_said(attempt(kind, facts, table=table, **tried)))


def test_a_clock_is_stopped_once_and_resumed_when_stopped():
    stopped = CASE + "2026-01-06 | Stopped | C1 |\n"
    assert now("Stopped") is None
    assert now("Stopped", stopped) == "Not allowed: do it; it has been stopped since 6 January 2026 (Rule 1)"
    assert now("Resumed") == "Not allowed: do it; no clock is stopped (Rule 1)"
    assert now("Resumed", stopped) is None
    resumed = stopped + "2026-01-07 | Resumed | C1 |\n"
    assert now("Stopped", resumed) is None
    assert now("Stopped", resumed + "2026-01-08 | Stopped | C1 |").endswith("since 8 January 2026 (Rule 1)")


def test_a_suspension_is_lifted_while_it_lasts():
    suspended = CASE + "2026-01-06 | Suspended | C1 |\n"
    assert now("Lifted") == "Not allowed: do it; there is no interim suspension (Rule 1)"
    assert now("Lifted", suspended) is None
    assert now("Lifted", suspended + "2026-01-07 | Lifted | C1 |") is not None
    # Suspended again is how a suspension is reviewed.
    assert now("Suspended", suspended) is None


def test_something_was_alleged_before_it_is_found():
    for kind in ("Found", "Recommended"):
        assert now(kind) == "Not allowed: do it; no allegation has been put (Rule 1)"
        assert now(kind, ALLEGED) is None
        assert as_said(kind, "allegation: A1", ALLEGED) is None
        assert as_said(kind, "allegation: A9", ALLEGED) == (
            "Not allowed: do it, on the allegation “A9”; there is A1 (Rule 1)"
        )


def test_an_allegation_is_put_once():
    assert as_said("Alleged", "allegation: A2", ALLEGED) is None
    assert as_said("Alleged", "allegation: A1", ALLEGED) == (
        "Not allowed: do it “A1”; it was put already. Give the new allegation a number of its own (Rule 1)"
    )


def test_a_sanction_on_what_was_alleged_with_a_course_that_there_is():
    assert as_said("Sanctioned", "") is None
    assert as_said("Sanctioned", "course: fair-light; allegation: A1", ALLEGED) is None
    assert as_said("Sanctioned", "allegation: A1") == (
        "Not allowed: do it, on the allegation “A1”; there is none (Rule 1)"
    )
    assert as_said("Sanctioned", "course: knitting") == (
        "Not allowed: do it, with the course “knitting”; choose fair-light, sitting-fairly or asking-well (Rule 1)"
    )


def test_a_complaint_is_joined_once():
    assert as_said("Linked", "complaint: CP-2") is None
    assert as_said("Linked", "complaint: CP-1") == "Not allowed: do it; CP-1 is in it already (Rule 1)"


def test_only_what_is_due_can_be_put_off():
    closed = (
        CASE
        + "2026-01-05 | Acknowledged | C1 |\n2026-01-06 | Disposed | C1 |\n2026-01-06 | Communicated | C1 |"
    )
    assert now("Extended", GIVEN) is None
    assert now("Extended", closed) == (
        "Not allowed: do it; nothing is due on 6 January 2026 that could be put off (Rule 1)"
    )
    assert as_said("Extended", "limit: tell; until_on: 2026-03-01", GIVEN) == (
        "Not allowed: do it; nothing is due under “Tell the outcome” on 12 January 2026 (Rule 1)"
    )
    assert as_said("Extended", "limit: no-such; until_on: 2026-03-01", GIVEN).startswith(
        "Not allowed: do it; there is no limit “no-such”; choose acknowledge, feedback,"
    )


def test_a_limit_is_put_off_to_a_later_day_and_no_further_than_the_rule_lets():
    assert as_said("Extended", "until_on: 2026-01-12", GIVEN) == (
        "Not allowed: do it; 12 January 2026 is not later than 12 January 2026 (Rule 1)"
    )
    assert as_said("Extended", "until_on: 2026-03-09", GIVEN) is None
    assert as_said("Extended", "until_on: 2026-03-10", GIVEN) == (
        "Not allowed: do it; “Investigate” may last until 9 March 2026 at most, by Rule 7.2 (Rule 1)"
    )
    assert as_said("Extended", "limit: decide; until_on: 2029-03-10", GIVEN) is None


def test_what_is_as_far_off_as_it_can_be_is_not_put_off():
    # Nothing but the investigation is left to do, and it may last until 9 March.
    done = (
        GIVEN
        + "2026-01-12 | Acknowledged | C1 |\n2026-01-12 | Communicated | C1 |\n"
        + "2026-01-13 | Extended | C1 | limit: decide; until_on: 2026-12-01"
    )
    rules_without_whole = attempt("Extended", table=done, on="2026-03-09")
    version = rules_without_whole.book.version
    only = version.model_copy(update={"limits": tuple(x for x in version.limits if x.id == "investigate")})
    book = replace(rules_without_whole.book, version=only)
    assert fits_now(replace(rules_without_whole, book=book)) is not None
    assert fits_now(replace(rules_without_whole, book=book, on=date(2026, 3, 8))) is None


def test_a_limit_that_runs_again_can_be_put_off_again():
    again = GIVEN + "2026-02-02 | Referred | C1 | to: panel\n2026-03-02 | Returned | C1 |"
    assert as_said("Extended", "until_on: 2026-04-29", again) is None
    assert as_said("Extended", "until_on: 2026-04-30", again).endswith(
        "“Investigate” may last until 29 April 2026 at most, by Rule 7.2 (Rule 1)"
    )


def test_what_is_of_no_such_kind_fits():
    assert now("Acknowledged") is None
    assert as_said("Acknowledged", "") is None
