"""Which entries still count: a correction puts an earlier entry out of count, and may itself be corrected."""

from collections.abc import Iterable, Mapping
from datetime import date

from answerable.record.event import Entry
from answerable.record.kinds.register import Corrected


def standing(entries: Iterable[Entry]) -> list[Entry]:
    """Give the entries that no standing correction among them voids, by day and then by place; no corrections.

    A correction that was itself corrected does not count, so what it had voided stands again. What was entered in the
    stead of a voided entry takes its place within the day: all else that happened on that day came after it, or before.
    """
    kept = list(entries)
    if not any(type(entry.event.facts) is Corrected for entry in kept):
        return sorted(kept, key=_by_day)
    every, kept = kept, []
    voided: set[int] = set()
    counting: dict[int, int] = {}
    # Latest first: whether a correction stands is decided by later corrections only.
    for entry in sorted(every, key=lambda e: e.index, reverse=True):
        if entry.index in voided:
            continue
        if isinstance(entry.event.facts, Corrected):
            voided.add(entry.event.facts.entry)
            counting[entry.index] = entry.event.facts.entry
        else:
            kept.append(entry)
    places = _places(every, counting)
    return sorted(kept, key=lambda e: (e.event.happened_on, places.get(e.index, e.index)))


def stands_for(wrong: Entry, correction: Entry, right: Entry) -> bool:
    """Tell whether an entry was put in the stead of one that a correction voids: in one act, alike but for facts.

    The act of correcting enters both at once, one after the other, in the name of whoever had acted.
    """
    return (
        right.index == correction.index + 1
        and right.recorded_at == correction.recorded_at
        and (right.event.subject, right.event.kind, right.event.actor)
        == (wrong.event.subject, wrong.event.kind, wrong.event.actor)
    )


def _places(entries: Iterable[Entry], counting: Mapping[int, int]) -> dict[int, int]:
    """Give the place of each entry that stands for another, by the corrections that count: each with what it voids."""
    known = {entry.index: entry for entry in entries}
    places: dict[int, int] = {}
    for correction in sorted(counting):
        wrong, right = known.get(counting[correction]), known.get(correction + 1)
        if wrong and right and stands_for(wrong, known[correction], right):
            # What was put right twice stands where the first of them stood.
            places[right.index] = places.get(wrong.index, wrong.index)
    return places


def _by_day(entry: Entry) -> tuple[date, int]:
    return (entry.event.happened_on, entry.index)
