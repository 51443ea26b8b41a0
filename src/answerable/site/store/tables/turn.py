"""A turn: one transaction in which one writer has a record to itself, begun with as little as can be."""

from types import TracebackType
from typing import Any

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from answerable.site.store.tables.wire import Row, Wire


class Turn:
    """Begins a transaction, waits for the lock and reads; commits at the end, or takes all back where it failed.

    Does what `transaction.atomic` does, in fewer steps; inside a transaction it is a savepoint, as that is. To Django
    and to whatever uses Django's connection meanwhile, it is a transaction like any other.
    """

    def __init__(self, wire: Wire, *, lock: int, read: str) -> None:
        self._wire, self._lock, self._read = wire, lock, read
        self._within: Any = None
        self._connection: BaseDatabaseWrapper | None = None

    def __enter__(self) -> list[Row]:
        """Begin, and give the rows of what is to be read once nobody else can write."""
        connection = self._wire.connection
        if connection.in_atomic_block or not connection.autocommit:
            self._within = transaction.atomic(using=self._wire.using)
            self._within.__enter__()
            if connection.vendor == "postgresql":
                self._wire.rows(f"SELECT pg_advisory_xact_lock({self._lock})")
            return self._wire.rows(self._read)
        self._connection, rows = connection, self._begun(connection)
        connection.autocommit = False
        connection.in_atomic_block = connection.commit_on_exit = True
        connection.needs_rollback = False
        return rows

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Commit; or take all back where something failed."""
        if self._within is not None:
            self._within.__exit__(kind, fault, trace)
            return
        assert self._connection is not None
        connection = self._connection
        is_done = kind is None and not connection.needs_rollback
        connection.in_atomic_block = False
        try:
            if is_done:
                _commit(connection)
        except BaseException:
            _take_back(connection)
            raise
        else:
            if not is_done:
                _take_back(connection)
        finally:
            connection.needs_rollback = False
            connection.autocommit = True
            if connection.closed_in_transaction:
                connection.connection = None  # it was broken off; the next to ask gets a new one
        if connection.run_on_commit:
            connection.run_and_clear_commit_hooks()

    def _begun(self, connection: BaseDatabaseWrapper) -> list[Row]:
        try:
            if connection.vendor == "sqlite":
                connection._start_transaction_under_autocommit()  # type: ignore[attr-defined]
                return self._wire.rows(self._read)
            with connection.wrap_database_errors:
                # In one journey; the lock is a statement of its own, so that what is read next is of after it.
                lock = f"SELECT pg_advisory_xact_lock({self._lock})"
                found = connection.connection.execute(f"BEGIN; {lock}; {self._read}")
                while found.nextset():
                    pass
                return list(found.fetchall())
        except BaseException:
            _take_back(connection)
            raise


def _commit(connection: BaseDatabaseWrapper) -> None:
    try:
        connection.connection.commit()
    except Exception:
        with connection.wrap_database_errors:
            raise


def _take_back(connection: BaseDatabaseWrapper) -> None:
    connection.run_on_commit = []
    try:
        with connection.wrap_database_errors:
            connection.connection.rollback()
    except Exception:
        connection.close()  # what is broken off is taken back by the database
