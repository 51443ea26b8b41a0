from datetime import date

import pytest

from answerable.site import words


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (True, "yes"), (False, "no"), (0, "0"), (1680, "1,680"), (62.0, "62"), (15.53, "15.5"),
        (date(2019, 2, 8), "8 February 2019"), ("x", "x"),
    ],
)  # fmt: skip
def test_any_value_is_said(value, said):
    assert words.said(value) == said


def test_days_in_full_and_far():
    day = date(2019, 2, 8)
    assert words.day(day) == "Friday 8 February 2019"
    assert words.day(None) == "no day set"
    assert words.month(day) == "February 2019"
    assert [words.days_from(day, date(2019, 2, n)) for n in (8, 7, 9, 3, 12)] == [
        "today", "tomorrow", "yesterday", "in 5 days", "4 days ago",
    ]  # fmt: skip


def test_lists_and_numbers_as_they_are_spoken():
    assert words.spoken(["one"]) == "one"
    assert words.spoken(["one", "two", "three"]) == "one, two and three"
    assert words.spoken([]) == ""
    assert words.plural(1, "case") == "1 case"
    assert words.plural(1680, "case") == "1,680 cases"
    assert words.plural(2, "person holds", "people hold") == "2 people hold"
