"""The reading log in SQLite or PostgreSQL: a record of its own, with its own tree, which nobody can change either."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, transaction

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
)
from answerable.site.store.readings.index import forget_index, index
from answerable.site.store.readings.tables import Reading, ReadingAbout, ReadingTally
from answerable.site.store.tables import Tree

LOCK = 0x52656164  # any number will do that no other writer takes


class ReadingLog:
    """The reading log of one database: a Record that holds no papers, and counts and finds what it holds."""

    def __init__(self, *, using: str = DEFAULT_DB_ALIAS, salt: Callable[[], str] = new_salt) -> None:
        self._using = using
        self._tree = Tree(
            using, entries="answerable_reading", heads="answerable_reading_head", lock=LOCK, salt=salt
        )

    def note(self, events: Sequence[Event], *, at: datetime) -> Head:
        """Add events after whatever there is, as entries noted at `at`, all or nothing; raises ClockBack."""
        return self._append(events, after=None, at=at)

    def append(
        self,
        events: Sequence[Event],
        *,
        after: int,
        at: datetime,
        papers: Sequence[Paper | Sealed] = (),
        forget: Collection[Id] = (),
    ) -> Head:
        """Add events as entries; raises Moved where the log does not hold `after` entries. It takes no papers."""
        if papers or forget:
            raise ValueError(
                "The reading log holds no papers: keep them with the record, and destroy them there."
            )
        return self._append(events, after=after, at=at)

    def head(self) -> Head:
        """Give the present size and root."""
        return self._tree.top().head

    def heads(self) -> Iterator[Head]:
        """Give the head after each append, oldest first."""
        return self._tree.heads()

    def read(
        self,
        *,
        after: int = 0,
        until: int | None = None,
        subject: Id | None = None,
        kinds: Collection[str] | None = None,
    ) -> Iterator[Entry]:
        """Give the entries with after <= index < until, of one reader or of some kinds, in order."""
        return map(decode, self._tree.read(after=after, until=until, subject=subject, kinds=kinds))

    def about(self, subjects: Collection[Id], *, most: int) -> Sequence[Entry]:
        """Give the latest readings of papers about any of some subjects, latest first."""
        places = ReadingAbout.objects.using(self._using).filter(about__in=list(subjects)).order_by("-index")
        latest = list(places.values_list("index", flat=True).distinct()[:most])
        rows = Reading.objects.using(self._using).filter(index__in=latest).order_by("-index")
        return [decode(bytes(data)) for data in rows.values_list("data", flat=True)]

    def counts(self, *, since: str, until: str) -> Sequence[tuple[str, Id, str, str, int, int]]:
        """Give month, reader, purpose, kind, how often and how many papers, for the months from `since` to `until`."""
        rows = ReadingTally.objects.using(self._using).filter(month__gte=since, month__lte=until)
        columns = ("month", "reader", "purpose", "kind", "times", "papers")
        return list(rows.order_by(*columns[:4]).values_list(*columns))

    def rebuild(self) -> None:
        """Drop index and counts and make them again from the entries."""
        with transaction.atomic(using=self._using):
            forget_index(self._tree.wire)
            for entry in self.read():
                index(self._tree.wire, [entry])

    def leaves(self, *, after: int = 0, until: int | None = None) -> Iterator[bytes]:
        """Give the leaf hashes of the entries with after <= index < until, in order."""
        return self._tree.leaves(after=after, until=until)

    def origins(self, prefix: str) -> dict[Id, list[int]]:
        """Give nothing: no reading comes from another system."""
        return {}

    def paper(self, digest: Digest) -> Paper | None:
        """Give nothing: the log knows papers by digest and holds none."""
        return None

    def papers(self, digests: Collection[Digest]) -> Mapping[Digest, Paper]:
        """Give nothing."""
        return {}

    def stream(self, digest: Digest) -> Stream | None:
        """Give nothing."""
        return None

    def filed(self, about: Collection[Id]) -> Sequence[Filed]:
        """Give nothing."""
        return ()

    def holding(self, about: Collection[Id]) -> Holding:
        """Give that nothing is held."""
        return Holding(0, 0, 0)

    def _append(self, events: Sequence[Event], *, after: int | None, at: datetime) -> Head:
        with self._tree.writing():
            top = self._tree.top()
            if after is not None and top.size != after:
                raise moved(after=after, size=top.size)
            if not events:
                return top.head
            grown, entries = self._tree.grow(
                top, events, not_before(at, top.at, patience=settings.CLOCK_PATIENCE)
            )
            index(self._tree.wire, entries)
            return grown.head
