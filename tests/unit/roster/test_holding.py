from datetime import UTC, date, datetime

from answerable.roster import Holding, Seat, Training

MONDAY, TUESDAY, WEDNESDAY = (date(2026, 1, day) for day in (5, 6, 7))


def test_a_stretch_counts_on_its_first_day_and_not_on_its_last():
    for held in (
        Holding("P-1", "officer", 100, "employed", MONDAY, WEDNESDAY),
        Seat("P-1", "panel", MONDAY, WEDNESDAY),
        Training("P-1", "sitting", MONDAY, WEDNESDAY, datetime(2026, 2, 1, tzinfo=UTC), 3),
    ):
        assert [held.covers(day) for day in (date(2026, 1, 4), MONDAY, TUESDAY, WEDNESDAY)] == [
            False,
            True,
            True,
            False,
        ]


def test_a_stretch_without_an_end_lasts():
    assert Seat("P-1", "panel", MONDAY).covers(date(2099, 1, 1))
