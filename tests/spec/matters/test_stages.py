"""At which stage a matter is, and since when it is closed."""

from collections.abc import Callable

title = "Stages"
Spec = Callable[..., None]


def test_a_case_goes_through_its_stages(spec: Spec) -> None:
    spec(
        """
        day        | event     | of | facts
        2026-01-05 | Received  | C1 |
        2026-01-06 | Triaged   | C1 |
        2026-01-12 | Allocated | C1 |
        2026-02-02 | Referred  | C1 | to: panel
        2026-02-20 | Disposed  | C1 | disposal: proved
        """,
        "on 2026-01-05, C1 is at triage",
        "on 2026-01-11, C1 is at allocation",
        "on 2026-02-01, C1 is at investigation",
        "on 2026-02-19, C1 is open",
        "on 2026-02-19, C1 is at panel",
        "C1 is closed since 2026-02-20: proved",
    )


def test_a_step_that_fits_no_stage_leaves_the_case_where_it_is(spec: Spec) -> None:
    spec(
        """
        day        | event    | of | facts
        2026-01-05 | Received | C1 |
        2026-01-06 | Triaged  | C1 | outcome: informal
        """,
        "C1 is at triage",
    )


def test_a_referral_never_closes(spec: Spec) -> None:
    spec(
        """
        day        | event     | of | facts
        2026-01-05 | Received  | C1 |
        2026-01-06 | Triaged   | C1 |
        2026-01-12 | Allocated | C1 |
        2026-02-02 | Referred  | C1 | to: police
        """,
        "C1 is at investigation",
        "C1 is open",
    )


def test_a_case_opened_again_keeps_its_name_and_loses_its_disposal(spec: Spec) -> None:
    spec(
        """
        day        | event    | of
        2026-01-05 | Received | C1
        2026-01-20 | Disposed | C1
        2026-03-02 | Reopened | C1
        """,
        "on 2026-02-01, C1 is closed since 2026-01-20: no-further-action",
        "C1 is open",
        "C1 is at allocation",
        "allocate of C1 is due by 2026-03-09 (Rule 7.1)",
    )


def test_what_was_recorded_late_counts_on_the_day_it_happened(spec: Spec) -> None:
    spec(
        """
        day        | event     | of | recorded
        2026-01-05 | Received  | C1 | 2026-01-05
        2026-01-12 | Allocated | C1 | 2026-01-12
        2026-01-06 | Triaged   | C1 | 2026-02-01
        """,
        "on 2026-01-11, C1 is at allocation",
        "C1 is at investigation",
    )


def test_what_was_corrected_never_happened(spec: Spec) -> None:
    spec(
        """
        day        | event     | of | facts
        2026-01-05 | Received  | C1 |
        2026-01-20 | Disposed  | C1 |
        2026-01-21 | Corrected | C1 | entry: 1
        """,
        "on 2026-01-20, C1 is open",
        "C1 is at triage",
    )


def test_a_correction_that_was_wrong_can_be_corrected(spec: Spec) -> None:
    spec(
        """
        day        | event     | of | facts
        2026-01-05 | Received  | C1 |
        2026-01-20 | Disposed  | C1 |
        2026-01-21 | Corrected | C1 | entry: 1
        2026-01-22 | Corrected | C1 | entry: 2
        """,
        "C1 is closed since 2026-01-20: no-further-action",
    )


def test_a_point_refused_and_then_answered(spec: Spec) -> None:
    spec(
        """
        day        | event    | of   | facts
        2026-02-04 | Asked    | M1/1 | due_on: 2026-02-11
        2026-02-10 | Refused  | M1/1 |
        2026-03-01 | Answered | M1/1 |
        """,
        "on 2026-02-10, M1/1 is at refused",
        "M1/1 is at answered",
        "answer of M1/1 was met on 2026-02-10",
    )
