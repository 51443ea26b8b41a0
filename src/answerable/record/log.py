"""The record as every room sees it: read it, append to it, and nothing else."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from answerable.record.event import Entry, Event
from answerable.record.kinds import Digest, Id
from answerable.record.papers import Paper


class Moved(Exception):
    """The record grew since it was read: read again and decide again; nothing was written."""


def moved(*, after: int, size: int) -> Moved:
    """Say that a decision was made on `after` entries where there are `size`."""
    return Moved(
        f"The record holds {size} entries, and this was decided on the first {after}. Nothing was written and "
        "nothing was lost. Read the record again and decide again."
    )


@dataclass(frozen=True)
class Head:
    """How long the record is, and the root of the tree over all its entries."""

    size: int
    root: Digest
    at: datetime | None = None


class Record(Protocol):
    """Everything that happened, in order, never changed."""

    def head(self) -> Head:
        """Give the present size and root."""

    def heads(self) -> Iterator[Head]:
        """Give the head after each append, oldest first."""

    def read(
        self,
        *,
        after: int = 0,
        until: int | None = None,
        subject: Id | None = None,
        kinds: Collection[str] | None = None,
    ) -> Iterator[Entry]:
        """Give the entries with after <= index < until, of one subject or of some kinds, in order."""

    def append(
        self, events: Sequence[Event], *, after: int, at: datetime, papers: Sequence[Paper] = ()
    ) -> Head:
        """Add events as entries recorded at `at`, with their papers, all or nothing; raises Moved if size != after."""

    def origins(self, prefix: str) -> dict[Id, list[int]]:
        """Give the places of the entries that came from origins beginning with `prefix`, by origin."""

    def leaves(self, *, until: int | None = None) -> Iterator[bytes]:
        """Give the leaf hashes of the entries, in order, up to `until`."""

    def paper(self, digest: Digest) -> Paper | None:
        """Give the paper known by this digest, or None where it is not (or no longer) held."""
