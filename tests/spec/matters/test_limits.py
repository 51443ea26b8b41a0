"""When something is due, and what moves the day."""

from collections.abc import Callable

title = "Limits"
Spec = Callable[..., None]


def test_working_days_leave_out_weekends_and_holidays(spec: Spec) -> None:
    # Good Friday is 3 April 2026, Easter Monday 6 April.
    spec(
        """
        day        | event    | of
        2026-04-01 | Received | C1
        """,
        "acknowledge of C1 is due by 2026-04-10 (Rule 4.1 of 2026)",
        "on 2026-04-10, acknowledge of C1 is open",
        "on 2026-04-11, acknowledge of C1 is late",
    )


def test_the_rules_of_the_day_of_opening_govern_to_the_end(spec: Spec) -> None:
    spec(
        """
        day        | event    | of
        2026-02-27 | Received | C1
        2026-03-02 | Received | C2
        """,
        "acknowledge of C1 is due by 2026-03-04 (Rule 4.1)",
        "acknowledge of C2 is due by 2026-03-09 (Rule 4.1 of 2026)",
    )


def test_done_in_time_and_done_late(spec: Spec) -> None:
    spec(
        """
        day        | event        | of
        2026-01-05 | Received     | C1
        2026-01-05 | Received     | C2
        2026-01-08 | Acknowledged | C1
        2026-01-09 | Acknowledged | C2
        """,
        "acknowledge of C1 was met on 2026-01-08",
        "acknowledge of C2 was met late on 2026-01-09",
        "on 2026-01-08, acknowledge of C2 is open",
    )


def test_months_end_on_the_last_day_of_a_shorter_month(spec: Spec) -> None:
    spec(
        """
        day        | event        | of
        2026-08-28 | Received     | C1
        2026-08-31 | Acknowledged | C1
        """,
        "feedback of C1 is due by 2026-11-30 (Rule 4.2)",
        "decide of C1 is due by 2027-02-28 (Rule 7.4)",
    )


def test_a_missed_step_starts_the_next_clock(spec: Spec) -> None:
    # The acknowledgement was due on the 8th; the three months run from there, though nothing happened.
    spec(
        """
        day        | event    | of
        2026-01-05 | Received | C1
        """,
        "on 2026-01-08, feedback of C1 is not due",
        "on 2026-01-09, feedback of C1 is due by 2026-04-08 (Rule 4.2)",
    )


def test_a_step_done_late_does_not_start_the_next_clock_again(spec: Spec) -> None:
    spec(
        """
        day        | event        | of
        2026-01-05 | Received     | C1
        2026-02-20 | Acknowledged | C1
        """,
        "feedback of C1 is due by 2026-04-08 (Rule 4.2)",
    )


def test_what_was_done_before_the_step_was_missed_is_not_owed_again(spec: Spec) -> None:
    spec(
        """
        day        | event        | of
        2026-01-05 | Received     | C1
        2026-01-06 | Communicated | C1
        """,
        "on 2026-02-01, feedback of C1 is not due",
    )


def test_a_stopped_clock_pushes_the_day(spec: Spec) -> None:
    # Twenty working days from the 12th end on 9 February; ten of them lay in the stop.
    spec(
        """
        day        | event     | of
        2026-01-05 | Received  | C1
        2026-01-06 | Triaged   | C1
        2026-01-12 | Allocated | C1
        2026-01-19 | Stopped   | C1
        2026-02-02 | Resumed   | C1
        """,
        "on 2026-01-12, investigate of C1 is due by 2026-02-09 (Rule 7.2)",
        "investigate of C1 is due by 2026-02-23 (Rule 7.2)",
    )


def test_the_limit_over_the_whole_is_told_gross(spec: Spec) -> None:
    spec(
        """
        day        | event    | of
        2026-01-05 | Received | C1
        2026-01-19 | Stopped  | C1
        2026-05-19 | Resumed  | C1
        """,
        "decide of C1 is due by 2026-07-05 (Rule 7.4)",
    )


def test_while_the_clock_is_stopped_nothing_becomes_late(spec: Spec) -> None:
    spec(
        """
        day        | event     | of
        2026-01-05 | Received  | C1
        2026-01-06 | Triaged   | C1
        2026-01-12 | Allocated | C1
        2026-02-09 | Stopped   | C1
        """,
        "on 2026-06-01, investigate of C1 is due by 2026-06-01 (Rule 7.2)",
        "on 2026-06-01, investigate of C1 is open",
    )


def test_an_extension_sets_the_day_and_says_why(spec: Spec) -> None:
    spec(
        """
        day        | event     | of | facts
        2026-01-05 | Received  | C1 |
        2026-01-06 | Triaged   | C1 |
        2026-01-12 | Allocated | C1 |
        2026-02-02 | Extended  | C1 | until_on: 2026-02-20
        """,
        "on 2026-02-01, investigate of C1 is due by 2026-02-09 (Rule 7.2)",
        "investigate of C1 is due by 2026-02-20 (Rule 7.2; extended on 2 February 2026: the case is complex)",
    )


def test_a_step_taken_again_is_a_new_duty(spec: Spec) -> None:
    spec(
        """
        day        | event     | of
        2026-01-05 | Received  | C1
        2026-01-06 | Triaged   | C1
        2026-01-12 | Allocated | C1
        2026-02-02 | Referred  | C1
        2026-03-02 | Returned  | C1
        """,
        "on 2026-02-02, investigate of C1 was met on 2026-02-02",
        "investigate of C1 is due by 2026-03-30 (Rule 7.2)",
    )


def test_a_second_investigator_does_not_get_the_time_again(spec: Spec) -> None:
    spec(
        """
        day        | event     | of | facts
        2026-01-05 | Received  | C1 |
        2026-01-06 | Triaged   | C1 |
        2026-01-12 | Allocated | C1 |
        2026-01-26 | Allocated | C1 | investigator: Ian
        """,
        "investigate of C1 is due by 2026-02-09 (Rule 7.2)",
    )


def test_the_day_that_a_fact_names(spec: Spec) -> None:
    spec(
        """
        day        | event     | of   | facts
        2026-02-04 | Asked     | M1/1 | due_on: 2026-02-11
        2026-02-04 | Received  | C1   |
        2026-02-05 | Suspended | C1   | review_on: 2026-02-19
        2026-02-18 | Suspended | C1   | review_on: 2026-03-04
        """,
        "answer of M1/1 is due by 2026-02-11 (Rule 14.3)",
        "on 2026-02-17, review of C1 is due by 2026-02-19 (Rule 7.3)",
        "review of C1 is due by 2026-03-04 (Rule 7.3)",
    )


def test_closing_ends_what_was_due_and_begins_what_is_due_after_the_end(spec: Spec) -> None:
    spec(
        """
        day        | event     | of
        2026-01-05 | Received  | C1
        2026-01-06 | Triaged   | C1
        2026-01-12 | Allocated | C1
        2026-01-30 | Disposed  | C1
        """,
        "investigate of C1 is not due",
        "acknowledge of C1 was missed, closed on 2026-01-30",
        "decide of C1 was met on 2026-01-30",
        "tell of C1 is due by 2026-02-06 (Rule 10.1)",
    )


def test_training_owed_has_its_own_clock(spec: Spec) -> None:
    spec(
        """
        day        | event     | of
        2026-01-05 | Obliged   | C1/training
        2026-02-17 | Completed | C1/training
        """,
        "complete of C1/training was met late on 2026-02-17",
        "on 2026-02-16, complete of C1/training is due by 2026-02-16 (Rule 11.4)",
    )
