"""What was made of a record's entries, asked of the record, which may remember it; it never changes what is told."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from answerable.record.event import Entry
from answerable.record.kinds import Id
from answerable.record.log import Record

T = TypeVar("T")
R = TypeVar("R")
Grow = Callable[[T, Iterable[Entry], R], T | None]


class Growing(Protocol):
    """Something made of entries in order, of which later entries make another; itself it stays as it is."""

    def grown(self: T, entries: Iterable[Entry]) -> T:
        """Give what it becomes with later entries."""


G = TypeVar("G", bound=Growing)


def made_of(
    record: Record,
    subject: Id,
    by: R,
    make: Callable[[Iterable[Entry], R], T],
    grow: Grow[T, R] | None = None,
) -> T:
    """Make something of the entries about one subject, by rules; or give what was made of the very same before.

    `grow` makes it of what was made of the entries before the latest, and of these; None where it cannot.
    """
    remembered = getattr(record, "made_of", None)
    if remembered is None:
        return make(record.read(subject=subject), by)
    made: T = remembered(subject, by, make, grow)
    return made


def gathered(record: Record, kinds: frozenset[str], begin: Callable[[Iterable[Entry]], G]) -> G:
    """Make something of all entries of some kinds; a record that remembers it reads only what is new."""
    remembered = getattr(record, "gathered", None)
    if remembered is None:
        return begin(record.read(kinds=kinds))
    made: G = remembered(kinds, begin)
    return made
