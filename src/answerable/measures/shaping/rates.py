"""When a stock is cleared at a rate: in how many months, between which, or never."""

from dataclasses import dataclass
from math import sqrt

Z = 1.959964


@dataclass(frozen=True)
class Clearing:
    """Months until a stock is cleared; None where it never is, at the rate itself or at a limit of it."""

    months: float | None
    low: float | None
    high: float | None


def clearing(stock: int, *, entered: int, left: int, months: float) -> Clearing:
    """Give the months to clear a stock at the net rate of a stretch, with an interval of 95 %.

    Entries and exits are taken as independent Poisson counts: their difference has their sum as its variance, and
    is taken as normal. With fewer than about ten of either the interval is rough. A stock of none is cleared.
    """
    if stock == 0:
        return Clearing(0.0, 0.0, 0.0)
    net, spread = left - entered, Z * sqrt(left + entered)
    return Clearing(*(_months(stock, rate / months) for rate in (net, net + spread, net - spread)))


def _months(stock: int, rate: float) -> float | None:
    return stock / rate if rate > 0 else None
