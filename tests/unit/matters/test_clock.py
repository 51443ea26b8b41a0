from datetime import date

from answerable.matters.book import book_of
from answerable.matters.clock import Reading, clocks, due_of
from tests.spec.small_body import small_body
from tests.spec.telling import tell

RULES = small_body()


def read(table, *, on=None, case="C1"):
    matter = tell(RULES, "day | event | of | facts\n" + table).matter(case)
    return Reading(RULES, matter, book_of(matter, RULES), on)


def runs(reading, limit):
    found = clocks(reading, reading.book.limits[limit])
    return [(c.began_on.isoformat(), c.ended_on and c.ended_on.isoformat(), c.is_met) for c in found]


STOPPED = """
2026-01-05 | Received  | C1 |
2026-01-06 | Triaged   | C1 |
2026-01-12 | Allocated | C1 |
2026-01-19 | Stopped   | C1 |
"""


def test_each_start_after_an_end_is_a_run_of_its_own():
    reading = read(
        STOPPED
        + """
        2026-01-20 | Resumed   | C1 |
        2026-02-02 | Referred  | C1 | to: panel
        2026-03-02 | Returned  | C1 |
        2026-03-03 | Returned  | C1 |
        """
    )
    assert runs(reading, "investigate") == [("2026-01-12", "2026-02-02", True), ("2026-03-02", None, False)]


def test_an_event_that_both_ends_and_starts_does_both():
    reading = read(
        """
        2026-01-05 | Received  | C1 |
        2026-01-06 | Suspended | C1 | review_on: 2026-01-20
        2026-01-19 | Suspended | C1 | review_on: 2026-02-02
        """
    )
    assert runs(reading, "review") == [("2026-01-06", "2026-01-19", True), ("2026-01-19", None, False)]


def test_closing_ends_every_run_but_the_one_it_started():
    reading = read("2026-01-05 | Received | C1 |\n2026-01-20 | Disposed | C1 |")
    assert runs(reading, "acknowledge") == [("2026-01-05", "2026-01-20", False)]
    assert runs(reading, "decide") == [("2026-01-05", "2026-01-20", True)]
    assert runs(reading, "tell") == [("2026-01-20", None, False)]


def test_a_missed_limit_starts_the_next_at_the_end_of_its_day():
    table = "2026-01-05 | Received | C1 |"
    assert runs(read(table, on=date(2026, 1, 8)), "feedback") == []
    assert runs(read(table, on=date(2026, 1, 9)), "feedback") == [("2026-01-08", None, False)]
    # With no day to tell, it is not known to be missed.
    assert runs(read(table), "feedback") == []


def test_met_on_its_last_day_is_met():
    table = "2026-01-05 | Received | C1 |\n2026-01-08 | Acknowledged | C1 |"
    assert runs(read(table), "feedback") == [("2026-01-08", None, False)]


def test_missed_and_then_met_starts_the_next_once():
    table = "2026-01-05 | Received | C1 |\n2026-01-15 | Acknowledged | C1 |\n2026-02-02 | Communicated | C1 |"
    assert runs(read(table), "feedback") == [("2026-01-08", "2026-02-02", True)]
    again = table + "\n2026-02-03 | Acknowledged | C1 |"
    assert runs(read(again), "feedback") == [("2026-01-08", "2026-02-02", True), ("2026-02-03", None, False)]


def test_done_on_the_last_day_for_the_step_before_leaves_nothing_to_start():
    for done_on in ("2026-01-05", "2026-01-08"):
        reading = read(f"2026-01-05 | Received | C1 |\n{done_on} | Communicated | C1 |", on=date(2026, 3, 1))
        assert runs(reading, "feedback") == []


def test_missed_again_while_the_clock_still_runs_starts_nothing_more():
    reading = read(
        STOPPED.replace("2026-01-19 | Stopped   | C1 |", "2026-03-02 | Referred  | C1 | to: panel")
        + "2026-03-09 | Returned | C1 |",
        on=date(2026, 6, 1),
    )
    follows = reading.book.limits["tell"].model_copy(update={"starts": (), "or_missed": "investigate"})
    assert [(c.began_on, c.ended_on) for c in clocks(reading, follows)] == [(date(2026, 2, 9), None)]


AGAIN = """
2026-01-05 | Received  | C1 |
2026-01-06 | Triaged   | C1 |
2026-01-12 | Allocated | C1 |
2026-02-02 | Referred  | C1 | to: panel
2026-03-02 | Returned  | C1 |
"""


