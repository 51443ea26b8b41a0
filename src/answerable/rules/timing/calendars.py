"""Which days a body works: the public holidays of a country, and the days on which the body itself is closed."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from answerable.days import Calendar, build_calendar
from answerable.rules.plain import Rule, Words


class ClosingDay(Rule):
    """A day on which the body itself is closed; `added_on` is when it was laid down, where that was after the rest.

    Before `added_on` nobody knew of it: what was due then, and figures as they were known then, do not count it.
    """

    later = frozenset({"added_on"})

    on: date
    added_on: date | None = None
    name: Words
    source: Words


class CalendarRule(Rule):
    """Which public holidays count, by country and part of it, with the body's own closing days."""

    name: Words
    version: Words
    country: Words
    subdivision: str | None = None
    first_year: int
    last_year: int
    closing_days: tuple[ClosingDay, ...] = ()
    source: Words

    def known_on(self, day: date) -> "CalendarRule":
        """Give the calendar as it was laid down on a day: without what was added later."""
        known = tuple(one for one in self.closing_days if one.added_on is None or one.added_on <= day)
        return (
            self if len(known) == len(self.closing_days) else self.model_copy(update={"closing_days": known})
        )


def added_after(rules: Iterable[CalendarRule], day: date) -> tuple[ClosingDay, ...]:
    """Give the closing days that were added to calendars after a day, in the order of their adding."""
    every = (one for rule in rules for one in rule.closing_days if one.added_on and one.added_on > day)
    return tuple(sorted(every, key=lambda one: (one.added_on or one.on, one.on)))


def opened(calendar: Calendar, days: Collection[date]) -> Calendar:
    """Give a calendar as if the body worked on these days of it, but for those at weekends."""
    closed = {day: why for day, why in calendar.holidays.items() if day not in days}
    return replace(calendar, holidays=MappingProxyType(closed))


def build(rule: CalendarRule) -> Calendar:
    """Make the calendar that a rule lays down; raises ValueError where no public holidays are known for the country."""
    return build_calendar(
        name=rule.name,
        version=rule.version,
        country=rule.country,
        subdivision=rule.subdivision,
        first_year=rule.first_year,
        last_year=rule.last_year,
        closing_days={day.on: day.name for day in rule.closing_days},
    )
