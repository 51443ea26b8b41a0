"""Which courses are on offer, from whom, and in which version: as the record tells it."""

from dataclasses import dataclass, replace
from datetime import date

from answerable.record import Id, Record, standing, training

OFFER_KINDS = frozenset({"Sought", "Contracted", "RolledOut", "Ceased", "Corrected"})
VERSION_KINDS = frozenset({"CourseVersioned", "Corrected"})


@dataclass(frozen=True)
class Offer:
    """A commission as it bears on a course: for which, who is under contract, and whether it stands."""

    commission: Id
    course: str
    purpose: str
    provider: Id | None = None
    stands: bool = False


@dataclass(frozen=True)
class CourseVersion:
    """A version of a course, and from which day it counts."""

    version: str
    since: date


def offers(record: Record, *, on: date | None = None) -> tuple[Offer, ...]:
    """Give every commission with what it offers on a day: nothing before a contract, nor once it ended."""
    found: dict[Id, Offer] = {}
    for entry in standing(record.read(kinds=OFFER_KINDS)):
        event, facts = entry.event, entry.event.facts
        if on is not None and event.happened_on > on:
            continue
        held = found.get(event.subject)
        if isinstance(facts, training.Sought):
            found[event.subject] = Offer(event.subject, facts.course, facts.purpose)
        elif held and isinstance(facts, training.Contracted):
            found[held.commission] = replace(held, provider=facts.provider, stands=True)
        elif held:
            found[held.commission] = replace(held, stands=not isinstance(facts, training.Ceased))
    return tuple(found.values())


def offered(record: Record, *, on: date | None = None) -> frozenset[str]:
    """Give the courses that somebody is under contract to give; training in any other cannot be had."""
    return frozenset(one.course for one in offers(record, on=on) if one.stands)


def courses_of(record: Record, course: str, *, on: date | None = None) -> tuple[CourseVersion, ...]:
    """Give the versions of a course in the order in which they came to count."""
    entries = standing(record.read(subject=course, kinds=VERSION_KINDS))
    return tuple(
        CourseVersion(e.event.facts.version, e.event.happened_on)
        for e in entries
        if isinstance(e.event.facts, training.CourseVersioned) and (on is None or e.event.happened_on <= on)
    )


def version_on(versions: tuple[CourseVersion, ...], day: date) -> str | None:
    """Give the version that counted on a day, or None where none was laid down by then."""
    earlier = [one.version for one in versions if one.since <= day]
    return earlier[-1] if earlier else None
