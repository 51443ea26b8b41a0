"""How long until something happens, counting those to whom it has not happened yet (Kaplan and Meier 1958).

Each case gives days and whether it ended; one that is still open is known to last longer than its days so far.
Limits of confidence by Greenwood's variance on the scale log(-log S), as R's survfit(conf.type="log-log") has them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, log, sqrt

Z = 1.959964
# S is a product of ratios: compared with a tolerance, so that 0.9 x 8/9 is 0.8 and nothing else.
NEARLY = 1e-9


@dataclass(frozen=True)
class Step:
    """The share still waiting after a day on which some ended, with its limits of 95 % confidence."""

    days: int
    at_risk: int
    ended: int
    share: float
    low: float
    high: float


def curve(ended: Mapping[int, int], open: Mapping[int, int]) -> tuple[Step, ...]:
    """Give one step for each number of days after which some ended.

    `ended` and `open` count cases by days: until they ended, or so far. An open case of as many days as another
    needed to end was at risk on that day.
    """
    at_risk, share, greenwood, steps = sum(ended.values()) + sum(open.values()), 1.0, 0.0, []
    for days in sorted({*ended, *open}):
        if d := ended.get(days, 0):
            share *= 1 - d / at_risk
            greenwood += d / (at_risk * (at_risk - d)) if at_risk > d else 0.0
            steps.append(Step(days, at_risk, d, share, *_limits(share, greenwood)))
        at_risk -= d + open.get(days, 0)
    return tuple(steps)


def _limits(share: float, greenwood: float) -> tuple[float, float]:
    if share <= NEARLY or share >= 1 - NEARLY:
        return share, share
    spread = Z * sqrt(greenwood) / abs(log(share))
    return share ** exp(spread), share ** exp(-spread)


def reached(steps: tuple[Step, ...], q: float) -> int | None:
    """Give the days after which more than a share q had ended; None where that is not reached.

    More than, and not at least: where exactly half have ended, half still wait, and the median is not yet passed.
    """
    return next((s.days for s in steps if s.share < 1 - q - NEARLY), None)


def limits(steps: tuple[Step, ...], q: float) -> tuple[int | None, int | None]:
    """Give the limits of 95 % confidence for those days; None where not reached."""
    low = next((s.days for s in steps if s.low < 1 - q - NEARLY), None)
    high = next((s.days for s in steps if s.high < 1 - q - NEARLY), None)
    return low, high
