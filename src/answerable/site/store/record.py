"""The record in SQLite or PostgreSQL: one transaction for entries, head and papers, or none of it."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime
from itertools import count

from django.db import connections, transaction
from django.db.models import QuerySet

from answerable.record import (
    EMPTY_ROOT,
    CompactRange,
    Digest,
    Entry,
    Event,
    Head,
    Id,
    Paper,
    decode,
    encode,
    leaf_hash,
    moved,
    new_salt,
)
from answerable.site.store import models

PAGE = 5_000
LAST_LETTER = "\x7f"  # after every letter that an id may hold
LOCK = 0x416E7377  # any number will do, as long as every writer of a record takes the same
COLUMNS = ("index", "kind", "subject", "happened_on", "recorded_at", "origin", "data", "leaf")


class DjangoRecord:
    """The record of one database; `salt` gives the salt of each entry, random unless told."""

    def __init__(self, *, using: str = "default", salt: Callable[[], str] = new_salt) -> None:
        self._using = using
        self._salt = salt

    def head(self) -> Head:
        """Give the present size and root."""
        last = self._heads().last()
        return _head(last) if last else Head(0, EMPTY_ROOT.hex())

    def heads(self) -> Iterator[Head]:
        """Give the head after each append, oldest first."""
        return (_head(row) for row in self._heads().iterator())

    def read(
        self,
        *,
        after: int = 0,
        until: int | None = None,
        subject: Id | None = None,
        kinds: Collection[str] | None = None,
    ) -> Iterator[Entry]:
        """Give the entries with after <= index < until, of one subject or of some kinds, in order."""
        rows = self._entries(until)
        if subject is not None:
            rows = rows.filter(subject=subject)
        if kinds is not None:
            rows = rows.filter(kind__in=sorted(kinds))
        return (decode(data) for data in _in_pages(rows, after, "data"))

    def append(
        self, events: Sequence[Event], *, after: int, at: datetime, papers: Sequence[Paper] = ()
    ) -> Head:
        """Add events as entries recorded at `at`, with their papers, all or nothing.

        Waits for another writer to finish first. Raises Moved if the size is not `after`.
        """
        with transaction.atomic(using=self._using):
            self._lock()
            last = self._heads().last()
            tree = CompactRange.from_bytes(last.size, bytes(last.range)) if last else CompactRange()
            if tree.size != after:
                raise moved(after=after, size=tree.size)
            self._file(papers)
            if not events:
                return _head(last) if last else Head(0, EMPTY_ROOT.hex())
            return self._grow(tree, events, at)

    def paper(self, digest: Digest) -> Paper | None:
        """Give the paper known by this digest, or None where it is not (or no longer) held."""
        row = models.Paper.objects.using(self._using).filter(digest=digest).first()
        if row is None:
            return None
        return Paper(content=bytes(row.content), about=row.about, media=row.media, salt=bytes(row.salt))

    def origins(self, prefix: str) -> dict[Id, list[int]]:
        """Give the places of the entries that came from origins beginning with `prefix`, by origin."""
        # A range, and not LIKE, so that the index is used and capital letters are told from small ones.
        rows = self._entries().filter(origin__gte=prefix, origin__lt=prefix + LAST_LETTER)
        found: dict[Id, list[int]] = {}
        for origin, index in rows.order_by("index").values_list("origin", "index"):
            found.setdefault(str(origin), []).append(index)
        return found

    def leaves(self, *, until: int | None = None) -> Iterator[bytes]:
        """Give the leaf hashes of the entries, in order, up to `until`."""
        return _in_pages(self._entries(until), 0, "leaf")

    def _entries(self, until: int | None = None) -> QuerySet[models.Entry]:
        rows = models.Entry.objects.using(self._using)
        # The end is set when reading begins, so that what others append meanwhile is not half read.
        return rows.filter(index__lt=self.head().size if until is None else until)

    def _heads(self) -> QuerySet[models.Head]:
        return models.Head.objects.using(self._using).order_by("size")

    def _lock(self) -> None:
        """Wait until no other writer is between reading the head and writing the next one."""
        # SQLite needs nothing more: the transaction began IMMEDIATE, which lets in one writer at a time.
        if connections[self._using].vendor == "postgresql":
            with connections[self._using].cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])

    def _file(self, papers: Sequence[Paper]) -> None:
        models.Paper.objects.using(self._using).bulk_create(
            [
                models.Paper(digest=p.digest, about=p.about, media=p.media, salt=p.salt, content=p.content)
                for p in papers
            ],
            ignore_conflicts=True,  # the same paper filed twice is one paper
        )

    def _grow(self, tree: CompactRange, events: Sequence[Event], at: datetime) -> Head:
        data = [encode(event, tree.size + n, at, self._salt()) for n, event in enumerate(events)]
        leaves = [leaf_hash(entry) for entry in data]
        self._insert(tree.size, events, at, data, leaves)
        tree = tree.extend(leaves)
        row = models.Head(size=tree.size, root=tree.root.hex(), at=at, range=tree.to_bytes())
        row.save(using=self._using, force_insert=True)
        return _head(row)

    def _insert(
        self,
        start: int,
        events: Sequence[Event],
        at: datetime,
        data: Sequence[bytes],
        leaves: Sequence[bytes],
    ) -> None:
        # Not through the models: making 40,000 of them takes longer than all the rest.
        connection = connections[self._using]
        adapt = connection.ops
        recorded_at = adapt.adapt_datetimefield_value(at)
        columns = ", ".join(map(adapt.quote_name, COLUMNS))
        places = ", ".join(["%s"] * len(COLUMNS))
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO answerable_entry ({columns}) VALUES ({places})",
                [
                    (
                        index,
                        event.kind,
                        event.subject,
                        adapt.adapt_datefield_value(event.happened_on),
                        recorded_at,
                        event.origin,
                        entry,
                        leaf,
                    )
                    for index, event, entry, leaf in zip(count(start), events, data, leaves, strict=False)
                ],
            )


def _head(row: models.Head) -> Head:
    return Head(size=row.size, root=row.root, at=row.at)


def _in_pages(rows: QuerySet[models.Entry], after: int, column: str) -> Iterator[bytes]:
    """Read one column a page at a time, so that no cursor stays open while others write."""
    rows = rows.order_by("index")
    while page := list(rows.filter(index__gte=after).values_list("index", column)[:PAGE]):
        for _, value in page:
            yield bytes(value)
        after = page[-1][0] + 1
