"""The record in memory: for tests, for examples, and for reading an export."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime

from answerable.record.encoding import encode, new_salt
from answerable.record.event import Entry, Event
from answerable.record.kinds import Digest, Id
from answerable.record.log import Head, moved, not_before
from answerable.record.merkle import CompactRange, leaf_hash
from answerable.record.papers import Filed, Holding, Paper, Sealed, Stream


class MemoryRecord:
    """A record that lives as long as the program; `salt` gives the salt of each entry, random unless told."""

    def __init__(self, *, salt: Callable[[], str] = new_salt) -> None:
        self._salt = salt
        self._entries: list[Entry] = []
        self._leaves: list[bytes] = []
        self._range = CompactRange()
        self._heads: list[Head] = []
        self._papers: dict[Digest, Paper | Sealed] = {}
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
        self,
        events: Sequence[Event],
        *,
        after: int,
        at: datetime,
        papers: Sequence[Paper | Sealed] = (),
        forget: Collection[Id] = (),
    ) -> Head:
        """Add events as entries recorded at `at`, with their papers, all or nothing; raises Moved if size != after."""
        if after != len(self._entries):
            raise moved(after=after, size=len(self._entries))
        at = not_before(at, self.head().at)
        entries = [
            Entry(index, event, at, encode(event, index, at, self._salt()))
            for index, event in enumerate(events, start=after)
        ]
        self._papers.update((paper.digest, paper) for paper in papers)
        self._papers = {digest: p for digest, p in self._papers.items() if p.about not in forget}
        return self._add(entries, at) if entries else self.head()

    def restore(self, entries: Sequence[Entry], *, at: datetime, papers: Sequence[Paper] = ()) -> Head:
        """Take back entries that come next, as they were recorded at `at`, with papers; raises Moved if they do not."""
        if entries and entries[0].index != len(self._entries):
            raise moved(after=entries[0].index, size=len(self._entries))
        self._papers.update((paper.digest, paper) for paper in papers)
        return self._add(entries, at) if entries else self.head()

    def paper(self, digest: Digest) -> Paper | None:
        """Give the paper known by this digest, or None where it is not (or no longer) held."""
        return self.papers((digest,)).get(digest)

    def papers(self, digests: Collection[Digest]) -> Mapping[Digest, Paper]:
        """Give those of many papers that are held, by digest, read together."""
        return {digest: _whole(self._papers[digest]) for digest in digests if digest in self._papers}

    def stream(self, digest: Digest) -> Stream | None:
        """Give the paper known by this digest to be read piece by piece, or None where it is not held."""
        held = self._papers.get(digest)
        return Stream(_filed(digest, held), held.pieces(), held.salt) if held else None

    def filed(self, about: Collection[Id]) -> Sequence[Filed]:
        """Give what is held about some subjects, without reading a word of it, by digest."""
        found = sorted((digest, p) for digest, p in self._papers.items() if p.about in about)
        return [_filed(digest, p) for digest, p in found]

    def holding(self, about: Collection[Id]) -> Holding:
        """Give how many papers, bytes and keys are held about some subjects."""
        found = self.filed(about)
        return Holding(len(found), sum(f.length for f in found), len({f.about for f in found}))

    def origins(self, prefix: str) -> dict[Id, list[int]]:
        """Give the places of the entries that came from origins beginning with `prefix`, by origin."""
        return {origin: list(at) for origin, at in self._by_origin.items() if origin.startswith(prefix)}

    def leaves(self, *, after: int = 0, until: int | None = None) -> Iterator[bytes]:
        """Give the leaf hashes of the entries with after <= index < until, in order."""
        return iter(self._leaves[after:until])

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


def _whole(held: Paper | Sealed) -> Paper:
    if isinstance(held, Paper):
        return held
    return Paper(b"".join(held.pieces()), held.about, held.media, held.salt, held.is_public)


def _filed(digest: Digest, held: Paper | Sealed) -> Filed:
    return Filed(digest, held.about, held.media, held.length, held.is_public)


def _place(entries: Sequence[Entry], index: int) -> int:
    return bisect_left(entries, index, key=lambda entry: entry.index)
