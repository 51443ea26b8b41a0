"""What people said and what those who work on the case write down: statements, notes, days for the chronology."""

from datetime import date, datetime

from answerable.acts.investigation.exhibits import check_file
from answerable.acts.investigation.numbers import next_statement
from answerable.acts.step import (
    ActRefused,
    Draft,
    fill,
    maybe_on_paper,
    on_paper,
    only,
    somebody,
    take,
    take_one,
)
from answerable.disclosure import spoken
from answerable.record import Event, Head, Id, Paper, Record, Sealed, investigation
from answerable.rules import Rules


def take_statement(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    sort: str,
    channel: str,
    words: str = "",
    file: Paper | Sealed | None = None,
    is_signed: bool = False,
    person: Id | None = None,
    name: str | None = None,
    allegation: Id | None = None,
    bearing: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Take down what somebody knows, in words, as a file, or both; it gets the next number of the case.

    Who said it is somebody whom the register knows (`person`), or gets a number of their own with `name` kept as a
    paper: whoever is named in a case may not work on it. Raises ActRefused where nothing was said or by nobody.
    """
    told = _told(words, file, person, name, case)
    new = somebody(None if person else name, None, by=by, on=happened_on)
    said = {"sort": sort, "channel": channel, "is_signed": is_signed, "person": person or new.id}
    said |= {"allegation": allegation, "bearing": bearing, "words": told.digest if told else None}
    known = {"file": file.digest, "length": file.length} if file else {}

    def draft(_: Head) -> Draft:
        number = next_statement(record, case)
        facts = fill(investigation.StatementTaken, number=number, **said, **known)
        event = Event(subject=case, facts=facts, happened_on=happened_on, actor=by)
        return Draft((*new.events, event), (*new.papers, *only(told), *((file,) if file else ())))

    return take(record, rules, draft=draft, at=at)


def _told(
    words: str, file: Paper | Sealed | None, person: Id | None, name: str | None, case: Id
) -> Paper | None:
    """Put what was said on paper, once it is plain that something was said and by whom."""
    told = maybe_on_paper(words, about=case)
    if told is None and file is None:
        raise ActRefused(
            "words", "There are no words and no file", "Write what was said, or choose the file."
        )
    if not person and not (name and name.strip()):
        raise ActRefused("name", "Nobody is named as having said it", "Give their name, or choose them.")
    if file is not None:
        check_file(file, case)
    return told


def write_note(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    words: str,
    audience: str = "case",
    allegation: Id | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Write a note for the file; `audience` is from the body's list of circles: who may read it at the desk."""
    paper = on_paper(words, about=case)
    facts = fill(investigation.NoteMade, note=paper.digest, audience=audience, allegation=allegation)
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )


def note_occurrence(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    occurred_on: date,
    words: str,
    allegation: Id | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Put a day into the chronology on which something happened that the case is about."""
    if occurred_on > happened_on:
        raise ActRefused(
            "occurred_on",
            f"{spoken(occurred_on)} had not come on {spoken(happened_on)}",
            "Give the day on which it happened.",
        )
    paper = on_paper(words, about=case)
    facts = fill(
        investigation.OccurrenceNoted, occurred_on=occurred_on, words=paper.digest, allegation=allegation
    )
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )
