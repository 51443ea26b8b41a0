import pytest

from answerable.days import Length


def test_a_length_counts_from_the_day_after_and_ends_on_a_months_last_day_unless_told():
    length = Length(count=3, unit="months")
    assert (length.counting, length.end_of_month) == ("day-after", "last-day")


def test_a_negative_length_is_refused():
    with pytest.raises(ValueError, match="-1 working-days"):
        Length(count=-1, unit="working-days")
