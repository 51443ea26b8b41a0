"""What a person may ask of the body about themselves: to be erased, and to see what is held; each within its limit."""

from datetime import date, datetime

from answerable.acts.keeping.destruction import read
from answerable.acts.keeping.holds import stops_request
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
    today,
)
from answerable.matters import Known, plan_of_person
from answerable.record import Event, Head, Id, Kind, Record, keeping
from answerable.rules import Rules


def ask_erasure(
    record: Record, rules: Rules, *, person: Id, channel: str, happened_on: date, by: Id, at: datetime
) -> Opened:
    """Record that a person asked to be erased, by which channel, on the day on which it reached the body."""
    facts = fill(keeping.ErasureAsked, person=person, channel=channel)
    return _asked(record, rules, "E", facts, person, happened_on, by, at)


def refuse_erasure(
    record: Record,
    rules: Rules,
    *,
    request: Id,
    ground: str,
    words: str | None = None,
    by: Id,
    at: datetime,
) -> Head:
    """Refuse a request to be erased, on a ground from the body's list, with reasons in words where they are given."""
    return _refused(record, rules, keeping.ErasureRefused, request, ground, words, by, at)


def ask_access(
    record: Record, rules: Rules, *, person: Id, channel: str, happened_on: date, by: Id, at: datetime
) -> Opened:
    """Record that a person asked what is held about them, on the day on which it reached the body."""
    facts = fill(keeping.AccessAsked, person=person, channel=channel)
    return _asked(record, rules, "A", facts, person, happened_on, by, at)


def give_access(
    record: Record,
    rules: Rules,
    *,
    request: Id,
    papers: int,
    package: str | None = None,
    by: Id,
    at: datetime,
) -> Head:
    """Record that the person was given a copy of what is held: how many papers, and the SHA-256 of the package."""
    facts = fill(keeping.AccessGiven, paper_count=papers, package=package)
    return take_one(record, rules, subject=request, facts=facts, happened_on=today(rules, at), by=by, at=at)


def refuse_access(
    record: Record,
    rules: Rules,
    *,
    request: Id,
    ground: str,
    words: str | None = None,
    by: Id,
    at: datetime,
) -> Head:
    """Refuse a request to see what is held, on a ground from the body's list."""
    return _refused(record, rules, keeping.AccessRefused, request, ground, words, by, at)


def _asked(
    record: Record, rules: Rules, letter: str, facts: Kind, person: Id, on: date, by: Id, at: datetime
) -> Opened:
    numbers: list[Id] = []
    day = today(rules, at)

    def draft(_: Head) -> Draft:
        here = read(record, rules, day)
        if not is_somebody(here, person):
            raise ActRefused(
                "person", f"The record knows no person {person}", "Check the number; one looks like P-0012."
            )
        numbers[:] = [next_of(record, letter, on.year)]
        asked = Event(subject=numbers[0], facts=facts, happened_on=on, actor=by)
        touches = plan_of_person(here.standing, person).touches
        noted = stops_request(here, numbers[0], touches) if isinstance(facts, keeping.ErasureAsked) else ()
        return Draft((asked, *noted))

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


def _refused(
    record: Record,
    rules: Rules,
    kind: type[keeping.ErasureRefused | keeping.AccessRefused],
    request: Id,
    ground: str,
    words: str | None,
    by: Id,
    at: datetime,
) -> Head:
    paper = maybe_on_paper(words, about=request)
    facts = fill(kind, ground=ground, words=paper.digest if paper else None)
    on, papers = today(rules, at), only(paper)
    return take_one(record, rules, subject=request, facts=facts, happened_on=on, by=by, at=at, papers=papers)


def is_somebody(here: Known, person: Id) -> bool:
    """Tell whether the record knows a person: by name, in a case, or in an office."""
    ties = here.standing.ties
    in_matters = ties.cases_of(person) or ties.owed_by.get(person)
    return bool(ties.own.get(person) or in_matters or any(h.person == person for h in here.roster.holdings))
