"""The record in memory: for tests, for examples, and for reading an export."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime

from answerable.record.encoding import encode, new_salt
from answerable.record.event import Entry, Event
from answerable.record.kinds import Digest, Id
from answerable.record.log import Head, moved
from answerable.record.merkle import CompactRange, leaf_hash
from answerable.record.papers import Paper


class MemoryRecord:
    """A record that lives as long as the program; `salt` gives the salt of each entry, random unless told."""

    def __init__(self, *, salt: Callable[[], str] = new_salt) -> None:
        self._salt = salt
        self._entries: list[Entry] = []
        self._leaves: list[bytes] = []
        self._range = CompactRange()
        self._heads: list[Head] = []
        self._papers: dict[Digest, Paper] = {}
        self._by_subject: dict[Id, list[Entry]] = defaultdict(list)
        self._by_origin: dict[Id, list[int]] = defaultdict(list)

    def head(self) -> Head:
        """Give the present size and root."""
        return self._heads[-1] if self._heads else Head(0, self._range.root.hex())

    def heads(self) -> Iterator[Head]:
        """Give the head after each append, oldest first."""
        return iter(tuple(self._heads))

    def read(
        self,
        *,
        after: int = 0,
        until: int | None = None,
        subject: Id | None = None,
        kinds: Collection[str] | None = None,
    ) -> Iterator[Entry]:
        """Give the entries with after <= index < until, of one subject or of some kinds, in order."""
        entries = self._entries if subject is None else self._by_subject.get(subject, [])
        places = slice(_place(entries, after), None if until is None else _place(entries, until))
        return iter([e for e in entries[places] if kinds is None or e.event.kind in kinds])

    def append(
        self, events: Sequence[Event], *, after: int, at: datetime, papers: Sequence[Paper] = ()
    ) -> Head:
        """Add events as entries recorded at `at`, with their papers, all or nothing; raises Moved if size != after."""
        if after != len(self._entries):
            raise moved(after=after, size=len(self._entries))
        entries = [
            Entry(index, event, at, encode(event, index, at, self._salt()))
            for index, event in enumerate(events, start=after)
        ]
        self._papers.update((paper.digest, paper) for paper in papers)
        return self._add(entries, at) if entries else self.head()

    def paper(self, digest: Digest) -> Paper | None:
        """Give the paper known by this digest, or None where it is not (or no longer) held."""
        return self._papers.get(digest)

    def origins(self, prefix: str) -> dict[Id, list[int]]:
        """Give the places of the entries that came from origins beginning with `prefix`, by origin."""
        return {origin: list(at) for origin, at in self._by_origin.items() if origin.startswith(prefix)}

    def leaves(self, *, until: int | None = None) -> Iterator[bytes]:
        """Give the leaf hashes of the entries, in order, up to `until`."""
        return iter(self._leaves[:until])

    def _add(self, entries: Sequence[Entry], at: datetime) -> Head:
        self._leaves += (leaves := [leaf_hash(entry.data) for entry in entries])
        self._entries += entries
        for entry in entries:
            self._by_subject[entry.event.subject].append(entry)
            if entry.event.origin is not None:
                self._by_origin[entry.event.origin].append(entry.index)
        self._range = self._range.extend(leaves)
        self._heads.append(Head(self._range.size, self._range.root.hex(), at))
        return self._heads[-1]


def _place(entries: Sequence[Entry], index: int) -> int:
    return bisect_left(entries, index, key=lambda entry: entry.index)
