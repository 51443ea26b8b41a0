"""Kaplan and Meier's estimate, against textbook numbers and numbers worked out by hand."""

from itertools import pairwise
from math import exp, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.measures.shaping.survival import curve, limits, reached

counts = st.dictionaries(st.integers(0, 400), st.integers(1, 9), max_size=12)


def test_without_open_cases_it_is_the_share_that_lasts_longer() -> None:
    steps = curve({1: 1, 2: 2, 4: 1}, {})
    assert [(s.days, s.at_risk, s.ended, round(s.share, 12)) for s in steps] == [
        (1, 4, 1, 0.75),
        (2, 3, 2, 0.25),
        (4, 1, 1, 0.0),
    ]


def test_an_open_case_of_as_many_days_was_at_risk_on_that_day() -> None:
    assert [s.at_risk for s in curve({5: 1, 9: 1}, {5: 1, 7: 1})] == [4, 1]


def test_remission_of_leukaemia_in_weeks_as_published_by_freireich_and_others() -> None:
    """Of 21 on 6-MP, nine relapsed: a data set that every textbook gives with these shares (Cox and Oakes 1984)."""
    ended, still = (
        {6: 3, 7: 1, 10: 1, 13: 1, 16: 1, 22: 1, 23: 1},
        {6: 1, 9: 1, 10: 1, 11: 1, 17: 1, 19: 1, 20: 1, 25: 1, 32: 2, 34: 1, 35: 1},
    )
    shares = {s.days: round(s.share, 4) for s in curve(ended, still)}
    assert shares == {6: 0.8571, 7: 0.8067, 10: 0.7529, 13: 0.6902, 16: 0.6275, 22: 0.5378, 23: 0.4482}
    assert reached(curve(ended, still), 0.5) == 23


def test_limits_by_greenwood_on_the_log_log_scale_by_hand() -> None:
    """After the first of four: S = 3/4, variance of log S = 1/(4*3)."""
    (first, *_) = curve({1: 1, 2: 1}, {9: 2})
    spread = 1.959964 * sqrt(1 / 12) / abs(log(0.75))
    assert (first.low, first.high) == pytest.approx((0.75 ** exp(spread), 0.75 ** exp(-spread)))


def test_exactly_half_is_not_yet_more_than_half() -> None:
    assert reached(curve({1: 2, 3: 2}, {}), 0.5) == 3


def test_nobody_gives_no_step_and_no_median() -> None:
    assert curve({}, {}) == ()
    assert reached((), 0.5) is None
    assert limits((), 0.5) == (None, None)


def test_where_none_ended_nothing_is_reached() -> None:
    assert curve({}, {3: 7}) == ()


@given(counts, counts)
def test_the_share_only_falls_and_stays_between_its_limits(
    ended: dict[int, int], still: dict[int, int]
) -> None:
    steps = curve(ended, still)
    assert all(one.share >= other.share for one, other in pairwise(steps))
    assert all(-1e-9 <= s.low <= s.share + 1e-9 and s.share <= s.high + 1e-9 for s in steps)


@given(counts, counts)
def test_the_lower_limit_of_a_median_is_not_above_it(ended: dict[int, int], still: dict[int, int]) -> None:
    steps = curve(ended, still)
    median, (low, high) = reached(steps, 0.5), limits(steps, 0.5)
    assert median is None or (low is not None and low <= median)
    assert high is None or (median is not None and median <= high)
