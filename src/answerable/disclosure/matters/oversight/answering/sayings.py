"""What was said or written without answering, by the points on which it bears, with what it was later said to mean."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from answerable.record import Entry, Id, Record, answers, standing

KINDS = ("StatementMade", "StatementClarified", "Corrected")


@dataclass(frozen=True)
class Saying:
    """A statement, and what it was later said to mean, in order."""

    made: Entry
    clarified: tuple[Entry, ...]


def sayings_of(record: Record) -> Mapping[Id, tuple[Saying, ...]]:
    """Give by point each statement that bears on it, in order of the day; under "" those that bear on none."""
    entries = standing(record.read(kinds=KINDS))
    clarified: dict[Id, list[Entry]] = defaultdict(list)
    for entry in entries:
        if isinstance(entry.event.facts, answers.StatementClarified):
            clarified[entry.event.subject].append(entry)
    found: dict[Id, list[Saying]] = defaultdict(list)
    for entry in entries:
        facts = entry.event.facts
        if isinstance(facts, answers.StatementMade):
            for point in facts.bears_on or ("",):
                found[point].append(Saying(entry, tuple(clarified[entry.event.subject])))
    return {point: tuple(every) for point, every in found.items()}
