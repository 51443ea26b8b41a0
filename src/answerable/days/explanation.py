"""Why a limit ends on its day, in words that can be read out to whoever waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.days.length import Length

MOST_LINES = 16
START = "the start, not counted"
STOPPED = "the clock was stopped"
UNITS = {"working-days": "working day", "calendar-days": "calendar day", "weeks": "week", "months": "month"}


@dataclass(frozen=True)
class DueStep:
    """One day on the way to a due day: its number if it counted, and in any case why."""

    day: date
    counted: int | None
    why: str


def explain(
    *,
    on: date,
    start: date,
    length: Length | None,
    calendar: str,
    source: str,
    steps: Sequence[DueStep],
    stopped: Sequence[tuple[date, date]],
    closed: str | None,
) -> str:
    """Say why a limit ends on `on`; `closed` is what closes the body on that day, if anything does."""
    if length is None:
        return f"Due by the end of {_long(on)}. The day was set, not counted. Source: {source}."
    lines = [f"Due by the end of {_long(on)}: {_counted(length, start)}."]
    by_day = len(steps) <= MOST_LINES or length.unit in ("weeks", "months")
    lines += _each(steps) if by_day else _in_ranges(steps)
    lines += [_stop(*stop) for stop in stopped if stop[0] <= on and stop[1] > start]
    lines += _month_end(start, on, length) if not stopped else []
    if closed and length.unit != "working-days":
        lines.append(
            f"The body is closed on that day ({closed}); this limit counts every day, so the day stays."
        )
    lines.append(f"Calendar: {calendar}. Source: {source}.")
    return "\n".join(lines)


def _counted(length: Length, start: date) -> str:
    how_many = f"{length.count} {UNITS[length.unit]}{'' if length.count == 1 else 's'}"
    if length.counting == "same-day":
        return f"{how_many} from {_long(start)}, that day included"
    return f"{how_many} after {_long(start)}"


def _each(steps: Sequence[DueStep]) -> list[str]:
    return [f"{_long(step.day)}: {step.why}." for step in steps]


def _in_ranges(steps: Sequence[DueStep]) -> list[str]:
    """Two lines and one for each holiday, in place of hundreds of days."""
    counted = [step for step in steps if step.counted]
    weekend = [step for step in steps if step.counted is None and _is_weekday_name(step)]
    others = [step for step in steps if step.counted is None and not _is_told_otherwise(step)]
    lines = [
        f"{_long(counted[0].day)} to {_long(counted[-1].day)}: {len(counted)} days counted, 1 to {len(counted)}."
    ]
    if weekend:
        lines.append(f"{len(weekend)} days at weekends, not counted.")
    return lines + _each(others)


def _is_told_otherwise(step: DueStep) -> bool:
    return _is_weekday_name(step) or step.why == START or step.why.startswith(STOPPED)


def _is_weekday_name(step: DueStep) -> bool:
    return step.why == f"{step.day:%A}, not counted"


def _stop(stopped_on: date, resumed_on: date) -> str:
    last = resumed_on - timedelta(days=1)
    days = (resumed_on - stopped_on).days
    if days == 1:
        return f"The clock was stopped on {_long(stopped_on)}: 1 day, not counted."
    return f"The clock was stopped from {_long(stopped_on)} to {_long(last)}: {days} days, not counted."


def _month_end(start: date, on: date, length: Length) -> list[str]:
    if length.unit != "months" or length.counting == "same-day" or on.day == start.day or length.count == 0:
        return []
    missing = on if length.end_of_month == "last-day" else on - timedelta(days=1)
    where = "on its last day" if length.end_of_month == "last-day" else "on the first of the next month"
    return [f"{missing:%B %Y} has no day {start.day}, so by the rule the limit ends {where}."]


def _long(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B} {day.year}"
