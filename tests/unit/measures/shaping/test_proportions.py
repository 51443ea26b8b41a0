import pytest

from answerable.measures.shaping.proportions import wilson


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [
        # Worked through in Newcombe (1998), Statistics in Medicine 17, table I, method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_is_wilsons(part, whole, low, high):
    found = wilson(part, whole)
    assert found == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


def test_it_stays_within_nothing_and_everything():
    low, high = wilson(20, 20)
    assert (low > 0.8, high) == (True, pytest.approx(1))


def test_what_is_no_share_has_no_interval():
    assert wilson(0, 0) is None
    assert wilson(3, 2) is None
    assert wilson(-1, 2) is None
