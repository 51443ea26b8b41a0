"""Plain SQL on Django's own connection and inside its transactions, without the layers that an act cannot afford."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from functools import cached_property, lru_cache
from threading import local
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

Row = tuple[Any, ...]


class Wire:
    """The connection of this thread to one database; places for values are written %s for both databases."""

    def __init__(self, using: str) -> None:
        self.using = using
        self._mine = local()

    @property
    def connection(self) -> BaseDatabaseWrapper:
        """Give Django's connection, which is this thread's own, opened where it was not."""
        found: BaseDatabaseWrapper | None = getattr(self._mine, "connection", None)
        if found is None:
            found = self._mine.connection = connections[self.using]
        if found.health_check_enabled:  # type: ignore[attr-defined]
            found.close_if_health_check_failed()  # asks once a request at most, as Django's own cursor does
        if found.connection is None:
            found.ensure_connection()
        return found

    @cached_property
    def is_postgresql(self) -> bool:
        """Tell which of the two databases it is."""
        return bool(connections[self.using].vendor == "postgresql")

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """Give all rows that a query finds."""
        connection = self.connection
        try:
            found: list[Row] = self._execute(connection, sql, values).fetchall()
        except Exception:
            with connection.wrap_database_errors:  # entered only where there is something to wrap
                raise
        return found

    def run(self, sql: str, values: Sequence[object] = ()) -> int:
        """Execute one statement, and give how many rows it changed."""
        connection = self.connection
        try:
            changed: int = self._execute(connection, sql, values).rowcount
        except Exception:
            with connection.wrap_database_errors:
                raise
        return changed

    def run_for_all(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Execute one statement for each of many rows."""
        connection = self.connection
        with connection.wrap_database_errors:
            if self.is_postgresql:
                connection.connection.cursor().executemany(sql, rows)
            else:
                connection.connection.executemany(_questions(sql), rows)

    def copy(self, table: str, columns: str, rows: Iterable[Sequence[object]]) -> None:
        """Put many rows in a table of PostgreSQL."""
        connection = self.connection
        with (
            connection.wrap_database_errors,
            connection.connection.cursor().copy(f"COPY {table} ({columns}) FROM STDIN") as copy,
        ):
            for row in rows:
                copy.write_row(row)

    def day(self, day: date | None) -> object:
        """Write a day as the database keeps it."""
        return day if day is None or self.is_postgresql else day.isoformat()

    def moment(self, at: datetime) -> object:
        """Write a moment as the database keeps it."""
        return at if self.is_postgresql else str(at.astimezone(UTC).replace(tzinfo=None))

    def _execute(self, connection: BaseDatabaseWrapper, sql: str, values: Sequence[object]) -> Any:
        if self.is_postgresql:
            return connection.connection.execute(sql, values)
        return connection.connection.execute(_questions(sql), values)


def aware(at: datetime) -> datetime:
    """Read a moment as the database keeps it: in UTC, which SQLite leaves unsaid."""
    return at if at.tzinfo else at.replace(tzinfo=UTC)


@lru_cache(maxsize=512)
def _questions(sql: str) -> str:
    return sql.replace("%s", "?")
