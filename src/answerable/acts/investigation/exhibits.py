"""Exhibits: things and files taken as evidence, numbered under their case, and passed from hand to hand."""

from datetime import date, datetime

from answerable.acts.investigation.numbers import next_exhibit
from answerable.acts.step import ActRefused, Draft, fill, maybe_on_paper, take, take_one
from answerable.record import Event, Head, Id, Paper, Record, Sealed, investigation, standing
from answerable.rules import Rules

LONGEST_NAME = 200


def take_exhibit(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    sort: str,
    name: str,
    holder: Id | None = None,
    person: Id | None = None,
    file: Paper | Sealed | None = None,
    allegation: Id | None = None,
    bearing: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Take a thing or a file as evidence; it gets the next number of its case, such as C-2026-0412/e1.

    `name` says what it is, on paper; `person` is whom it is from; `holder` has it, or whoever takes it. A file is known
    for ever by the digest of its bytes. Raises ActRefused without a name, or for an empty or foreign file.
    """
    named = _named(name, case)
    if file is not None:
        check_file(file, case)
    said = {
        "sort": sort,
        "holder": holder or by,
        "person": person,
        "allegation": allegation,
        "bearing": bearing,
    }
    known = {"file": file.digest, "length": file.length} if file else {}

    def draft(_: Head) -> Draft:
        number = next_exhibit(record, case)
        facts = fill(investigation.ExhibitTaken, exhibit=number, name=named.digest, **said, **known)
        event = Event(subject=case, facts=facts, happened_on=happened_on, actor=by)
        return Draft((event,), ((file, named) if file else (named,)))

    return take(record, rules, draft=draft, at=at)


def _named(name: str, case: Id) -> Paper:
    named = maybe_on_paper(name.strip()[-LONGEST_NAME:], about=case, field="name")
    if named is None:
        raise ActRefused("name", "The exhibit has no name", "Say in a few words what it is.")
    return named


def pass_exhibit(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    exhibit: Id,
    holder: Id,
    reason: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Pass an exhibit on to another holder, for a reason from the body's list: the next link of its chain.

    Raises ActRefused where there is no such exhibit, it is with them already, or the day is before the last link.
    """
    chain = [
        (entry.event.happened_on, facts.holder)
        for entry in standing(record.read(subject=case, kinds=("ExhibitTaken", "ExhibitPassed", "Corrected")))
        if isinstance(facts := entry.event.facts, investigation.ExhibitTaken | investigation.ExhibitPassed)
        and facts.exhibit == exhibit
    ]
    if not chain:
        raise ActRefused(
            "exhibit", f"{case} has no exhibit {exhibit}", "Choose one from its list of exhibits."
        )
    if chain[-1][1] == holder:
        raise ActRefused("holder", f"{exhibit} is with {holder} already", "Choose who has it from now on.")
    if happened_on < chain[-1][0]:
        raise ActRefused(
            "happened_on",
            f"{exhibit} came to its holder on {chain[-1][0]:%-d %B %Y}, after the day that you give",
            "Give that day or a later one; a chain of custody runs forward.",
        )
    facts = fill(investigation.ExhibitPassed, exhibit=exhibit, holder=holder, reason=reason)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def check_file(file: Paper | Sealed, case: Id) -> None:
    """Refuse a file that is empty or was sealed as a paper about another case."""
    if file.about != case:
        raise ActRefused("file", f"This file is about {file.about} and not about {case}", "Send it there.")
    if not file.length:
        raise ActRefused("file", "The file is empty", "Choose the file again; it may not have been saved.")
