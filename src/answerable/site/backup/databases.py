"""The database copied as it stood at one moment while others go on writing, and put back: SQLite and PostgreSQL."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection, connections, transaction

from answerable.record import EMPTY_ROOT
from answerable.site.backup.copies import Tell, copied
from answerable.site.backup.manifest import BackupRefused

PAGES = 4_096  # of 4 kB, between one look at the others and the next
HEAD = "SELECT size, root FROM {} ORDER BY size DESC LIMIT 1"
FILES = "SELECT digest FROM answerable_paper WHERE is_file ORDER BY digest"
Rows = Callable[[str], list[tuple[Any, ...]]]


@dataclass(frozen=True)
class Saved:
    """What was copied: of how many entries and readings, their roots, and which papers are files of their own."""

    size: int
    root: str
    readings: int
    readings_root: str
    files: tuple[str, ...]


def sort_of_database() -> str:
    """Give `sqlite` or `postgresql`."""
    return connection.vendor


def file_name() -> str:
    """Give the name that the database has in a backup."""
    return {"sqlite": "database.sqlite3", "postgresql": "database.dump"}[connection.vendor]


def save(target: Path, tell: Tell) -> Saved:
    """Copy the database as it stands at one moment; whoever writes is not kept waiting."""
    return _save_sqlite(target, tell) if connection.vendor == "sqlite" else _save_postgresql(target, tell)


def is_empty() -> bool:
    """Tell whether there is no register in the database yet, not even an empty one."""
    if connection.vendor == "sqlite":
        file = _sqlite_file()
        return not file.exists() or file.stat().st_size == 0
    return not connection.introspection.table_names()


def load(source: Path, tell: Tell) -> None:
    """Put a copied database back where none is: whole, or not at all."""
    tell("putting the database back")
    if connection.vendor == "sqlite":
        connections.close_all()
        draft = _sqlite_file().with_suffix(".restoring")
        copied(source, draft)
        os.replace(draft, _sqlite_file())
        return
    _run(
        "pg_restore", "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", str(source)
    )


def _save_sqlite(target: Path, tell: Tell) -> Saved:
    def on_way(_: int, left: int, whole: int) -> None:
        tell(f"copying the database: {100 * (whole - left) // max(whole, 1)} %")

    with closing(sqlite3.connect(_sqlite_file(), timeout=20, isolation_level=None)) as source:
        # Held open until the end: the copy is of this moment, however much is written meanwhile.
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with closing(sqlite3.connect(target, isolation_level=None)) as copy:
            target.chmod(0o600)
            source.backup(copy, pages=PAGES, progress=on_way)
            copy.execute("PRAGMA journal_mode=DELETE")
            saved = _saved(lambda asked: copy.execute(asked).fetchall())
    _flush(target)
    return saved


def _save_postgresql(target: Path, tell: Tell) -> Saved:
    with _as_it_stands() as (rows, snapshot):
        saved = _saved(rows)
        tell("copying the database")
        _run(
            "pg_dump",
            "--format=custom",
            f"--snapshot={snapshot}",
            "--no-owner",
            "--no-privileges",
            f"--file={target}",
        )
    target.chmod(0o600)
    _flush(target)
    return saved


@contextmanager
def _as_it_stands() -> Iterator[tuple[Rows, str]]:
    """Hold one moment of the database open, for others to look at by its name."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

        def rows(asked: str) -> list[tuple[Any, ...]]:
            cursor.execute(asked)
            return cursor.fetchall()

        yield rows, rows("SELECT pg_export_snapshot()")[0][0]


def _saved(rows: Rows) -> Saved:
    heads = [rows(HEAD.format(table)) for table in ("answerable_head", "answerable_reading_head")]
    (size, root), (readings, readings_root) = (
        found[0] if found else (0, EMPTY_ROOT.hex()) for found in heads
    )
    return Saved(size, root, readings, readings_root, tuple(digest for (digest,) in rows(FILES)))


def _sqlite_file() -> Path:
    return Path(connection.settings_dict["NAME"])


def _run(program: str, *words: str) -> None:
    """Run one of PostgreSQL's own programs on our database; raises BackupRefused with what it said."""
    told = connection.get_connection_params()
    names = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "dbname": "PGDATABASE",
             "sslmode": "PGSSLMODE"}  # fmt: skip
    env = os.environ | {names[name]: str(value) for name, value in told.items() if name in names and value}
    where = [f"--dbname={told['dbname']}"] if program == "pg_restore" else []
    try:
        done = subprocess.run([_found(program), *where, *words], env=env, capture_output=True, text=True)
    except FileNotFoundError:
        raise BackupRefused(
            f"{program} is not on this machine, and nothing was copied or changed. Install PostgreSQL's client "
            "programs, of the server's version or later (on Debian: apt-get install postgresql-client)."
        ) from None
    if done.returncode:
        raise BackupRefused(
            f"{program} could not do it, and nothing was put back. It said: {done.stderr.strip()}"
        )


def _found(program: str) -> str:
    """The newest of Debian's versions of a program, else the one on the path."""
    found = sorted(
        Path("/usr/lib/postgresql").glob(f"*/bin/{program}"), key=lambda p: int(p.parts[-3].split(".")[0])
    )
    return str(found[-1]) if found else shutil.which(program) or program


def _flush(file: Path) -> None:
    with file.open("rb") as written:
        os.fsync(written.fileno())
