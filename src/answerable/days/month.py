"""Months of a limit: the day of the same number, and what to do in a month that has no such day."""

from calendar import monthrange
from datetime import date, timedelta

from answerable.days.length import Length


def month_after(start: date, length: Length) -> date:
    """Give the last day of a limit of months.

    A limit from 9 October of three months ends on 9 January (day after) or 8 January (same day). Where the month has
    no day of that number, as in three months from 31 August, it ends on the last day of the month (30 November), or
    on the first of the next (1 December), by the limit's end-of-month rule.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + length.count, 12)
    longest = monthrange(year, month + 1)[1]
    if start.day <= longest:
        same_number = date(year, month + 1, start.day)
        return same_number - timedelta(days=length.counting == "same-day")
    last_of_month = date(year, month + 1, longest)
    # Counted from the start itself, the missing day is the one after the limit: it ends with the month either way.
    to_next_first = length.end_of_month == "next-first" and length.counting == "day-after"
    return last_of_month + timedelta(days=to_next_first)
