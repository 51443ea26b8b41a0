"""The same figures as SQL written by hand for DuckDB, one file a measure, over the same Parquet files."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from answerable.measures import Scope

FOLDER = Path(__file__).parent / "sql"
SHARED = "_shared"
HEADING = re.compile(r"^-- ([a-z-]+): (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Answer:
    """What one query gave: rows of a table of a figure, under the names of its columns."""

    table: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[Any]]


@dataclass(frozen=True)
class Statement:
    """One statement of a file; with the table and columns of the figure that it gives, where it gives any."""

    sql: str
    table: str | None
    columns: tuple[str, ...]


def statements(name: str) -> list[Statement]:
    """Read the statements of one file."""
    text = (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
    return [_statement(part) for part in text.split(";") if part.strip()]


def _statement(text: str) -> Statement:
    heading = HEADING.search(text)
    if heading is None:
        return Statement(text, None, ())
    return Statement(text, heading[1], tuple(name.strip() for name in heading[2].split(",")))


def connect(files: Sequence[Path], scope: Scope) -> "Analyst":
    """Give a fresh DuckDB as an analyst would start one."""
    return Analyst(duckdb.connect(), files, scope)


@dataclass
class Analyst:
    """A connection, the files it reads, and the days it speaks of."""

    connection: Any
    files: Sequence[Path]
    scope: Scope

    def answers(self, name: str) -> list[Answer]:
        """Run one file and fetch what it gives."""
        return list(self._run(name))

    def _run(self, name: str) -> Iterator[Answer]:
        for one in statements(name):
            done = self.connection.execute(self._filled(one.sql))
            if one.table:
                yield Answer(one.table, one.columns, done.fetchall())

    def _filled(self, sql: str) -> str:
        files = ", ".join(f"'{path}'" for path in self.files)
        words = {
            "$files": f"[{files}]",
            "$known_at": str(self.scope.known_at),
            "$as_of": f"DATE '{self.scope.as_of}'",
            "$since": f"DATE '{self.scope.since}'",
        }
        for word, value in words.items():
            sql = sql.replace(word, value)
        return sql

    def close(self) -> None:
        """Let the connection go, with the tables it made."""
        self.connection.close()
