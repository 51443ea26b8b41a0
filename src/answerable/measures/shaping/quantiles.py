"""Quantiles of counted days."""

from collections.abc import Mapping


def quantile(counts: Mapping[int, int], q: float) -> float | None:
    """Give the quantile, interpolated between neighbours as SQL's percentile_cont does; None for no observations."""
    n = sum(counts.values())
    if not n:
        return None
    rank = q * (n - 1)
    below = int(rank)
    low, high = _at(counts, below), _at(counts, min(below + 1, n - 1))
    return low + (high - low) * (rank - below)


def _at(counts: Mapping[int, int], place: int) -> int:
    for days in sorted(counts):
        place -= counts[days]
        if place < 0:
            return days
    raise IndexError("there are not so many observations")


def mean(counts: Mapping[int, int]) -> float | None:
    """Give the mean; None for no observations."""
    n = sum(counts.values())
    return sum(days * times for days, times in counts.items()) / n if n else None
