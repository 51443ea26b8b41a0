"""What is due in a matter, from whom, by when and why; and what was done, in time or late."""

from collections.abc import Iterator
from datetime import date

from answerable.days import Due
from answerable.matters.book import book_of
from answerable.matters.clock import Clock, Reading, clocks, due_of
from answerable.matters.matter import Duty, Matter
from answerable.rules import Rules


def duties(rules: Rules, matter: Matter, *, on: date) -> tuple[Duty, ...]:
    """Give the duties of a matter as they stand at the end of a day, by due day: done and still to be done.

    A duty that the closing of the matter ended counts only where it was past due by then: it was missed.
    While the clock is stopped, the due day is told as if it ran again from `on`. Raises OutsideCalendar where
    a limit leads beyond the years of the body's calendar.
    """
    reading = Reading(rules, matter, book_of(matter, rules), on)
    return tuple(sorted(_duties(reading), key=lambda duty: duty.due.on))


def next_duty(rules: Rules, matter: Matter) -> Duty | None:
    """Give the duty that is still to be done and due first, whatever day it is; None where nothing is due.

    A duty whose clock is stopped is not due on any day until the clock runs again.
    """
    reading = Reading(rules, matter, book_of(matter, rules), None)
    earliest: tuple[Clock, Due] | None = None
    for limit in reading.book.version.limits:
        runs = clocks(reading, limit)
        # Only the last run can still go on, and the day of what is done need not be counted out.
        due = due_of(reading, runs[-1]) if runs and runs[-1].ended_on is None else None
        if due and (earliest is None or due.on < earliest[1].on):
            earliest = (runs[-1], due)
    return _duty(reading, *earliest) if earliest else None


def _duties(reading: Reading) -> Iterator[Duty]:
    for limit in reading.book.version.limits:
        for clock in clocks(reading, limit):
            due = due_of(reading, clock)
            if due and not _fell_away(clock, due):
                yield _duty(reading, clock, due)


def _fell_away(clock: Clock, due: Due) -> bool:
    return clock.ended_on is not None and not clock.is_met and clock.ended_on <= due.on


def _duty(reading: Reading, clock: Clock, due: Due) -> Duty:
    limit = clock.limit
    return Duty(
        matter=reading.matter.id,
        limit=limit.id,
        name=limit.name,
        owner=limit.owner,
        source=limit.source,
        due=due,
        met_on=clock.ended_on if clock.is_met else None,
        ended_on=None if clock.is_met else clock.ended_on,
    )
