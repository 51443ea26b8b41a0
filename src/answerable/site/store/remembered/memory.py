"""What is remembered of a record, and up to which head: entries by subject, and what was made of them."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from answerable.record import Entry, Grow, Growing, Head, Id, Record

SUBJECTS = 20_000  # so many subjects are remembered, those last asked for
LONG = 500  # a subject with more entries than this is read anew each time
JUMP = 2_000  # by so many entries the record may have grown for them to be read one by one
HEADS = 256  # so many heads of late are remembered, for those who still read by them

G = TypeVar("G", bound=Growing)
R = TypeVar("R")


class Source(Record, Protocol):
    """A record that can tell its earlier roots."""

    def root_at(self, size: int) -> str | None:
        """Give the root after the append that made the record so long; None where none ended there."""


@dataclass(slots=True)
class About:
    """The entries about a subject, with notes on what was made of them, and on what of the first few before."""

    entries: Sequence[Entry]
    notes: dict[Any, Any] = field(default_factory=dict)
    earlier: tuple[int, dict[Any, Any]] = (0, {})

    def grown(self, make: object, by: R, grow: Grow[Any, R]) -> Any:
        """Give what becomes of what was made of the first few; None where nothing was, or it cannot be told so."""
        size, notes = self.earlier
        known = notes.get(make)
        if known is None or known[0] is not by or known[1] is None:
            return None
        return grow(known[1], self.entries[size:], by)

    def with_one_more(self, entry: Entry) -> "About":
        """Give the same with an entry behind."""
        earlier = (len(self.entries), self.notes) if self.notes else self.earlier
        return About((*self.entries, entry), {}, earlier)


@dataclass(frozen=True)
class _Made:
    """Something made of all entries of some kinds; it holds for every size from `since` on."""

    since: int
    made: Any
    earlier: "_Made | None" = None


class Memory:
    """The memory of one record; whoever uses it lets nobody else use it meanwhile.

    It stands at one head. A reader who stands at that head, at an earlier one that is remembered, or at a later one of
    the same record, is told from it; anyone else is told None, and asks the record. `is_alone` says that the reader
    has the turn: then what lies beyond their head was taken back, and is forgotten.
    """

    def __init__(self, record: Source) -> None:
        self._record = record
        self._subjects: OrderedDict[Id, About] = OrderedDict()
        self._made: dict[frozenset[str], _Made] = {}
        self._roots: OrderedDict[int, str] = OrderedDict()
        self._at = Head(0, "")

    # -- asked ---------------------------------------------------------------------------------------------------------

    def of(self, head: Head, subject: Id, *, is_alone: bool) -> About | None:
        """Give the entries about a subject up to a head, with a place for notes on exactly these."""
        if not self._reaches(head, is_alone):
            return None
        known = self._subjects.get(subject)
        if known is None:
            return self._learnt(head, subject)
        self._subjects.move_to_end(subject)
        if known.entries and known.entries[-1].index >= head.size:
            return About([e for e in known.entries if e.index < head.size])
        return known

    def gathered(
        self, head: Head, kinds: frozenset[str], begin: Callable[[Iterable[Entry]], G], *, is_alone: bool
    ) -> G | None:
        """Give what is made of all entries of some kinds up to a head."""
        if not self._reaches(head, is_alone):
            return None
        made = self._made.get(kinds)
        if made is None and head.size == self._at.size:
            entries = tuple(self._record.read(kinds=kinds, until=head.size))
            made = self._made[kinds] = _Made(entries[-1].index + 1 if entries else 0, begin(entries))
        while made is not None and made.since > head.size:
            made = made.earlier
        return made.made if made else None

    def _learnt(self, head: Head, subject: Id) -> About | None:
        if head.size != self._at.size:
            return None
        entries = tuple(self._record.read(subject=subject, until=head.size))
        known = About(entries)
        if len(entries) <= LONG:
            self._subjects[subject] = known
            if len(self._subjects) > SUBJECTS:
                self._subjects.popitem(last=False)
        return known

    # -- told ----------------------------------------------------------------------------------------------------------

    def add(self, before: Head, head: Head, entries: Sequence[Entry]) -> None:
        """Take in what was added behind one head and up to another."""
        if self._reaches(before, is_alone=True):
            self._grow(head, entries)

    def take_back(self, head: Head) -> None:
        """Forget what was added after a head: it was never committed."""
        if self._roots.get(head.size) != head.root:
            return self._forget(head)
        self._subjects = OrderedDict(
            (subject, known)
            for subject, known in self._subjects.items()
            if not known.entries or known.entries[-1].index < head.size
        )
        self._made = {kinds: made for kinds, one in self._made.items() if (made := _before(one, head.size))}
        self._roots = OrderedDict((size, root) for size, root in self._roots.items() if size <= head.size)
        self._at = head

    # -- where it stands -----------------------------------------------------------------------------------------------

    def _reaches(self, head: Head, is_alone: bool) -> bool:
        """Bring the memory up to a head, and tell whether it can be asked by it."""
        if head.root == self._at.root and head.size == self._at.size:
            return True
        if head.size < self._at.size:
            if is_alone:
                self.take_back(head)
            return self._roots.get(head.size) == head.root
        if not self._at.root or self._record.root_at(self._at.size) != self._at.root:
            self._forget(head)
        elif head.size - self._at.size > JUMP:
            self._jump(head)
        else:
            self._grow(head, tuple(self._record.read(after=self._at.size, until=head.size)))
        return True

    def _forget(self, head: Head) -> None:
        self._subjects.clear()
        self._made.clear()
        self._roots.clear()
        self._stand(head)

    def _jump(self, head: Head) -> None:
        self._subjects.clear()
        for kinds in list(self._made):
            self._make_on(kinds, tuple(self._record.read(kinds=kinds, after=self._at.size, until=head.size)))
        self._stand(head)

    def _grow(self, head: Head, entries: Sequence[Entry]) -> None:
        if len(entries) > JUMP:
            self._subjects.clear()
        for entry in entries if self._subjects else ():
            known = self._subjects.get(entry.event.subject)
            if known is not None:
                self._subjects[entry.event.subject] = known.with_one_more(entry)
        for kinds in self._made:
            self._make_on(kinds, [e for e in entries if e.event.kind in kinds])
        self._stand(head)

    def _make_on(self, kinds: frozenset[str], entries: Sequence[Entry]) -> None:
        if entries:
            before = self._made[kinds]
            earlier = _Made(before.since, before.made)  # one step back is enough for whoever still reads
            self._made[kinds] = _Made(entries[-1].index + 1, before.made.grown(entries), earlier)

    def _stand(self, head: Head) -> None:
        self._at = head
        self._roots[head.size] = head.root
        if len(self._roots) > HEADS:
            self._roots.popitem(last=False)


def _before(made: _Made | None, size: int) -> _Made | None:
    while made is not None and made.since > size:
        made = made.earlier
    return made
