"""Two things timed by turns, so that whatever else the machine does falls on both alike."""

import gc
from collections.abc import Callable
from statistics import median, quantiles
from time import perf_counter


def seconds(work: Callable[[], object]) -> float:
    """Give the seconds that a piece of work takes."""
    gc.collect()
    began = perf_counter()
    work()
    return perf_counter() - began


def by_turns(ours: Callable[[], object], peer: Callable[[], object], *, rounds: int) -> tuple[float, float]:
    """Give the median seconds of ours and of the peer's; who goes first changes from round to round."""
    taken: dict[bool, list[float]] = {True: [], False: []}
    for n in range(rounds):
        for is_ours in (True, False) if n % 2 == 0 else (False, True):
            taken[is_ours].append(seconds(ours if is_ours else peer))
    return median(taken[True]), median(taken[False])


def p95(times: list[float]) -> float:
    """Give the time that nineteen in twenty did not pass."""
    return quantiles(times, n=20, method="inclusive")[-1]
