"""A stretch of days, cut into months and years; and which day it was at the body's place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, order=True)
class Period:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(
                f"a period cannot end on {self.last}, before it begins on {self.first}; swap the days"
            )

    def contains(self, day: date) -> bool:
        """Tell whether the day lies in the period."""
        return self.first <= day <= self.last

    def months(self) -> tuple["Period", ...]:
        """Cut the period at the ends of months: its months in order, the outer two only as far as it reaches."""
        return tuple(self._cut(by_month=True))

    def years(self) -> tuple["Period", ...]:
        """Cut the period at the ends of years: its years in order, the outer two only as far as it reaches."""
        return tuple(self._cut(by_month=False))

    def _cut(self, *, by_month: bool) -> Iterator["Period"]:
        begin = self.first
        while begin <= self.last:
            end = min(_last_of_month(begin) if by_month else date(begin.year, 12, 31), self.last)
            yield Period(begin, end)
            begin = end + timedelta(days=1)


def local_day(at: datetime, timezone: str) -> date:
    """Give the date on the body's own clock at that moment; `at` is aware, `timezone` a name like Europe/London."""
    if at.tzinfo is None:
        raise ValueError(f"{at} does not say in which time zone it is; give an aware moment")
    return at.astimezone(ZoneInfo(timezone)).date()


def _last_of_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
