"""The record in SQLite or PostgreSQL: one transaction for entries, head and papers, or none of it."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime

from django.conf import settings

from answerable.record import (
    Digest,
    Entry,
    Event,
    Filed,
    Head,
    Holding,
    Id,
    Paper,
    Sealed,
    Stream,
    decode,
    moved,
    new_salt,
    not_before,
    people,
)
from answerable.site.store.tables import Tree
from answerable.site.store.vault import Vault

LOCK = 0x416E7377  # any number will do, as long as every writer of a record takes the same


class DjangoRecord:
    """The record of one database; `salt` gives the salt of each entry, random unless told."""

    def __init__(self, *, using: str = "default", salt: Callable[[], str] = new_salt) -> None:
        self._tree = Tree(using, entries="answerable_entry", heads="answerable_head", lock=LOCK, salt=salt)
        self.vault = Vault(using=using)

    def head(self) -> Head:
        """Give the present size and root."""
        return self._tree.top().head

    def heads(self) -> Iterator[Head]:
        """Give the head after each append, oldest first."""
        return self._tree.heads()

    def root_at(self, size: int) -> str | None:
        """Give the root after the append that made the record so long, in hex; None where none ended there."""
        return self._tree.root_at(size)

    def read(
        self,
        *,
        after: int = 0,
        until: int | None = None,
        subject: Id | None = None,
        kinds: Collection[str] | None = None,
    ) -> Iterator[Entry]:
        """Give the entries with after <= index < until, of one subject or of some kinds, in order."""
        return map(decode, self._tree.read(after=after, until=until, subject=subject, kinds=kinds))

    def append(
        self,
        events: Sequence[Event],
        *,
        after: int,
        at: datetime,
        papers: Sequence[Paper | Sealed] = (),
        forget: Collection[Id] = (),
    ) -> Head:
        """Add events as entries recorded at `at`, with their papers, all or nothing.

        Waits for another writer to finish first. Raises Moved if the size is not `after`, and ClockBack.
        """
        return self.add(events, after=after, at=at, papers=papers, forget=forget)[1]

    def add(
        self,
        events: Sequence[Event],
        *,
        after: int,
        at: datetime,
        papers: Sequence[Paper | Sealed] = (),
        forget: Collection[Id] = (),
    ) -> tuple[Head, Head, Sequence[Entry]]:
        """Append, and give the heads before and after it, and the entries as they are read back."""
        with self._tree.writing():
            top = self._tree.top()
            if top.size != after:
                raise moved(after=after, size=top.size)
            at = not_before(at, top.at, patience=settings.CLOCK_PATIENCE)
            self.vault.keep(papers, names=_names(events)) if papers else None
            self.vault.destroy(forget) if forget else None
            grown, entries = self._tree.grow(top, events, at) if events else (top, ())
            return top.head, grown.head, entries

    def turn(self) -> AbstractContextManager[None]:
        """Have the record to oneself until it is left: one transaction, of which nothing stays if it fails."""
        return self._tree.turn()

    @property
    def is_mine(self) -> bool:
        """Tell whether this thread has its turn."""
        return self._tree.is_mine

    def paper(self, digest: Digest) -> Paper | None:
        """Give the paper known by this digest, or None where it is not (or no longer) held."""
        return self.vault.papers((digest,)).get(digest)

    def papers(self, digests: Collection[Digest]) -> Mapping[Digest, Paper]:
        """Give those of many papers that are held, by digest, read together."""
        return self.vault.papers(digests)

    def stream(self, digest: Digest) -> Stream | None:
        """Give the paper known by this digest to be read piece by piece, or None where it is not held."""
        return self.vault.stream(digest)

    def filed(self, about: Collection[Id]) -> Sequence[Filed]:
        """Give what is held about some subjects, without reading a word of it, by digest."""
        return self.vault.filed(about)

    def holding(self, about: Collection[Id]) -> Holding:
        """Give how many papers, bytes and keys are held about some subjects."""
        return self.vault.holding(about)

    def origins(self, prefix: str) -> dict[Id, list[int]]:
        """Give the places of the entries that came from origins beginning with `prefix`, by origin."""
        found: dict[Id, list[int]] = {}
        for origin, index in self._tree.origins(prefix):
            found.setdefault(origin, []).append(index)
        return found

    def leaves(self, *, after: int = 0, until: int | None = None) -> Iterator[bytes]:
        """Give the leaf hashes of the entries with after <= index < until, in order."""
        return self._tree.leaves(after=after, until=until)


def _names(events: Sequence[Event]) -> set[Digest]:
    """The papers that are somebody's name: the vault lets those be found by their words."""
    # How somebody may be reached is filed about the same person, and is nothing to find them by.
    return {e.facts.name for e in events if isinstance(e.facts, people.Named) and e.facts.sort != "contact"}
