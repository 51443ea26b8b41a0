"""What makes the database itself refuse to change the record, whoever asks it."""

from django.db.backends.base.base import BaseDatabaseWrapper

GUARDED = ("answerable_entry", "answerable_head")
REFUSAL = "The record is never changed. Nothing was changed or lost. Record a correction, which is an entry of its own."


def guard(connection: BaseDatabaseWrapper) -> None:
    """Refuse from now on to change, delete or replace an entry or a head, and to leave a gap between entries."""
    statements = _postgresql() if connection.vendor == "postgresql" else _sqlite()
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def unguard(connection: BaseDatabaseWrapper) -> None:
    """Take the refusal away: for undoing the migration, and for emptying a database that tests filled."""
    with connection.cursor() as cursor:
        for table in GUARDED:
            for what in ("update", "delete", "truncate", "insert"):
                on = f" ON {table}" if connection.vendor == "postgresql" else ""
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{what}{on}")


def _sqlite() -> list[str]:
    refused = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    changes = [
        f"CREATE TRIGGER {table}_no_{what.lower()} BEFORE {what} ON {table} {refused}"
        for table in GUARDED
        for what in ("UPDATE", "DELETE")
    ]
    # INSERT OR REPLACE deletes without asking the trigger for DELETE: only what comes next may be put in.
    return [
        *changes,
        "CREATE TRIGGER answerable_entry_no_insert BEFORE INSERT ON answerable_entry "
        'WHEN NEW."index" IS NOT (SELECT coalesce(max("index") + 1, 0) FROM answerable_entry) ' + refused,
        "CREATE TRIGGER answerable_head_no_insert BEFORE INSERT ON answerable_head "
        "WHEN NEW.size <= (SELECT max(size) FROM answerable_head) " + refused,
    ]


def _postgresql() -> list[str]:
    function = (
        "CREATE OR REPLACE FUNCTION answerable_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
    )
    statements = [function]
    for table in GUARDED:
        for what in ("UPDATE", "DELETE", "TRUNCATE"):
            name = f"{table}_no_{what.lower()}"
            statements.append(
                f"CREATE TRIGGER {name} BEFORE {what} ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION answerable_refuse()"
            )
            # ALWAYS: a session that calls itself a replica is refused too.
            statements.append(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}")
    return statements
