from datetime import date

from answerable.matters import Row, row_of
from tests.spec.small_body import small_body
from tests.spec.telling import tell

RULES = small_body()
CASE = """
day        | event     | of | facts
2026-01-05 | Received  | C1 | respondent: Bob
2026-01-08 | Triaged   | C1 |
2026-01-12 | Allocated | C1 | investigator: Ivy
"""


def row(more=""):
    return row_of(tell(RULES, CASE + more).matter("C1"), RULES)


def test_a_case_in_one_line():
    assert row() == Row(
        matter="C1",
        procedure="complaint",
        stage="investigation",
        is_open=True,
        opened_on=date(2026, 1, 5),
        closed_on=None,
        respondent="Bob",
        investigator="Ivy",
        owner="investigator",
        due_on=date(2026, 1, 8),
        due_limit="acknowledge",
        due_owner="officer",
        size=3,
        channel="web",
    )


def test_what_is_due_after_the_end_is_still_due():
    closed = row("2026-01-20 | Disposed | C1 |")
    assert (closed.is_open, closed.closed_on, closed.owner) == (False, date(2026, 1, 20), "officer")
    assert (closed.due_limit, closed.due_on) == ("tell", date(2026, 1, 27))


def test_nothing_is_due_when_all_is_done():
    done = row("2026-01-20 | Disposed | C1 |\n2026-01-21 | Communicated | C1 |")
    assert (done.due_on, done.due_limit, done.due_owner) == (None, None, None)
    assert done.size == 5


def test_a_stopped_clock_has_no_day():
    stopped = row(
        "2026-01-12 | Acknowledged | C1 |\n2026-01-13 | Communicated | C1 |\n2026-01-14 | Stopped | C1 |"
    )
    assert stopped.due_limit == "decide"
    running = row("2026-01-12 | Acknowledged | C1 |\n2026-01-13 | Communicated | C1 |")
    assert running.due_limit == "investigate"
