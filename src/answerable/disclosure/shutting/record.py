"""The record as somebody may know it: no entry of what is shut to them, and none of their names in what others tell."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

from answerable.disclosure.shutting.hidden import Hidden
from answerable.record import Digest, Entry, Event, Filed, Head, Holding, Id, Paper, Record, Sealed, Stream
from answerable.record import gathered as all_gathered
from answerable.record import made_of as made_of_all

T = TypeVar("T")


class ShutToYou(Exception):
    """Something would have been written about a matter that its writer may not know of; nothing was written."""


class SeenRecord:
    """A record without what is hidden. Its head, its size and its proof are the whole record's: they are public.

    What is written goes to the record itself, but nothing about what is hidden: raises ShutToYou.
    """

    def __init__(self, record: Record, hidden: Hidden) -> None:
        self._record, self._hidden = record, hidden

    def head(self) -> Head:
        """Give the present size and root, of the whole record."""
        return self._record.head()

    def heads(self) -> Iterator[Head]:
        """Give the head after each append, oldest first."""
        return self._record.heads()

    def root_at(self, size: int) -> str | None:
        """Give the root after the append that made the record so long, where the record can tell it."""
        tell: Callable[[int], str | None] | None = getattr(self._record, "root_at", None)
        return tell(size) if tell else None

    def read(
        self,
        *,
        after: int = 0,
        until: int | None = None,
        subject: Id | None = None,
        kinds: Collection[str] | None = None,
    ) -> Iterator[Entry]:
        """Give the entries that may be known of, in order."""
        if subject is not None and self._hidden.holds(subject):
            return iter(())
        found = self._record.read(after=after, until=until, subject=subject, kinds=kinds)
        return iter(self._hidden.all_seen(found))

    def made_of(self, subject: Id, by: Any, make: Callable[[Iterable[Entry], Any], T], grow: Any = None) -> T:
        """Make something of the entries about one subject; of those remembered only where none of them is changed."""
        entries = list(self.read(subject=subject))
        if self._hidden.holds(subject) or entries != list(self._record.read(subject=subject)):
            return make(entries, by)
        made: T = made_of_all(self._record, subject, by, make, grow)
        return made

    def gathered(self, kinds: frozenset[str], begin: Callable[[Iterable[Entry]], Any]) -> Any:
        """Make something of all entries of some kinds, as it may be known."""
        made = all_gathered(self._record, kinds, begin)
        seen = getattr(made, "without", None)
        return seen(self._hidden.holds) if seen else begin(self.read(kinds=kinds))

    def append(
        self,
        events: Sequence[Event],
        *,
        after: int,
        at: datetime,
        papers: Sequence[Paper | Sealed] = (),
        forget: Collection[Id] = (),
    ) -> Head:
        """Add events as entries; raises ShutToYou where one is about what is hidden."""
        if any(self._hidden.holds(event.subject) for event in events) or any(map(self._hidden.holds, forget)):
            raise ShutToYou("The record holds no such matter. Nothing was written. Check the number.")
        return self._record.append(events, after=after, at=at, papers=papers, forget=forget)

    def origins(self, prefix: str) -> dict[Id, list[int]]:
        """Give the places of the entries that came from elsewhere, by origin: numbers of rows, of nothing in them."""
        return self._record.origins(prefix)

    def leaves(self, *, after: int = 0, until: int | None = None) -> Iterator[bytes]:
        """Give the leaf hashes of the entries, of the whole record."""
        return self._record.leaves(after=after, until=until)

    def paper(self, digest: Digest) -> Paper | None:
        """Give the paper known by this digest, or None where it is not held or may not be known of."""
        return self.papers((digest,)).get(digest)

    def papers(self, digests: Collection[Digest]) -> Mapping[Digest, Paper]:
        """Give those of many papers that are held and may be known of."""
        found = self._record.papers(digests)
        return {digest: paper for digest, paper in found.items() if not self._hidden.holds(paper.about)}

    def stream(self, digest: Digest) -> Stream | None:
        """Give the paper known by this digest to be read piece by piece, or None as `paper` does."""
        found = self._record.stream(digest)
        return None if found is None or self._hidden.holds(found.filed.about) else found

    def filed(self, about: Collection[Id]) -> Sequence[Filed]:
        """Give what is held about some subjects, of those that may be known of."""
        return self._record.filed(self._open(about))

    def holding(self, about: Collection[Id]) -> Holding:
        """Give how many papers, bytes and keys are held about some subjects, of those that may be known of."""
        return self._record.holding(self._open(about))

    def find(self, words: str) -> Sequence[Id]:
        """Give the subjects that were named with these words, of those that may be known of."""
        return self._open(self._record.find(words))  # type: ignore[attr-defined]

    def unread(self) -> "SeenRecord":
        """Give the record with its public papers only, as it may be known."""
        tell = getattr(self._record, "unread", None)
        return SeenRecord(tell(), self._hidden) if tell else self

    def _open(self, ids: Collection[Id]) -> list[Id]:
        return [id for id in ids if not self._hidden.holds(id)]
