"""How days, numbers and lists are said on a page."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day(value: date | None) -> str:
    """Say a day in full: Friday 8 February 2019."""
    if value is None:
        return "no day set"
    return f"{WEEKDAYS[value.weekday()]} {value.day} {MONTHS[value.month - 1]} {value.year}"


def short_day(value: date | datetime | None) -> str:
    """Say a day without its weekday: 8 February 2019."""
    return "no day set" if value is None else f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def moment(value: datetime) -> str:
    """Say a moment to the minute, in the time zone it is in: 8 February 2019, 09:05."""
    return f"{short_day(value)}, {value:%H:%M}"


def month(value: date) -> str:
    """Say a month: February 2019."""
    return f"{MONTHS[value.month - 1]} {value.year}"


def number(value: object) -> str:
    """Write a number as it is read: 1,680; a share or a mean with at most one decimal."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    if isinstance(value, float):
        return f"{value:,.1f}".removesuffix(".0")
    return f"{value:,}"


def said(value: object) -> str:
    """Say any value of a cell: a day in words, a number with its commas, yes or no, a list with commas."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return short_day(value)
    if isinstance(value, int | float):
        return number(value)
    return str(value)


def days_from(value: date, today: date) -> str:
    """Say how far a day is from today: today, tomorrow, in 3 days, 4 days ago."""
    far = (value - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if far in near:
        return near[far]
    return f"in {far} days" if far > 0 else f"{-far} days ago"


def spoken(parts: Sequence[object] | Collection[object], last: str = "and") -> str:
    """Join words as they are spoken: one, two and three."""
    words = [str(part) for part in parts]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def plural(count: int, one: str, many: str | None = None) -> str:
    """Count a thing: 1 case, 2 cases."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
