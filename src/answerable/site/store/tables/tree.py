"""The entries of a record and its heads, in two tables of one database: read in order, and grown at the end."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from heapq import merge
from operator import itemgetter
from threading import local

from django.db import transaction

from answerable.record import (
    ClockBack,
    Entry,
    Event,
    Head,
    Id,
    Moved,
    encode_all,
    leaf_hash,
    new_salt,
    new_salts,
)
from answerable.site.store.tables import top as tops
from answerable.site.store.tables.top import EMPTY, Top, top_of
from answerable.site.store.tables.turn import Turn
from answerable.site.store.tables.wire import Row, Wire

PAGE = 5_000
FEW = 50  # so many rows go into one statement
LAST_LETTER = "\x7f"  # after every letter that an id may hold
COLUMNS = '"index", kind, subject, happened_on, recorded_at, origin, data, leaf'
PLACES = "(%s, %s, %s, %s, %s, %s, %s, %s)"


@dataclass(frozen=True)
class _Held:
    """The top as this thread knows it in its turn, and within which savepoints it came to know it."""

    top: Top
    within: Sequence[str | None]


class Tree:
    """One record in two tables; `lock` is the number by which its writers wait for one another in PostgreSQL."""

    def __init__(
        self, using: str, *, entries: str, heads: str, lock: int, salt: Callable[[], str] = new_salt
    ) -> None:
        self.wire = Wire(using)
        self._entries, self._heads, self._lock, self._salt = entries, heads, lock, salt
        self._latest = f"SELECT {tops.COLUMNS} FROM {heads} ORDER BY size DESC LIMIT 1"
        self._mine = local()

    # -- one writer at a time ------------------------------------------------------------------------------------------

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Have the record to oneself: begin a transaction, wait for all other writers, and commit at the end."""
        before = self._held
        try:
            if before is not None and before.within == self._within:
                with transaction.atomic(using=self.wire.using):
                    self._hold(before.top)
                    yield
                    grown = None if self.wire.connection.needs_rollback else self._held
            else:
                with Turn(self.wire, lock=self._lock, read=self._latest) as rows:
                    self._hold(top_of(rows[0]) if rows else EMPTY)
                    yield
                    grown = None
        finally:
            self._mine.held = before
        # A turn within a turn: what it came to is what the outer one goes on from.
        if before is not None and grown is not None and before.within == self._within:
            self._mine.held = _Held(grown.top, before.within)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Write all of what is written inside or nothing, while no other writer is between reading and writing."""
        if self.is_mine:
            try:
                yield
            except (Moved, ClockBack):
                raise  # nothing was written yet
            except BaseException:
                transaction.set_rollback(True, using=self.wire.using)
                raise
            return
        with transaction.atomic(using=self.wire.using):
            # SQLite needs nothing more: the transaction began IMMEDIATE, which lets in one writer at a time.
            if self.wire.is_postgresql:
                self.wire.rows(f"SELECT pg_advisory_xact_lock({self._lock})")
            yield

    @property
    def is_mine(self) -> bool:
        """Tell whether this thread has its turn."""
        return self._held is not None

    @property
    def _held(self) -> _Held | None:
        return getattr(self._mine, "held", None)

    def _hold(self, top: Top) -> None:
        self._mine.held = _Held(top, [*self._within])

    @property
    def _within(self) -> Sequence[str | None]:
        ids: Sequence[str | None] = self.wire.connection.savepoint_ids
        return ids

    # -- reading -------------------------------------------------------------------------------------------------------

    def top(self) -> Top:
        """Give the latest head: in a turn from memory, as long as no savepoint could have taken back what is known."""
        held = self._held
        if held is not None and held.within == self._within:
            return held.top
        rows = self.wire.rows(self._latest)
        return top_of(rows[0]) if rows else EMPTY

    def heads(self) -> Iterator[Head]:
        """Give the head after each append, oldest first."""
        rows = self._paged(f"SELECT {tops.COLUMNS} FROM {self._heads} WHERE size >= %s", "size", ())
        return (top_of(row).head for row in rows)

    def root_at(self, size: int) -> str | None:
        """Give the root of the head of a size, or None where no append ended there."""
        found = self.wire.rows(f"SELECT root FROM {self._heads} WHERE size = %s", (size,))
        return str(found[0][0]) if found else None

    def read(
        self, *, after: int, until: int | None, subject: Id | None, kinds: Collection[str] | None
    ) -> Iterator[bytes]:
        """Give the bytes of the entries with after <= index < until, of one subject or of some kinds, in order."""
        if subject is not None:
            rows = self._of_subject(subject, after, until)
            return (bytes(data) for _, data, kind in rows if kinds is None or kind in kinds)
        if kinds is None:
            return self._column("data", after, until)
        # Each kind by its index, and then merged: no plan of the database's is quicker, and many are far slower.
        until = self.top().size if until is None else until
        each = [self._of_kind(kind, after, until) for kind in sorted(set(kinds))]
        return (bytes(data) for _, data in merge(*each, key=itemgetter(0)))

    def leaves(self, *, after: int, until: int | None) -> Iterator[bytes]:
        """Give the leaf hashes of the entries with after <= index < until, in order."""
        return self._column("leaf", after, until)

    def origins(self, prefix: str) -> Iterator[tuple[Id, int]]:
        """Give origin and place of the entries that came from origins beginning with `prefix`, in order."""
        # A range, and not LIKE, so that the index is used and capital letters are told from small ones.
        sql = f'SELECT origin, "index" FROM {self._entries} WHERE origin >= %s AND origin < %s'
        rows = self.wire.rows(sql, (prefix, prefix + LAST_LETTER))
        return ((str(origin), index) for origin, index in sorted(rows, key=itemgetter(1)))

    def _of_subject(self, subject: Id, after: int, until: int | None) -> Iterator[Row]:
        sql = f'SELECT "index", data, kind FROM {self._entries} WHERE subject = %s AND "index" >= %s'
        return self._paged(sql, '"index"', (subject,), after, until)

    def _of_kind(self, kind: str, after: int, until: int) -> Iterator[Row]:
        sql = f'SELECT "index", data FROM {self._entries} WHERE kind = %s AND "index" >= %s'
        return self._paged(sql, '"index"', (kind,), after, until)

    def _column(self, column: str, after: int, until: int | None) -> Iterator[bytes]:
        sql = f'SELECT "index", {column} FROM {self._entries} WHERE "index" >= %s'
        # The end is set when reading begins, so that what others append meanwhile is not half read.
        rows = self._paged(sql, '"index"', (), after, self.top().size if until is None else until)
        return (bytes(value) for _, value in rows)

    def _paged(
        self, sql: str, order: str, given: Sequence[object], after: int = 0, until: int | None = None
    ) -> Iterator[Row]:
        """Read a page at a time, so that no cursor stays open while others write; the first page at once."""
        end = "" if until is None else f" AND {order} < %s"
        asked = f"{sql}{end} ORDER BY {order} LIMIT {PAGE}"
        last = () if until is None else (until,)
        return _pages(partial(self._page, asked, given, last), after)

    def _page(self, asked: str, given: Sequence[object], last: Sequence[object], after: int) -> list[Row]:
        return self.wire.rows(asked, (*given, after, *last))

    # -- growing -------------------------------------------------------------------------------------------------------

    def grow(self, top: Top, events: Sequence[Event], at: datetime) -> tuple[Top, Sequence[Entry]]:
        """Add events behind `top`, the present top, and give the new one and the entries; to be called in `writing`."""
        salts = new_salts(len(events)) if self._salt is new_salt else [self._salt() for _ in events]
        data = encode_all(events, top.size, at, salts)
        leaves = [leaf_hash(entry) for entry in data]
        tree = top.tree.extend(leaves)
        grown = Top(tree, tree.root.hex(), at)
        self._insert(self._rows(top.size, events, at, data, leaves), grown)
        if self._held is not None:
            self._hold(grown)
        at = at.astimezone(UTC)
        return grown, [
            Entry(n, e, at, entry) for n, (e, entry) in enumerate(zip(events, data, strict=True), top.size)
        ]

    def _rows(
        self,
        start: int,
        events: Sequence[Event],
        at: datetime,
        data: Sequence[bytes],
        leaves: Sequence[bytes],
    ) -> list[Row]:
        recorded_at, days = self.wire.moment(at), {e.happened_on: None for e in events}
        written = {day: self.wire.day(day) for day in days}
        return [
            (
                index,
                type(e.facts).__name__,
                e.subject,
                written[e.happened_on],
                recorded_at,
                e.origin,
                entry,
                leaf,
            )
            for index, (e, entry, leaf) in enumerate(zip(events, data, leaves, strict=True), start)
        ]

    def _insert(self, rows: Sequence[Row], top: Top) -> None:
        assert top.at is not None
        head = (top.size, top.root, self.wire.moment(top.at), top.tree.to_bytes())
        entries = f"INSERT INTO {self._entries} ({COLUMNS}) VALUES "
        heads = f"INSERT INTO {self._heads} ({tops.COLUMNS}) VALUES (%s, %s, %s, %s)"
        if self.wire.is_postgresql and len(rows) <= FEW:
            # Both in one journey to the server.
            both = f"WITH entries AS ({entries}{', '.join([PLACES] * len(rows))}) {heads}"
            self.wire.run(both, [value for row in rows for value in row] + [*head])
            return
        if self.wire.is_postgresql:
            self.wire.copy(self._entries, COLUMNS, rows)
        elif len(rows) == 1:
            self.wire.run(entries + PLACES, rows[0])
        else:
            self.wire.run_for_all(entries + PLACES, rows)
        self.wire.run(heads, head)


def _pages(page_from: Callable[[int], list[Row]], after: int) -> Iterator[Row]:
    while page := page_from(after):
        yield from page
        if len(page) < PAGE:
            return
        after = page[-1][0] + 1
