"""A body by itself: its readers, its calendar, its organs, its colour and its clock."""

from collections.abc import Iterator
from typing import get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from answerable.rules.model import Body, Reader
from answerable.rules.plain import Tier
from answerable.rules.reading import Fault, Path, Source
from answerable.rules.timing import CalendarRule
from answerable.rules.validation.draft import Draft, values

LEAST_CONTRAST = 4.5
LEAST_THRESHOLD = 3


def check_body(draft: Draft) -> Iterator[Fault]:
    """Give what is wrong with the body's own file, once its fields have their shape."""
    body, source = draft.body.value, draft.body.source
    if body is None:
        return
    yield from _readers(source, body)
    yield from _organs(source, body)
    yield from _calendars(source, body)
    yield from _versions_covered(draft, body)
    yield from _look(source, body)


def _readers(source: Source, body: Body) -> Iterator[Fault]:
    for tier in sorted(set(get_args(Tier)) - {reader.tier for reader in body.readers}):
        said = f"nothing says what the readers called {tier!r} may see"
        yield source.fault(("readers",), said, f"add a reader with tier: {tier}")
    for place, reader in enumerate(body.readers):
        yield from _threshold(source, ("readers", place, "threshold"), reader)


def _threshold(source: Source, path: Path, reader: Reader) -> Iterator[Fault]:
    if reader.mode == "suppress" and reader.threshold < LEAST_THRESHOLD:
        said = f"a threshold of {reader.threshold} would let a single person be told from a figure"
        yield source.fault(path, said, f"give {LEAST_THRESHOLD} or more; 5 is usual")
    if reader.mode == "exact" and reader.threshold:
        yield source.fault(
            path, "exact shows every count, so that no threshold holds", "remove it, or say suppress"
        )


def _organs(source: Source, body: Body) -> Iterator[Fault]:
    above = {organ.id: organ.answers_to for organ in body.organs}
    for place, organ in enumerate(body.organs):
        seen, look = set[str](), list(organ.answers_to)
        while look:
            one = look.pop()
            look += [up for up in above.get(one, ()) if one not in seen]
            seen.add(one)
        if organ.id in seen:
            path = ("organs", place, "answers_to")
            yield source.fault(
                path, f"{organ.id!r} would answer to itself", "let somebody else hold it to account"
            )
        if organ.id == body.governing_organ and organ.sort != "governing":
            said = f"{organ.id!r} is of sort {organ.sort}, and is named as the governing organ"
            yield source.fault(("governing_organ",), said, "name the organ whose sort is governing")


def _calendars(source: Source, body: Body) -> Iterator[Fault]:
    yield from _calendar(source, ("calendar",), body.calendar, body)
    for name, rule in body.calendars.items():
        yield from _calendar(source, ("calendars", name), rule, body)


def _calendar(source: Source, at: Path, rule: CalendarRule, body: Body) -> Iterator[Fault]:
    years = f"the calendar runs from {rule.first_year} to {rule.last_year}"
    if rule.last_year < rule.first_year:
        yield source.fault((*at, "last_year"), f"{years}, which is no time at all", "let it end later")
    elif not rule.first_year <= body.period_start.year <= rule.last_year:
        said = f"{years}, and the period starts on {body.period_start}"
        yield source.fault(("period_start",), said, "widen the calendar, or start the period in it")
    for place, day in enumerate(rule.closing_days):
        path = (*at, "closing_days", place, "on")
        if not rule.first_year <= day.on.year <= rule.last_year:
            yield source.fault(
                path, f"{years}, and does not reach {day.on}", "widen the calendar, or remove the day"
            )
        if day.on in [earlier.on for earlier in rule.closing_days[:place]]:
            yield source.fault(path, f"{day.on} is a closing day already", "keep one of them")


def _versions_covered(draft: Draft, body: Body) -> Iterator[Fault]:
    latest = max(
        (v.in_force for p in values(draft.procedures) for v in p.versions), default=body.period_start
    )
    if body.calendar.last_year <= latest.year and body.calendar.last_year >= body.calendar.first_year:
        said = f"the calendar ends with {body.calendar.last_year}, and a version is in force from {latest}"
        yield draft.body.source.fault(
            ("calendar", "last_year"), said, f"let it reach {latest.year + 1} at least"
        )


def _look(source: Source, body: Body) -> Iterator[Fault]:
    contrast = contrast_on_white(body.colour)
    if contrast < LEAST_CONTRAST:
        said = f"{body.colour} on white has a contrast of {contrast:.1f}:1, too little to be read"
        yield source.fault(("colour",), said, f"choose a darker colour, of {LEAST_CONTRAST}:1 or more")
    try:
        ZoneInfo(body.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        said = f"no time zone {body.timezone!r}"
        yield source.fault(("timezone",), said, "give one of the tz database, like Europe/London")


def contrast_on_white(colour: str) -> float:
    """Give the contrast ratio of a colour like #0B5D5E against white, from 1 to 21. Source: WCAG 2.2."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
