"""The reading log as a view sees it: read it, find in it, and count it."""

from collections.abc import Collection, Iterator, Sequence
from typing import Protocol

from answerable.record import Entry, Head, Id


class Readings(Protocol):
    """Every reading of papers and every refusal, in order; a record of its own."""

    def head(self) -> Head:
        """Give the present size and root."""

    def read(
        self,
        *,
        after: int = 0,
        until: int | None = None,
        subject: Id | None = None,
        kinds: Collection[str] | None = None,
    ) -> Iterator[Entry]:
        """Give the entries with after <= index < until, of one reader or of some kinds, in order."""

    def about(self, subjects: Collection[Id], *, most: int) -> Sequence[Entry]:
        """Give the latest readings of papers about any of some subjects, latest first."""

    def counts(self, *, since: str, until: str) -> Sequence[tuple[str, Id, str, str, int, int]]:
        """Give month, reader, purpose, kind, how often and how many papers, for the months from `since` to `until`."""
