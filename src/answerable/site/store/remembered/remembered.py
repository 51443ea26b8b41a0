"""The record of a database with a memory: what it read lately it does not read again, and tells it just the same."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from threading import RLock, local
from types import TracebackType
from typing import Any, TypeVar

from answerable.record import Entry, Event, Grow, Growing, Head, Id, Paper, Sealed
from answerable.site.store.record import DjangoRecord
from answerable.site.store.remembered.memory import About, Memory

T = TypeVar("T")
R = TypeVar("R")
G = TypeVar("G", bound=Growing)


class Remembered:
    """A record that remembers entries by subject, and what was made of them.

    Before anything is told from memory, the head is read (or, in a turn, known): what is remembered counts only where
    it is what the record holds up to that head. All else is the record's own, to which it hands on.
    """

    def __init__(self, record: DjangoRecord) -> None:
        self._record = record
        self._memory = Memory(record)
        self._lock = RLock()
        self._mine = local()
        self.head: Callable[[], Head] = record.head  # asked for all the time

    def __getattr__(self, name: str) -> Any:
        return getattr(self._record, name)

    def turn(self) -> AbstractContextManager[None]:
        """Have the record to oneself until it is left: one transaction, of which nothing stays if it fails."""
        return _TurnToRemember(self)

    def append(
        self,
        events: Sequence[Event],
        *,
        after: int,
        at: datetime,
        papers: Sequence[Paper | Sealed] = (),
        forget: Collection[Id] = (),
    ) -> Head:
        """Add events as entries, as the record does, and remember them."""
        before, head, entries = self._record.add(events, after=after, at=at, papers=papers, forget=forget)
        mine = getattr(self._mine, "fresh", None)
        if mine is not None:
            mine[1].extend(entries)
        with self._lock:
            self._memory.add(before, head, entries)
        return head

    def read(
        self,
        *,
        after: int = 0,
        until: int | None = None,
        subject: Id | None = None,
        kinds: Collection[str] | None = None,
    ) -> Iterator[Entry]:
        """Give the entries with after <= index < until, of one subject or of some kinds, in order."""
        if subject is None and until is None and kinds is None and self._is_of_turn(after):
            return iter([entry for entry in self._mine.fresh[1] if entry.index >= after])
        if subject is None:
            return self._record.read(after=after, until=until, kinds=kinds)
        found: Iterable[Entry] = self._of(subject).entries
        if after or until is not None or kinds is not None:
            end = float("inf") if until is None else until
            found = [e for e in found if after <= e.index < end and (kinds is None or e.event.kind in kinds)]
        return iter(found)

    def _is_of_turn(self, after: int) -> bool:
        """Tell whether all entries from a place on were added in this turn."""
        mine = getattr(self._mine, "fresh", None)
        return mine is not None and after >= mine[0]

    def made_of(
        self, subject: Id, by: R, make: Callable[[Iterable[Entry], R], T], grow: Grow[T, R] | None = None
    ) -> T:
        """Make something of the entries about one subject, or give what was made of the very same before."""
        about = self._of(subject)
        known = about.notes.get(make)
        if known is None or known[0] is not by:
            made = about.grown(make, by, grow) if grow else None
            known = about.notes[make] = (by, make(about.entries, by) if made is None else made)
        told: T = known[1]
        return told

    def gathered(self, kinds: frozenset[str], begin: Callable[[Iterable[Entry]], G]) -> G:
        """Make something of all entries of some kinds, or make on what was made of them before."""
        head = self._record.head()
        with self._lock:
            made = self._memory.gathered(head, kinds, begin, is_alone=self._record.is_mine)
        return begin(self._record.read(kinds=kinds, until=head.size)) if made is None else made

    def _of(self, subject: Id) -> About:
        head = self._record.head()
        with self._lock:
            known = self._memory.of(head, subject, is_alone=self._record.is_mine)
        return known or About(tuple(self._record.read(subject=subject, until=head.size)))


class _TurnToRemember:
    """A turn of a record; what was added in it is remembered if it stays, and forgotten if it does not."""

    __slots__ = ("_before", "_fresh", "_inner", "_of", "_start")

    def __init__(self, of: Remembered) -> None:
        self._of = of

    def __enter__(self) -> None:
        of = self._of
        self._before: tuple[int, list[Entry]] | None = getattr(of._mine, "fresh", None)
        self._inner = of._record.turn()
        self._inner.__enter__()
        self._fresh: list[Entry] = []
        self._start = of.head()
        of._mine.fresh = (self._start.size, self._fresh)

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        of, before, fresh = self._of, self._before, self._fresh
        of._mine.fresh = before
        try:
            self._inner.__exit__(kind, fault, trace)
        except BaseException:
            self._take_back()
            raise
        if kind is not None:
            self._take_back()
        elif before is not None:
            before[1].extend(fresh)

    def _take_back(self) -> None:
        if self._fresh:
            with self._of._lock:
                self._of._memory.take_back(self._start)