def test_a_second_run_is_met_closed_and_extended_by_itself():
    first = ("2026-01-12", "2026-02-02", True)
    met = read(AGAIN + "2026-03-09 | Referred | C1 | to: panel")
    assert runs(met, "investigate") == [first, ("2026-03-02", "2026-03-09", True)]
    closed = read(AGAIN + "2026-03-09 | Disposed | C1 |")
    assert runs(closed, "investigate") == [first, ("2026-03-02", "2026-03-09", False)]
    extended = read(AGAIN + "2026-03-09 | Extended | C1 | until_on: 2026-04-20")
    assert [bool(c.extended) for c in clocks(extended, extended.book.limits["investigate"])] == [False, True]
    assert runs(extended, "investigate") == [first, ("2026-03-02", None, False)]


def test_closing_again_starts_again_what_is_due_after_the_end():
    reading = read(
        """
        2026-01-05 | Received     | C1 |
        2026-01-20 | Disposed     | C1 |
        2026-01-21 | Communicated | C1 |
        2026-02-02 | Reopened     | C1 |
        2026-02-09 | Disposed     | C1 |
        """
    )
    assert runs(reading, "tell") == [("2026-01-20", "2026-01-21", True), ("2026-02-09", None, False)]


def test_closed_over_before_the_day_nothing_follows():
    reading = read("2026-01-05 | Received | C1 |\n2026-01-08 | Disposed | C1 |", on=date(2026, 3, 1))
    assert runs(reading, "feedback") == []


def test_a_stop_that_lasts_leaves_no_day_to_tell():
    reading = read(STOPPED)
    assert due_of(reading, clocks(reading, reading.book.limits["investigate"])[-1]) is None


def test_a_stop_that_began_on_the_day_leaves_no_day_either():
    reading = read(STOPPED.replace("2026-01-19", "2026-02-09"))
    assert due_of(reading, clocks(reading, reading.book.limits["investigate"])[-1]) is None


def test_a_stop_that_began_after_the_day_leaves_it():
    reading = read(STOPPED.replace("2026-01-19", "2026-02-10"))
    found = due_of(reading, clocks(reading, reading.book.limits["investigate"])[-1])
    assert found.on == date(2026, 2, 9)


def test_a_stop_is_told_as_far_as_the_day():
    reading = read(STOPPED + "2026-02-02 | Resumed | C1 |", on=date(2026, 1, 20))
    assert list(reading.stops) == [(date(2026, 1, 19), None)]
    found = due_of(reading, clocks(reading, reading.book.limits["investigate"])[-1])
    assert found.on == date(2026, 2, 10)


def test_a_stop_that_is_over_pushes_by_its_own_days_only():
    reading = read(STOPPED + "2026-02-02 | Resumed | C1 |", on=date(2026, 2, 20))
    found = due_of(reading, clocks(reading, reading.book.limits["investigate"])[-1])
    assert found.on == date(2026, 2, 23)


def test_a_stop_after_the_duty_was_done_is_not_counted():
    table = STOPPED.replace("2026-01-19 | Stopped   | C1 |", "2026-01-19 | Referred | C1 | to: panel")
    reading = read(table + "2026-01-20 | Stopped | C1 |\n2026-01-30 | Resumed | C1 |")
    found = due_of(reading, clocks(reading, reading.book.limits["investigate"])[-1])
    assert (found.on, found.stopped) == (date(2026, 2, 9), ())


def test_a_day_that_a_missing_fact_should_name_is_not_told():
    reading = read("2026-01-05 | Received | C1 |\n2026-01-06 | Suspended | C1 |")
    assert due_of(reading, clocks(reading, reading.book.limits["review"])[-1]) is None


def test_a_day_that_a_fact_names_is_the_day():
    reading = read("2026-01-05 | Received | C1 |\n2026-01-06 | Suspended | C1 | review_on: 2026-02-02")
    found = due_of(reading, clocks(reading, reading.book.limits["review"])[-1])
    assert (found.on, found.start, found.length) == (date(2026, 2, 2), date(2026, 1, 6), None)


def test_an_extension_of_another_limit_changes_nothing():
    reading = read(STOPPED + "2026-01-20 | Extended | C1 | limit: decide; until_on: 2026-12-01")
    assert clocks(reading, reading.book.limits["investigate"])[-1].extended is None
    found = due_of(reading, clocks(reading, reading.book.limits["decide"])[-1])
    assert (found.on, found.length) == (date(2026, 12, 1), None)


def test_an_extension_after_the_end_changes_nothing():
    reading = read("2026-01-05 | Received | C1 |\n2026-01-06 | Acknowledged | C1 |")
    extended = read(
        "2026-01-05 | Received | C1 |\n2026-01-06 | Acknowledged | C1 |\n"
        "2026-01-07 | Extended | C1 | limit: acknowledge; until_on: 2026-02-01"
    )
    assert runs(reading, "acknowledge") == runs(extended, "acknowledge")
    assert clocks(extended, extended.book.limits["acknowledge"])[-1].extended is None
