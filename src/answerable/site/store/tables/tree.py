"""The entries of a record and its heads, in two tables of one database: read in order, and grown at the end."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from functools import partial
from heapq import merge
from operator import itemgetter
from threading import local
from types import TracebackType
from typing import NamedTuple

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

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
from answerable.site.store.tables.part import Part
from answerable.site.store.tables.top import EMPTY, Top, is_of, top_of
from answerable.site.store.tables.turn import Turn
from answerable.site.store.tables.wire import Row, Wire

PAGE = 5_000
FEW = 50  # so many rows go into one statement
LAST_LETTER = "\x7f"  # after every letter that an id may hold
COLUMNS = '"index", kind, subject, happened_on, recorded_at, origin, data, leaf'
PLACES = "(%s, %s, %s, %s, %s, %s, %s, %s)"


class _Held(NamedTuple):
    """The top as this thread knows it in its turn, and within which savepoints it came to know it."""

    top: Top
    within: Sequence[str | None]
    connection: BaseDatabaseWrapper


class Tree:
    """One record in two tables; `lock` is the number by which its writers wait for one another in PostgreSQL."""

    def __init__(
        self, using: str, *, entries: str, heads: str, lock: int, salt: Callable[[], str] = new_salt
    ) -> None:
        self.wire = Wire(using)
        self._entries, self._heads, self._lock, self._salt = entries, heads, lock, salt
        self._latest = f"SELECT {tops.COLUMNS} FROM {heads} ORDER BY size DESC LIMIT 1"
        self._put_entries = f"INSERT INTO {entries} ({COLUMNS}) VALUES "
        self._put_head = f"INSERT INTO {heads} ({tops.COLUMNS}) VALUES (%s, %s, %s, %s)"
        self._known = EMPTY
        self._mine = local()

    # -- one writer at a time ------------------------------------------------------------------------------------------

    def turn(self) -> AbstractContextManager[None]:
        """Have the record to oneself: begin a transaction, wait for all other writers, and commit at the end."""
        return _TurnOfTree(self)

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
        connection = self.wire.connection
        self._mine.held = _Held(top, [*connection.savepoint_ids], connection)

    # -- reading -------------------------------------------------------------------------------------------------------

    def top(self) -> Top:
        """Give the latest head: in a turn from memory, as long as no savepoint could have taken back what is known."""
        held = self._held
        if held is not None and held.within == held.connection.savepoint_ids:
            return held.top
        return self._read_as(self.wire.rows(self._latest))

    def _read_as(self, rows: Sequence[Row]) -> Top:
        """Read what the query for the latest head found; what is known already is not made again."""
        if not rows:
            return EMPTY
        known = self._known
        if not is_of(rows[0], known):
            known = self._known = top_of(rows[0])
        return known

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
        data = encode_all(events, top.size, at, salts)  # which refuses a moment of no time zone
        at = at.astimezone(UTC)
        leaves = [leaf_hash(entry) for entry in data]
        tree = top.tree.extend(leaves)
        grown = Top(tree, Head(tree.size, tree.root.hex(), at))
        recorded_at, day = self.wire.moment(at), self.wire.day
        rows = [
            (index, type(e.facts).__name__, e.subject, day(e.happened_on), recorded_at, e.origin, entry, leaf)
            for index, (e, entry, leaf) in enumerate(zip(events, data, leaves, strict=True), top.size)
        ]
        self._insert(rows, (grown.size, grown.head.root, recorded_at, tree.to_bytes()))
        self._known = grown
        if self._held is not None:
            self._hold(grown)
        return grown, [
            Entry(n, e, at, entry) for n, (e, entry) in enumerate(zip(events, data, strict=True), top.size)
        ]

    def _insert(self, rows: Sequence[Row], head: Row) -> None:
        if self.wire.is_postgresql and len(rows) <= FEW:
            # Both in one journey to the server.
            both = f"WITH entries AS ({self._put_entries}{', '.join([PLACES] * len(rows))}) {self._put_head}"
            self.wire.run(both, [value for row in rows for value in row] + [*head])
            return
        if self.wire.is_postgresql:
            self.wire.copy(self._entries, COLUMNS, rows)
        elif len(rows) == 1:
            self.wire.run(self._put_entries + PLACES, rows[0])
        else:
            self.wire.run_for_all(self._put_entries + PLACES, rows)
        self.wire.run(self._put_head, head)


class _TurnOfTree:
    """A turn of a tree; within another, as long as no savepoint of somebody else lies between, a part of it."""

    __slots__ = ("_before", "_inner", "_is_part", "_tree")

    def __init__(self, tree: Tree) -> None:
        self._tree = tree

    def __enter__(self) -> None:
        tree = self._tree
        before = self._before = tree._held
        self._is_part = before is not None and before.within == before.connection.savepoint_ids
        if before is not None and self._is_part:
            self._inner: Part | Turn = Part(tree.wire)
            self._inner.__enter__()
            return
        self._inner = Turn(tree.wire, lock=tree._lock, read=tree._latest)
        tree._hold(tree._read_as(self._inner.__enter__()))

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        tree, before = self._tree, self._before
        stays = self._is_part and kind is None and not tree.wire.connection.needs_rollback
        grown, tree._mine.held = tree._held, before
        self._inner.__exit__(kind, fault, trace)
        # What a part came to is what the turn goes on from.
        if stays and before is not None and grown is not None and grown.within == before.within:
            tree._mine.held = grown


def _pages(page_from: Callable[[int], list[Row]], after: int) -> Iterator[Row]:
    while page := page_from(after):
        yield from page
        if len(page) < PAGE:
            return
        after = page[-1][0] + 1
