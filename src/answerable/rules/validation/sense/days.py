"""Days: what a worked case tells lies within the years that the calendar knows, and versions can be counted."""

from collections.abc import Iterator
from datetime import date

from answerable.rules.examples import Example
from answerable.rules.reading import Fault, Part, Path
from answerable.rules.validation.draft import Draft


def check_days(draft: Draft) -> Iterator[Fault]:
    """Give each day of a worked case that the calendar does not reach."""
    body = draft.body.value
    if body is None or body.calendar.last_year < body.calendar.first_year:
        return
    first, last = body.calendar.first_year, body.calendar.last_year
    for example in draft.examples:
        for path, day in _days(example):
            if not first <= day.year <= last:
                said = f"the calendar runs from {first} to {last}, and does not reach {day}"
                yield example.source.fault(path, said, "widen the calendar, or tell it of other days")


def _days(part: Part[Example]) -> Iterator[tuple[Path, date]]:
    told = part.value
    if told is None:
        return
    for name in ("given", "tried", "then"):
        for place, one in enumerate(getattr(told, name)):
            yield (name, place, "on"), one.on
    for place, then in enumerate(told.then):
        yield from ((("then", place, "due", limit), day) for limit, day in then.due.items())
