"""Which entries still count: a correction puts an earlier entry out of count, and may itself be corrected."""

from collections.abc import Iterable
from datetime import date

from answerable.record.event import Entry
from answerable.record.kinds.register import Corrected


def standing(entries: Iterable[Entry]) -> list[Entry]:
    """Give the entries that no standing correction among them voids, by day and then by place; no corrections.

    A correction that was itself corrected does not count, so what it had voided stands again.
    """
    kept = list(entries)
    if not any(type(entry.event.facts) is Corrected for entry in kept):
        return sorted(kept, key=_by_day)
    every, kept = kept, []
    voided: set[int] = set()
    # Latest first: whether a correction stands is decided by later corrections only.
    for entry in sorted(every, key=lambda e: e.index, reverse=True):
        if entry.index in voided:
            continue
        if isinstance(entry.event.facts, Corrected):
            voided.add(entry.event.facts.entry)
        else:
            kept.append(entry)
    return sorted(kept, key=_by_day)


def _by_day(entry: Entry) -> tuple[date, int]:
    return (entry.event.happened_on, entry.index)
