from collections import Counter
from statistics import median, quantiles

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.measures.shaping.quantiles import mean, quantile

observations = st.lists(st.integers(0, 500), min_size=2, max_size=40)


@given(observations)
def test_the_median_is_that_of_the_observations_written_out(days: list[int]) -> None:
    assert quantile(Counter(days), 0.5) == median(days)


@given(observations)
def test_tenths_are_those_of_the_inclusive_method(days: list[int]) -> None:
    assert quantile(Counter(days), 0.9) == pytest.approx(quantiles(days, n=10, method="inclusive")[-1])


@given(observations)
def test_the_mean_is_that_of_the_observations_written_out(days: list[int]) -> None:
    assert mean(Counter(days)) == pytest.approx(sum(days) / len(days))


def test_between_two_observations_it_lies_in_proportion() -> None:
    assert quantile({10: 1, 20: 1}, 0.25) == 12.5


def test_of_one_observation_it_is_that_one() -> None:
    assert quantile({7: 1}, 0.9) == 7


def test_of_none_there_is_none() -> None:
    assert quantile({}, 0.5) is None
    assert mean({}) is None
