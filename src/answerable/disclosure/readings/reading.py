"""Who has read the papers of one matter: by whom, for what, how often, from when to when; and who was refused."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters import NotHere
from answerable.disclosure.matters.people import WORDS_OF_NOBODY, check_is_staff, roster_of, with_office
from answerable.disclosure.matters.wording import counted
from answerable.disclosure.readings.log import Readings
from answerable.disclosure.readings.purposes import purpose_in_words, refusals
from answerable.disclosure.readings.rights import RECEIPTS, parties_in
from answerable.matters import fold
from answerable.record import Entry, Id, Record, readings
from answerable.roster import Roster
from answerable.rules import Rules

MOST = 2_000


@dataclass(frozen=True)
class ReaderLine:
    """One reader's readings for one purpose: how often, the first and the latest, and whether it was refused."""

    reader: Id
    who: str
    purpose: str
    times: int
    earliest_on: date
    latest_on: date
    is_refused: bool


@dataclass(frozen=True)
class ReadersView:
    """Who has read the papers of a matter, latest first, said in one sentence too."""

    matter: Id
    sentence: str
    lines: tuple[ReaderLine, ...]
    is_whole: bool


def readers_of(
    record: Record, rules: Rules, *, log: Readings, matter: Id, person: Id, on: date, most: int = MOST
) -> ReadersView:
    """Show one of the body's staff who has read the words, letters and files of a matter, and who was refused.

    Of the latest `most` readings. Names seen in lists are not among them: those are readings about a person. Raises
    NotForYou for everyone but staff, and NotHere where the record holds no such matter.
    """
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    found = fold(record.read(subject=matter), rules)
    if found is None:
        raise NotHere(f"The record holds no matter {matter}. Check the number; one looks like C-2026-0412.")
    entries = log.about((matter, *found.complaints, *contacts(record, matter)), most=most)
    lines = tuple(_lines(record, rules, roster, entries))
    return ReadersView(matter, _sentence(matter, lines), lines, len(entries) < most)


def contacts(record: Record, matter: Id) -> tuple[Id, ...]:
    """Give the subjects under which the ways to reach the parties of a matter are kept."""
    return tuple(f"{person}/contact" for person in sorted(parties_in(record, matter)))


def _lines(record: Record, rules: Rules, roster: Roster, entries: Iterable[Entry]) -> list[ReaderLine]:
    grouped: dict[tuple[Id, str, bool], list[Entry]] = {}
    for entry in entries:
        facts = entry.event.facts
        if isinstance(facts, readings.PapersRead | readings.PapersRefused):
            place = (entry.event.subject, facts.purpose, isinstance(facts, readings.PapersRefused))
            grouped.setdefault(place, []).append(entry)
    return [
        ReaderLine(
            reader=reader,
            who=_who(record, rules, roster, reader, some[0].event.happened_on),
            purpose=purpose_in_words(purpose),
            times=len(some),
            earliest_on=some[-1].event.happened_on,
            latest_on=some[0].event.happened_on,
            is_refused=is_refused,
        )
        for (reader, purpose, is_refused), some in grouped.items()
    ]


def _who(record: Record, rules: Rules, roster: Roster, reader: Id, on: date) -> str:
    if reader.startswith(RECEIPTS):
        return f"whoever holds the receipt {reader}"
    return WORDS_OF_NOBODY.get(reader) or with_office(record, rules, roster, reader, on)


def _sentence(matter: Id, lines: tuple[ReaderLine, ...]) -> str:
    readers = {line.reader for line in lines if not line.is_refused}
    refused = sum(line.times for line in lines if line.is_refused)
    have = "has" if len(readers) == 1 else "have"
    said = f"{counted(len(readers), 'reader')} {have} read" if readers else "Nobody has read"
    return f"{said} the papers of {matter}; {refusals(refused)}."
