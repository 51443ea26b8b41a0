"""Sessions of courses: announced with their places, put on another day, given or cancelled; and versions of courses."""

from datetime import date, datetime

from answerable.acts.step import (
    ActRefused,
    Draft,
    Opened,
    fill,
    maybe_on_paper,
    next_of,
    only,
    take,
    take_one,
)
from answerable.disclosure import teaching
from answerable.record import Event, Head, Id, Record, training
from answerable.rules import Rules


def announce(
    record: Record,
    rules: Rules,
    *,
    course: str,
    on: date,
    places: int,
    version: str | None = None,
    commission: Id | None = None,
    provider: Id | None = None,
    where: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Announce a session of a course on a day, with how many places it has; where it is kept as a paper.

    Given under a commission, it is the provider under contract that gives it. Raises ActRefused where there is no
    place, where the commission is for another course, or where nobody is under contract for it.
    """
    if places < 1:
        raise ActRefused("places", "A session needs a place", "Give how many can come, such as 12.")
    gives = provider or (_under_contract(record, commission, course) if commission else None)
    told = {"course": course, "on": on, "places": places, "commission": commission, "provider": gives}
    told["version"] = version or _version(record, course)
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [next_of(record, "L", on.year)]
        paper = maybe_on_paper(where, about=numbers[0], field="where")
        facts = fill(training.SessionAnnounced, **told, at_place=paper.digest if paper else None)
        event = Event(subject=numbers[0], facts=facts, happened_on=happened_on, actor=by)
        return Draft((event,), only(paper))

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


def move(
    record: Record,
    rules: Rules,
    *,
    session: Id,
    on: date,
    reason: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Put a session on another day, for a reason from the body's list; whoever has a place keeps it."""
    facts = fill(training.SessionMoved, on=on, reason=reason)
    return take_one(record, rules, subject=session, facts=facts, happened_on=happened_on, by=by, at=at)


def cancel(
    record: Record, rules: Rules, *, session: Id, reason: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Cancel a session; by the same act whoever had a place on it, or waited for one, waits for another."""
    facts = fill(training.SessionCancelled, reason=reason)
    return take_one(record, rules, subject=session, facts=facts, happened_on=happened_on, by=by, at=at)


def give(record: Record, rules: Rules, *, session: Id, happened_on: date, by: Id, at: datetime) -> Head:
    """Record that a session was given, not before its day."""
    facts = fill(training.SessionGiven)
    return take_one(record, rules, subject=session, facts=facts, happened_on=happened_on, by=by, at=at)


def lay_down(
    record: Record,
    rules: Rules,
    *,
    course: str,
    version: str,
    outline: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Lay down a version of a course; it is the one that counts from that day on, and what was completed stays."""
    if any(one.version == version for one in teaching.courses_of(record, course)):
        raise ActRefused(
            "version", f"Version {version} of {course} is there already", "Give it another name."
        )
    paper = maybe_on_paper(outline, about=course, field="outline")
    facts = fill(
        training.CourseVersioned, version=version, course=course, outline=paper.digest if paper else None
    )
    return take_one(
        record, rules, subject=course, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )


def _version(record: Record, course: str) -> str | None:
    versions = teaching.courses_of(record, course)
    return versions[-1].version if versions else None


def _under_contract(record: Record, commission: Id, course: str) -> Id:
    offer = next((one for one in teaching.offers(record) if one.commission == commission), None)
    if offer is None or offer.course != course:
        raise ActRefused("commission", f"{commission} is no commission for {course}", "Choose another.")
    if not offer.stands or offer.provider is None:
        raise ActRefused(
            "commission",
            f"Under {commission} nobody is under contract",
            "Put a provider under contract first.",
        )
    return offer.provider
