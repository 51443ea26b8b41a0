"""The day on which a limit ends, and every step that leads to it.

A limit ends with the end of its due day. Working days skip the days on which the body is closed; calendar days,
weeks and months do not, and their due day stays where it falls even when the body is closed on it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from answerable.days import explanation
from answerable.days.calendar import Calendar
from answerable.days.explanation import DueStep
from answerable.days.length import Length
from answerable.days.month import month_after

ONE_DAY = timedelta(days=1)
Stops = tuple[tuple[date, date], ...]


@dataclass(frozen=True)
class Due:
    """A due day that can explain itself: `length` is None where the day was set and not counted."""

    on: date
    start: date
    length: Length | None
    calendar: str
    source: str
    stopped: Stops = ()
    days: Calendar | None = field(default=None, repr=False, compare=False)

    @cached_property
    def steps(self) -> tuple[DueStep, ...]:
        """Each day (for weeks and months, each week or month) on the way, whether it counted, and why."""
        # Made only when read: lists of thousands of matters need the day and never the way to it.
        if self.length is None or self.days is None:
            return ()
        if self.length.unit in ("weeks", "months"):
            return tuple(_long_steps(self, self.length))
        return tuple(_day_steps(self, self.length, self.days))

    def explain(self) -> str:
        """Say in words why the limit ends on this day: day by day, or in ranges where it is long, with the rule."""
        reaches = self.days is not None and self.days.reaches(self.on)
        return explanation.explain(
            on=self.on,
            start=self.start,
            length=self.length,
            calendar=self.calendar,
            source=self.source,
            steps=self.steps,
            stopped=self.stopped,
            closed=self.days.closed_because(self.on) if self.days and reaches else None,
        )


def due(
    *, start: date, length: Length, calendar: Calendar, source: str, stopped: Sequence[tuple[date, date]] = ()
) -> Due:
    """Give the day on which a limit that starts on `start` ends.

    `stopped` holds (stopped on, resumed on): the clock does not run from the first day of each to the day before
    the second. `source` is the rule, cited in the explanation. Raises OutsideCalendar for working days that the
    calendar does not reach, and ValueError for a stop that ends before it begins.
    """
    stops = _merge(stopped)
    if length.unit == "working-days":
        on = _last_working_day(start, length, calendar, stops)
    else:
        on = _pushed(_last_day(start, length), start, length, stops)
    return Due(
        on=on,
        start=start,
        length=length,
        calendar=calendar.title,
        source=source,
        stopped=stops,
        days=calendar,
    )


def due_fixed(*, on: date, start: date, source: str) -> Due:
    """Give a due day that was set, by a motion or an extension, and not counted."""
    return Due(on=on, start=start, length=None, calendar="", source=source)


def _last_day(start: date, length: Length) -> date:
    if length.count == 0:
        return start
    if length.unit == "months":
        return month_after(start, length)
    days = length.count * (7 if length.unit == "weeks" else 1)
    return start + timedelta(days=days - (length.counting == "same-day"))


def _last_working_day(start: date, length: Length, calendar: Calendar, stops: Stops) -> date:
    if length.count == 0:
        return start
    day, left = _first_countable(start, length), length.count
    for stopped_on, resumed_on in stops:
        before_stop = calendar.count(day, min(stopped_on - ONE_DAY, calendar.last)) if stopped_on > day else 0
        if left <= before_stop:
            break
        left, day = left - before_stop, max(day, resumed_on)
    return calendar.working_day(left, before=day)


def _pushed(on: date, start: date, length: Length, stops: Stops) -> date:
    """Move a due day on by one day for each day on which the clock stood still before it."""
    if length.count == 0:
        return on  # nothing is counted that could stand still: it is due at once
    countable = _first_countable(start, length)
    for stopped_on, resumed_on in stops:
        if stopped_on <= on and resumed_on > countable:
            on += resumed_on - max(stopped_on, countable)
    return on


def _first_countable(start: date, length: Length) -> date:
    return start if length.counting == "same-day" else start + ONE_DAY


def _merge(stopped: Sequence[tuple[date, date]]) -> Stops:
    merged: list[tuple[date, date]] = []
    for stopped_on, resumed_on in sorted(stopped):
        if resumed_on < stopped_on:
            raise ValueError(
                f"a clock stopped on {stopped_on} cannot have resumed on {resumed_on}, before it"
            )
        if merged and stopped_on <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], resumed_on))
        elif resumed_on > stopped_on:
            merged.append((stopped_on, resumed_on))
    return tuple(merged)


def _day_steps(due: Due, length: Length, calendar: Calendar) -> Iterator[DueStep]:
    """Every day from the start to the due day, as a clerk would count them on a wall calendar."""
    day, counted = due.start, 0
    if length.counting == "day-after":
        yield DueStep(day, None, explanation.START)
        day += ONE_DAY
    while day <= due.on and counted < length.count:
        why = _not_counted(day, due, length, calendar)
        counted += why is None
        yield DueStep(day, None, f"{why}, not counted") if why else DueStep(day, counted, f"day {counted}")
        day += ONE_DAY


def _not_counted(day: date, due: Due, length: Length, calendar: Calendar) -> str | None:
    if any(stopped_on <= day < resumed_on for stopped_on, resumed_on in due.stopped):
        return explanation.STOPPED
    return calendar.closed_because(day) if length.unit == "working-days" else None


def _long_steps(due: Due, length: Length) -> Iterator[DueStep]:
    yield DueStep(due.start, None, explanation.START)
    one = length.unit.removesuffix("s")
    for count in range(1, length.count + 1):
        reached = Length(
            count=count, unit=length.unit, counting=length.counting, end_of_month=length.end_of_month
        )
        day = _pushed(_last_day(due.start, reached), due.start, reached, due.stopped)
        yield DueStep(day, count, f"{one} {count}")
