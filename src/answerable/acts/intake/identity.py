"""The list of members read in, and whom a case is about said by a person who looked: never by the machine."""

from datetime import date, datetime

from answerable.acts.cases.parties import respondent_of
from answerable.acts.step import (
    ActRefused,
    Draft,
    Opened,
    fill,
    maybe_on_paper,
    next_of,
    next_person,
    only,
    take,
    today,
)
from answerable.record import Event, Head, Id, Kind, Paper, Record, intake, people, standing, write_paper
from answerable.rules import Rules

LIST_MEDIA = "text/csv; charset=utf-8"
LETTERS = "ML"


def enter_list(
    record: Record,
    rules: Rules,
    *,
    content: bytes,
    as_of: date,
    read: int,
    faulted: int,
    by: Id,
    at: datetime,
) -> Opened:
    """Keep the body's list of members as a paper, in the place of the one before, whose paper and key are destroyed.

    `content` is the list as it is kept, in UTF-8; `as_of` the day on which it was right; `read` and `faulted` are
    counts of lines. What the record keeps of it is its digest and these counts: nobody in it is named in the record
    until a complaint is about them. Raises ActRefused for a day ahead and for a list without a line.
    """
    on = today(rules, at)
    if as_of > on:
        raise ActRefused("as_of", "That day is still to come", "Give the day on which the list was drawn up.")
    if read <= faulted:
        raise ActRefused(
            "file", "No line of it can be read", "Correct it, or say how its columns are called."
        )
    number: list[Id] = []

    def draft(_: Head) -> Draft:
        number[:] = [next_of(record, LETTERS, on.year)]
        paper = write_paper(content, about=number[0], media=LIST_MEDIA)
        counts = {"read": read, "accepted": read - faulted, "faulted": faulted, "length": paper.length}
        facts = fill(intake.MembersListed, file=paper.digest, as_of=as_of, **counts)
        event = Event(subject=number[0], facts=facts, happened_on=on, actor=by)
        return Draft((event,), (paper,), forget=_lists(record))

    head = take(record, rules, draft=draft, at=at)
    return Opened(number[0], head)


def identify(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    membership: str,
    respondent: Id | None = None,
    name: str | None = None,
    number: str | None = None,
    group: str | None = None,
    since: date | None = None,
    at_conduct: str | None = None,
    basis: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Say whom a case is about, and what they were when it was received and when it happened, as somebody found it.

    `respondent` is one who is known already; else whoever the complaint named is meant, or somebody new where it
    named nobody. `name` and `number` (in the list of members) are kept as papers; `group` is their branch and `since`
    the day from which they were what they are. Raises NotAllowed where the rules do not let them say so.
    """
    person = respondent or respondent_of(record, case) or next_person()
    noted = _Noted(happened_on, by)
    noted.name(person, "person", name)
    noted.name(f"{person}/number", "member-number", number)
    if number:
        entered = {"membership": membership, "since": since, "group": group}
        noted.add(person, fill(intake.MembershipEntered, **entered))
    facts = fill(
        intake.RespondentIdentified,
        respondent=person,
        membership=membership,
        at_conduct=at_conduct,
        basis=basis,
    )
    noted.add(case, facts)
    return take(record, rules, draft=lambda _: Draft(tuple(noted.events), tuple(noted.papers)), at=at)


class _Noted:
    """Events of one day by one person, with their papers."""

    def __init__(self, on: date, by: Id) -> None:
        self.on, self.by = on, by
        self.events: list[Event] = []
        self.papers: list[Paper] = []

    def add(self, subject: Id, facts: Kind) -> None:
        self.events.append(Event(subject=subject, facts=facts, happened_on=self.on, actor=self.by))

    def name(self, subject: Id, sort: str, words: str | None) -> None:
        for paper in only(maybe_on_paper(words, about=subject, field=sort)):
            self.papers.append(paper)
            self.add(subject, fill(people.Named, name=paper.digest, sort=sort))


def _lists(record: Record) -> tuple[Id, ...]:
    """Give the lists that were read in before: names that nobody needs any more."""
    held = standing(record.read(kinds=("MembersListed", "Corrected")))
    return tuple(e.event.subject for e in held if isinstance(e.event.facts, intake.MembersListed))
