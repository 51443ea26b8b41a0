"""Which due days move because the body closed on a day that it had not been going to: told before it is recorded."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from answerable.matters import Lists, book_of, fold, moved_by
from answerable.record import Id, Record
from answerable.rules import Rules

BATCH = 500


@dataclass(frozen=True)
class RecountLine:
    """One due day that moved: in which matter, under which limit, from when to when, by which rule.

    `is_recordable` is whether a rule of its procedure lets it be recorded; the day has moved either way.
    """

    matter: Id
    limit: str
    name: str
    was_on: date
    due_on: date
    source: str
    is_recordable: bool


def recounting(
    record: Record, rules: Rules, *, lists: Lists, closed: Collection[date], on: date
) -> Iterator[RecountLine]:
    """Give each open duty that these days move and of which that is not recorded yet, by due day."""
    first, skip = min(closed, default=on), 0
    while rows := lists.due(owners=None, until=None, most=BATCH, skip=skip):
        skip += len(rows)
        for row in rows:
            # What is due before the first of these days is not moved by it, nor what was closed without a word to say.
            if row.due_on is not None and (row.due_on >= first or row.is_open):
                yield from _of_matter(record, rules, row.matter, closed, on)


def _of_matter(
    record: Record, rules: Rules, matter: Id, closed: Collection[date], on: date
) -> Iterator[RecountLine]:
    found = fold(record.read(subject=matter), rules)
    if found is None:
        return
    may = "Recounted" in book_of(found, rules).permissions
    for one in moved_by(rules, found, closed, on=on):
        duty = one.duty
        yield RecountLine(matter, duty.limit, duty.name, one.was_on, duty.due.on, duty.source, may)
