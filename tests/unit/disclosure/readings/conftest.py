"""A register of the Guild, who is a party to what in it, and a reading log in memory."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date

import pytest

from answerable.disclosure.matters.people import roster_of
from answerable.disclosure.readings import RightToRead, parties_in
from answerable.record import Entry, Event, Kind, MemoryRecord, Record
from tests.people import Register, staffed


@dataclass
class MemoryParties:
    """Who is a party to what, read from the whole record each time."""

    record: Record

    def of(self, matter: str) -> frozenset[str]:
        return parties_in(self.record, matter)

    def matters(self, person: str) -> Sequence[str]:
        subjects = dict.fromkeys(entry.event.subject for entry in self.record.read())
        return [subject for subject in subjects if person in self.of(subject)]


class MemoryReadings(MemoryRecord):
    """A reading log that lives as long as the test."""

    def tell(self, who: str, facts: Kind, on: date, register: Register) -> None:
        event = Event(subject=who, facts=facts, happened_on=on, actor=who)
        self.append([event], after=self.head().size, at=register.at)

    def about(self, subjects: Collection[str], *, most: int) -> Sequence[Entry]:
        found = [e for e in self.read() if set(getattr(e.event.facts, "about", ())) & set(subjects)]
        return found[::-1][:most]

    def counts(self, *, since: str, until: str) -> Sequence[tuple[str, str, str, str, int, int]]:
        times: Counter[tuple[str, str, str, str]] = Counter()
        papers: Counter[tuple[str, str, str, str]] = Counter()
        for entry in self.read():
            event = entry.event
            purpose = getattr(event.facts, "purpose", "find")
            place = (f"{event.happened_on:%Y-%m}", event.subject, purpose, event.kind)
            times[place] += 1
            papers[place] += len(getattr(event.facts, "papers", ()))
        return [(*p, times[p], papers[p]) for p in sorted(times) if since <= p[0] <= until]


@pytest.fixture
def register() -> Register:
    return staffed().on("2026-03-03")


@pytest.fixture
def log() -> MemoryReadings:
    return MemoryReadings()


@dataclass
class Asking:
    """Asks whether somebody may read about a subject, as the register is now."""

    register: Register
    rules: object = field(default=None)

    def __call__(self, reader: str, about: str) -> str | None:
        register = self.register
        parties = MemoryParties(register.record)
        rules = self.rules or register.rules
        right = RightToRead(rules, roster_of(register.record), register.lists, parties, register.today)  # type: ignore[arg-type]
        missing = right.missing(reader, about)
        return missing.reason if missing else None


@pytest.fixture
def asked(register: Register) -> Asking:
    return Asking(register)


@pytest.fixture
def parties(register: Register) -> MemoryParties:
    return MemoryParties(register.record)
