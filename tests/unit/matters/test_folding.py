from datetime import date

from answerable.matters import Moment, fold
from tests.spec.small_body import small_body
from tests.spec.telling import tell

RULES = small_body()
CASE = """
day        | event     | of | facts
2026-01-05 | Received  | C1 | complaint: CP-7; respondent: Bob
2026-01-06 | Triaged   | C1 |
2026-01-06 | Linked    | C1 | complaint: CP-8
2026-01-12 | Allocated | C1 | investigator: Ivy
2026-01-20 | Disposed  | C1 |
"""


def test_where_a_case_stands():
    matter = tell(RULES, CASE).matter("C1")
    assert (matter.id, matter.procedure, matter.version_in_force) == ("C1", "complaint", date(2024, 1, 1))
    assert (matter.opened_on, matter.stage, matter.is_open) == (date(2026, 1, 5), "closed", False)
    assert (matter.closed_on, matter.disposal) == (date(2026, 1, 20), "no-further-action")
    assert (matter.complaints, matter.respondent, matter.investigator) == (("CP-7", "CP-8"), "Bob", "Ivy")
    assert matter.moments == (
        Moment("C1", "triage", date(2026, 1, 5), date(2026, 1, 6), "officer"),
        Moment("C1", "allocation", date(2026, 1, 6), date(2026, 1, 12), "officer"),
        Moment("C1", "investigation", date(2026, 1, 12), date(2026, 1, 20), "investigator"),
        Moment("C1", "closed", date(2026, 1, 20), None, "officer"),
    )


def test_as_of_a_day_later_entries_do_not_count():
    matter = tell(RULES, CASE).matter("C1", date(2026, 1, 11))
    assert (matter.stage, matter.is_open, matter.closed_on, matter.disposal) == (
        "allocation",
        True,
        None,
        None,
    )
    assert [e.event.kind for e in matter.entries] == ["Received", "Triaged", "Linked"]


def test_before_its_opening_there_is_no_matter():
    told = tell(RULES, CASE)
    assert fold(told.record.read(), RULES, as_of=date(2026, 1, 4)) is None
    assert fold([], RULES) is None


def test_what_opens_nothing_is_no_matter():
    told = tell(RULES, "day | event | of | facts\n2026-01-05 | Appointed | Olive | role: officer")
    assert fold(told.record.read(), RULES) is None


def test_what_is_dated_before_the_opening_is_held_and_moves_nothing():
    matter = tell(
        RULES,
        """
        day        | event     | of | facts
        2026-01-05 | Received  | C1 |
        2026-01-04 | Alleged   | C1 | allegation: A1
        2026-01-04 | Allocated | C1 | investigator: Ivy
        """,
    ).matter("C1")
    assert (matter.opened_on, matter.stage) == (date(2026, 1, 5), "triage")
    assert (matter.investigator, [a.id for a in matter.allegations]) == ("Ivy", ["A1"])


def test_an_opening_that_was_corrected_opens_nothing():
    told = tell(
        RULES,
        "day | event | of | facts\n2026-01-05 | Received | C1 |\n2026-01-06 | Corrected | C1 | entry: 0",
    )
    assert fold(told.record.read(), RULES) is None


def test_closed_since_the_first_closing_without_a_break():
    matter = tell(
        RULES,
        """
        day        | event    | of   | facts
        2026-02-04 | Asked    | M1/1 | due_on: 2026-02-11
        2026-02-10 | Refused  | M1/1 |
        2026-03-01 | Answered | M1/1 |
        """,
    ).matter("M1/1")
    assert (matter.stage, matter.closed_on) == ("answered", date(2026, 2, 10))
    assert [m.stage for m in matter.moments] == ["awaiting", "refused", "answered"]


def test_sanctions_of_training_are_counted_even_when_corrected():
    told = tell(
        RULES,
        """
        day        | event      | of | facts
        2026-01-05 | Received   | C1 |
        2026-01-06 | Sanctioned | C1 | sanction: training; course: fair-light
        2026-01-07 | Sanctioned | C1 | sanction: warning
        2026-01-08 | Corrected  | C1 | entry: 1
        """,
    )
    assert told.matter("C1").facts == {"sanctions": ("warning",), "courses_ordered": 1}
    assert told.matter("C1", date(2026, 1, 6)).facts == {"courses_ordered": 1}
    assert told.matter("C1", date(2026, 1, 5)).facts == {}
