"""Stretches of time that figures are cut into: months, years, windows before a day, and bands of days."""

from calendar import monthrange
from datetime import date, timedelta

from answerable.days import Period
from answerable.measures.figure import Scope

BANDS = ((0, 90), (91, 180), (181, 365), (366, 730), (731, None))


def month(day: date) -> str:
    """Name the month of a day, such as 2026-03."""
    return f"{day.year:04d}-{day.month:02d}"


def months(scope: Scope) -> list[str]:
    """Name the months that the period touches, in order."""
    return [month(p.first) for p in Period(scope.since, scope.as_of).months()]


def years(scope: Scope) -> list[str]:
    """Name the years that the period touches, in order."""
    return [str(p.first.year) for p in Period(scope.since, scope.as_of).years()]


def length_in_months(scope: Scope) -> float:
    """Give the length of the period in months; a month that it only partly covers counts by its days."""
    parts = Period(scope.since, scope.as_of).months()
    return sum(((p.last - p.first).days + 1) / monthrange(p.first.year, p.first.month)[1] for p in parts)


def before(day: date, *, months: int) -> date:
    """Give the same day so many months earlier; the last of the month where that month is shorter.

    The last day of a month gives the last day of the earlier one, so that windows between ends of months are whole.
    """
    place = day.year * 12 + day.month - 1 - months
    year, earlier = divmod(place, 12)
    last = monthrange(year, earlier + 1)[1]
    is_last = day.day == monthrange(day.year, day.month)[1]
    return date(year, earlier + 1, last if is_last else min(day.day, last))


def after(day: date, *, months: int) -> date:
    """Give the same day so many months later; the last of the month where that month is shorter."""
    year, later = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, later + 1, min(day.day, monthrange(year, later + 1)[1]))


def eve(scope: Scope) -> date:
    """Give the day before the period: its stock at the end of that day is the opening stock."""
    return scope.since - timedelta(days=1)


def band(days: int) -> str:
    """Name the band of days that a number of days falls in; a day before the start counts as none."""
    return next(name(low, high) for low, high in BANDS if high is None or days <= high)


def name(low: int, high: int | None) -> str:
    """Name a band of days in words."""
    return f"{low} to {high} days" if high is not None else f"{low} days or more"


def bands() -> list[str]:
    """Name all bands of days, shortest first."""
    return [name(low, high) for low, high in BANDS]
