"""The record as every room sees it: read it, append to it, and nothing else."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from answerable.record.event import Entry, Event
from answerable.record.kinds import Digest, Id
from answerable.record.papers import Filed, Holding, Paper, Sealed, Stream


class Moved(Exception):
    """The record grew since it was read: read again and decide again; nothing was written."""


def moved(*, after: int, size: int) -> Moved:
    """Say that a decision was made on `after` entries where there are `size`."""
    return Moved(
        f"The record holds {size} entries, and this was decided on the first {after}. Nothing was written and "
        "nothing was lost. Read the record again and decide again."
    )


JITTER = timedelta(seconds=5)  # by so much two servers of one register may disagree on the time


class ClockBack(Exception):
    """The clock says a moment before the latest entry's: nothing was written; set the clock right."""


def not_before(at: datetime, latest: datetime | None, *, patience: timedelta = JITTER) -> datetime:
    """Give the moment to record at: `at`, or the latest entry's where `at` lies a few seconds before it.

    So the moments of a record never go back, whichever of its servers writes. Raises ClockBack where `at` lies more
    than `patience` before `latest`.
    """
    if latest is None or at.tzinfo is None or at >= latest:
        return at
    if latest - at > patience:
        raise ClockBack(
            f"This machine's clock says {at:%Y-%m-%d %H:%M:%S} (UTC), and the latest entry was recorded at "
            f"{latest:%Y-%m-%d %H:%M:%S}, which is later. Nothing was written and nothing was lost. Set the clock "
            "right and do it again. Where it is right now and ran ahead then, see “A clock that ran ahead” in "
            "docs/how-to/backup.md."
        )
    return latest


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
        self,
        events: Sequence[Event],
        *,
        after: int,
        at: datetime,
        papers: Sequence[Paper | Sealed] = (),
        forget: Collection[Id] = (),
    ) -> Head:
        """Add events as entries recorded at `at`, with their papers, all or nothing; raises Moved if size != after.

        The keys and papers of the subjects in `forget` are destroyed with it, for good. Raises ClockBack where `at`
        lies before the last entry's moment by more than a few seconds.
        """

    def origins(self, prefix: str) -> dict[Id, list[int]]:
        """Give the places of the entries that came from origins beginning with `prefix`, by origin."""

    def leaves(self, *, after: int = 0, until: int | None = None) -> Iterator[bytes]:
        """Give the leaf hashes of the entries with after <= index < until, in order."""

    def paper(self, digest: Digest) -> Paper | None:
        """Give the paper known by this digest, or None where it is not (or no longer) held."""

    def papers(self, digests: Collection[Digest]) -> Mapping[Digest, Paper]:
        """Give those of many papers that are held, by digest, read together."""

    def stream(self, digest: Digest) -> Stream | None:
        """Give the paper known by this digest to be read piece by piece, or None where it is not held.

        For what may be long, such as a file that somebody sent: `paper` gives the whole of it at once.
        """

    def filed(self, about: Collection[Id]) -> Sequence[Filed]:
        """Give what is held about some subjects, without reading a word of it, by digest."""

    def holding(self, about: Collection[Id]) -> Holding:
        """Give how many papers, bytes and keys are held about some subjects."""
