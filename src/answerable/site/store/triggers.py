"""What makes the database itself refuse to change the record or the reading log, whoever asks it."""

from django.db.backends.base.base import BaseDatabaseWrapper

RECORD = ("answerable_entry", "answerable_head")  # entries and heads
READINGS = ("answerable_reading", "answerable_reading_head")
GUARDED = (*RECORD, *READINGS)
REFUSAL = "The record is never changed. Nothing was changed or lost. Record a correction, which is an entry of its own."


def guard(connection: BaseDatabaseWrapper, tables: tuple[str, str] = RECORD) -> None:
    """Refuse from now on to change, delete or replace an entry or a head, and to leave a gap between entries."""
    statements = _postgresql(tables) if connection.vendor == "postgresql" else _sqlite(tables)
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def unguard(connection: BaseDatabaseWrapper, tables: tuple[str, ...] = GUARDED) -> None:
    """Take the refusal away: for undoing the migration, and for emptying a database that tests filled."""
    with connection.cursor() as cursor:
        for table in tables:
            for what in ("update", "delete", "truncate", "insert"):
                on = f" ON {table}" if connection.vendor == "postgresql" else ""
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{what}{on}")


def _sqlite(tables: tuple[str, str]) -> list[str]:
    entries, heads = tables
    refused = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    changes = [
        f"CREATE TRIGGER {table}_no_{what.lower()} BEFORE {what} ON {table} {refused}"
        for table in tables
        for what in ("UPDATE", "DELETE")
    ]
    # INSERT OR REPLACE deletes without asking the trigger for DELETE: only what comes next may be put in.
    return [
        *changes,
        f"CREATE TRIGGER {entries}_no_insert BEFORE INSERT ON {entries} "
        f'WHEN NEW."index" IS NOT (SELECT coalesce(max("index") + 1, 0) FROM {entries}) {refused}',
        f"CREATE TRIGGER {heads}_no_insert BEFORE INSERT ON {heads} "
        f"WHEN NEW.size <= (SELECT max(size) FROM {heads}) {refused}",
    ]


def _postgresql(tables: tuple[str, str]) -> list[str]:
    function = (
        "CREATE OR REPLACE FUNCTION answerable_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
    )
    statements = [function]
    for table in tables:
        for what in ("UPDATE", "DELETE", "TRUNCATE"):
            name = f"{table}_no_{what.lower()}"
            statements.append(
                f"CREATE TRIGGER {name} BEFORE {what} ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION answerable_refuse()"
            )
            # ALWAYS: a session that calls itself a replica is refused too.
            statements.append(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}")
    return statements
