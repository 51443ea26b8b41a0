"""A body's calendar: which days are working days, and why the others are not."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from types import MappingProxyType

import holidays

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SATURDAY_AND_SUNDAY = frozenset({5, 6})


class OutsideCalendar(ValueError):
    """A day was asked for that the calendar does not reach; the message names calendar, version and remedy."""


@dataclass(frozen=True)
class Calendar:
    """The working days of a body between two days, under a name and a version that every due day cites."""

    name: str
    version: str
    holidays: Mapping[date, str] = field(hash=False)
    weekend: frozenset[int] = SATURDAY_AND_SUNDAY
    first: date = date(2000, 1, 1)
    last: date = date(2050, 12, 31)

    @property
    def title(self) -> str:
        """The name with the version, as a due day cites it."""
        return f"{self.name}, version {self.version}"

    def reaches(self, day: date) -> bool:
        """Tell whether the calendar knows that day."""
        return self.first <= day <= self.last

    def is_working(self, day: date) -> bool:
        """Tell whether the body works on that day; raises OutsideCalendar."""
        return self.closed_because(day) is None

    def closed_because(self, day: date) -> str | None:
        """Give what closes the body on that day ("Saturday", "Good Friday"), or None; raises OutsideCalendar."""
        self._check(day)
        holiday = self.holidays.get(day)
        if holiday is not None:
            return holiday
        return WEEKDAYS[day.weekday()] if day.weekday() in self.weekend else None

    def working_day(self, count: int, *, before: date) -> date:
        """Give the working day that has `count` working days (1 or more) from `before`, itself included."""
        self._check(before)
        place = self._place(before) + count - 1
        if place >= len(self._working_days):
            raise OutsideCalendar(self._beyond(f"{count} working days from {before}"))
        return self._working_days[place]

    def count(self, earliest: date, latest: date) -> int:
        """Count the working days from `earliest` to `latest`, both included; raises OutsideCalendar."""
        self._check(earliest)
        self._check(latest)
        return max(0, self._place(latest + timedelta(days=1)) - self._place(earliest))

    def _place(self, day: date) -> int:
        return bisect_left(self._working_days, day)

    @cached_property
    def _working_days(self) -> tuple[date, ...]:
        return tuple(day for day in _each_day(self.first, self.last) if self.is_working(day))

    def _check(self, day: date) -> None:
        if not self.reaches(day):
            raise OutsideCalendar(self._beyond(str(day)))

    def _beyond(self, what: str) -> str:
        return (
            f"The calendar {self.title} runs from {self.first} to {self.last} and does not reach {what}. "
            "Nothing was changed. Add the missing years to the calendar in the body's rules, under a new version."
        )


def build_calendar(
    *,
    name: str,
    version: str,
    country: str,
    subdivision: str | None,
    first_year: int,
    last_year: int,
    closing_days: Mapping[date, str],
) -> Calendar:
    """Make a calendar of a country's public holidays and the body's own closing days, in whole years.

    `country` is an ISO 3166-1 code ("GB"), `subdivision` a part of it ("ENG"). Where a day is both, both are named.
    Source of the holidays: the `holidays` library. Raises ValueError where it does not know the country.
    """
    try:
        public = holidays.country_holidays(
            country, subdiv=subdivision, years=range(first_year, last_year + 1)
        )
    except NotImplementedError as unknown:
        raise ValueError(
            f"Calendar {name}: no public holidays are known for {country} {subdivision or ''}: {unknown}. "
            "Nothing was changed. Give an ISO 3166 code, such as country GB with subdivision ENG."
        ) from unknown
    # Sorted, so that the calendar reads the same whatever order the library found its holidays in.
    closed = {day: words for day, words in sorted(public.items()) if first_year <= day.year <= last_year}
    for day, words in sorted(closing_days.items()):
        closed[day] = f"{closed[day]}; {words}" if day in closed else words
    return Calendar(
        name=name,
        version=version,
        holidays=MappingProxyType(closed),
        first=date(first_year, 1, 1),
        last=date(last_year, 12, 31),
    )


def working_days_between(start: date, end: date, calendar: Calendar) -> int:
    """Count the working days from the day after `start` to `end` included; 0 where `end` is not later."""
    return calendar.count(start + timedelta(days=1), end) if end > start else 0


def _each_day(earliest: date, latest: date) -> Iterator[date]:
    return (earliest + timedelta(days=n) for n in range((latest - earliest).days + 1))
