import pytest

from answerable.measures.shaping.rates import Clearing, clearing


def test_the_stock_over_the_net_rate() -> None:
    """30 left and 18 came in three months: four fewer a month, so that 40 are cleared in ten months."""
    assert clearing(40, entered=18, left=30, months=3).months == pytest.approx(10)


def test_the_interval_is_of_the_net_rate() -> None:
    told = clearing(40, entered=50, left=150, months=10)
    spread = 1.959964 * 200**0.5
    assert told.low == pytest.approx(40 / ((100 + spread) / 10))
    assert told.high == pytest.approx(40 / ((100 - spread) / 10))


def test_never_where_more_come_than_leave() -> None:
    told = clearing(40, entered=30, left=18, months=3)
    assert (told.months, told.high) == (None, None)


def test_never_where_as_many_come_as_leave() -> None:
    assert clearing(40, entered=30, left=30, months=3).months is None


def test_the_slow_limit_may_be_never_where_the_rate_itself_is_not() -> None:
    told = clearing(40, entered=8, left=10, months=3)
    assert told.months is not None and told.high is None


def test_nothing_is_cleared_already() -> None:
    assert clearing(0, entered=30, left=1, months=3) == Clearing(0.0, 0.0, 0.0)
