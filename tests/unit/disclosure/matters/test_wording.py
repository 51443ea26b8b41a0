"""Days and distances in words."""

from datetime import date

import pytest

from answerable.disclosure.matters import wording
from tests.people import guild

CALENDAR = guild().calendar
FRIDAY = date(2026, 3, 13)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 3, 10), "in 3 working days"),
        (date(2026, 3, 12), "in 1 working day"),
        (date(2026, 3, 13), "today"),
        (date(2026, 3, 16), "1 working day late"),
        (date(2026, 3, 20), "5 working days late"),
        (date(2026, 3, 15), "2 days late"),
    ],
)
def test_how_far_off_a_friday_is(day: date, words: str) -> None:
    assert wording.away(FRIDAY, on=day, calendar=CALENDAR) == words


def test_beyond_the_calendar_days_are_counted() -> None:
    assert wording.away(date(2050, 1, 1), on=date(2049, 12, 31), calendar=CALENDAR) == "in 1 day"


def test_a_due_day_with_its_distance() -> None:
    said = wording.due_in_words(CALENDAR, FRIDAY, on=date(2026, 3, 9))
    assert said == "Friday 13 March 2026, in 4 working days"


@pytest.mark.parametrize(
    ("day", "urgency"),
    [
        (None, "none"),
        (date(2026, 3, 12), "late"),
        (date(2026, 3, 13), "today"),
        (date(2026, 3, 20), "soon"),
        (date(2026, 3, 21), "later"),
    ],
)
def test_urgency(day: date | None, urgency: str) -> None:
    assert wording.urgency(day, on=FRIDAY) == urgency


def test_how_long_after_it_was_recorded() -> None:
    assert wording.lag(FRIDAY, FRIDAY, CALENDAR) == (0, "recorded the same day")
    assert wording.lag(FRIDAY, date(2026, 3, 16), CALENDAR) == (
        1,
        "recorded on 16 March 2026, 1 working day after",
    )
    assert wording.lag(FRIDAY, date(2026, 3, 24), CALENDAR)[0] == 7


def test_words_as_they_stand_in_a_sentence() -> None:
    assert wording.within("Waiting for triage") == "waiting for triage"
    assert wording.within("NEC decides") == "NEC decides"
    assert wording.sentence_case("on or before") == "On or before"
    assert wording.the("The Clerk's office") == "the Clerk's office"
    assert wording.the("Assembly of Lodges") == "the Assembly of Lodges"
    assert wording.counted(1680, "case") == "1,680 cases"
    assert wording.counted(1, "case") == "1 case"
    assert wording.counted(2, "person", "people") == "2 people"
    assert wording.listed(()) == ""
    assert wording.listed(("a", "b", "c")) == "a, b and c"


def test_stages_read_on_or_are_quoted() -> None:
    assert wording.is_at("Being investigated") == "is being investigated"
    assert wording.is_at("Provider sought") == "stands at “Provider sought”"
