"""What makes a deletion final on the disk: no old page, dead row or log of the database keeps what was deleted."""

from django.db import DatabaseError, connections

PATIENCE_MS = 2_000
EMPTIED = ("answerable_key", "answerable_name_mark")  # small tables, whose dead rows tell most


def finish(using: str) -> bool:
    """Overwrite what the database still keeps of deleted keys; False where somebody who reads kept us from it.

    SQLite: deleted content is overwritten as it is deleted (secure_delete); here its write-ahead log is emptied.
    PostgreSQL: the tables of keys and marks are written anew. Inside a transaction it can do neither.
    """
    if connections[using].in_atomic_block:
        return False
    return _postgresql(using) if connections[using].vendor == "postgresql" else _sqlite(using)


def _sqlite(using: str) -> bool:
    with connections[using].cursor() as cursor:
        (usual,) = cursor.execute("PRAGMA busy_timeout").fetchone()
        cursor.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
        try:
            (busy, _, _) = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {usual}")
    return not busy


def _postgresql(using: str) -> bool:
    with connections[using].cursor() as cursor:
        cursor.execute(f"SET lock_timeout = {PATIENCE_MS}")
        try:
            for table in EMPTIED:
                cursor.execute(f"VACUUM (FULL) {table}")
        except DatabaseError:
            return False
        finally:
            cursor.execute("RESET lock_timeout")
    return True
