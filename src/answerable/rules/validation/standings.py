"""Standings: what one organ may require of another never says two things of one day, and every stretch is one."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from answerable.rules.model import Body
from answerable.rules.organs import Organ, Standing
from answerable.rules.reading import Fault, Source
from answerable.rules.validation.draft import Draft


def check_standings(draft: Draft) -> Iterator[Fault]:
    """Give each standing that contradicts another, says it again, or holds on no day."""
    body, source = draft.body.value, draft.body.source
    if body is None:
        return
    for place, standing in enumerate(body.standings):
        yield from _alone(source, place, standing)
    yield from _together(source, body)
    for place, organ in enumerate(body.organs):
        yield from _formerly(source, place, organ)


def _alone(source: Source, place: int, one: Standing) -> Iterator[Fault]:
    if one.in_force and one.until and one.until < one.in_force:
        said = f"it ends on {one.until}, before it begins on {one.in_force}"
        yield source.fault(("standings", place, "until"), said, "let it end later, or remove it")
    if one.overseer == one.addressee:
        said = f"{one.overseer!r} would require something of itself"
        yield source.fault(("standings", place, "addressee"), said, "name another organ")


def _together(source: Source, body: Body) -> Iterator[Fault]:
    for (_, one), (place, other) in combinations(enumerate(body.standings), 2):
        topics = [topic for topic in one.topics if topic in other.topics]
        same = (one.overseer, one.addressee) == (other.overseer, other.addressee)
        if not (same and topics and _overlap(one, other)):
            continue
        of = f"{one.overseer!r} of {one.addressee!r} on {topics[0]!r}"
        if one.right == other.right:
            said = f"what is required by {of} is said twice of the same days"
            yield source.fault(("standings", place), said, "keep one, or give them days that do not meet")
        else:
            said = f"{other.right!r} by {of} contradicts {one.right!r} ({one.source}) on the same days"
            remedy = "keep one, or give the earlier an `until` before the later is `in_force`"
            yield source.fault(("standings", place, "right"), said, remedy)


def _overlap(one: Standing, other: Standing) -> bool:
    starts = max(one.in_force or date.min, other.in_force or date.min)
    return starts <= min(one.until or date.max, other.until or date.max)


def _formerly(source: Source, place: int, organ: Organ) -> Iterator[Fault]:
    days = [before.until for before in organ.formerly]
    for number, (earlier, later) in enumerate(zip(days, days[1:], strict=False), start=1):
        if later <= earlier:
            path = ("organs", place, "formerly", number, "until")
            yield source.fault(path, f"{later} is not after {earlier}", "write them earliest first")
