"""A past written anew by one who has everything: the database, and the right to take its triggers away."""

import json
from collections.abc import Callable

from django.db import connections

from answerable.record import CompactRange, leaf_hash

TABLES = ("answerable_entry", "answerable_head", "answerable_checkpoint", "answerable_cosignature")


def rewrite(using: str, index: int, change: Callable[[bytes], bytes]) -> None:
    """Change the bytes of one entry, and make every hash and head agree with it, as if it had always been so."""
    disarm(using)
    with connections[using].cursor() as cursor:
        cursor.execute('SELECT data FROM answerable_entry WHERE "index" = %s', [index])
        data = change(bytes(cursor.fetchone()[0]))
        cursor.execute(
            'UPDATE answerable_entry SET data = %s, leaf = %s WHERE "index" = %s',
            [data, leaf_hash(data), index],
        )
        _heads_anew(cursor)


def another_day(data: bytes) -> bytes:
    """The entry as if what it tells of had happened on another day: as whole and as readable as it was."""
    entry = json.loads(data)
    entry["happened_on"] = "2020-02-29"
    return json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def cut(using: str, size: int) -> None:
    """Leave the first `size` entries and what was known then: as a copy of the database of that time would."""
    disarm(using)
    with connections[using].cursor() as cursor:
        cursor.execute('DELETE FROM answerable_entry WHERE "index" >= %s', [size])
        cursor.execute("DELETE FROM answerable_head WHERE size > %s", [size])
        cursor.execute(
            "DELETE FROM answerable_cosignature WHERE checkpoint_id IN "
            "(SELECT id FROM answerable_checkpoint WHERE size > %s)",
            [size],
        )
        cursor.execute("DELETE FROM answerable_checkpoint WHERE size > %s", [size])


def forget_heads(using: str) -> None:
    """Take away every signed head, so that the register itself knows of none that it contradicts."""
    disarm(using)
    with connections[using].cursor() as cursor:
        for table in ("answerable_cosignature", "answerable_checkpoint", "answerable_asking"):
            cursor.execute(f"DELETE FROM {table}")


def disarm(using: str) -> None:
    """Take away whatever makes the database refuse."""
    with connections[using].cursor() as cursor:
        if connections[using].vendor == "postgresql":
            cursor.execute(
                "SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
                "WHERE NOT t.tgisinternal"
            )
            for table, trigger in cursor.fetchall():
                cursor.execute(f'DROP TRIGGER "{trigger}" ON "{table}"')
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            for (trigger,) in cursor.fetchall():
                cursor.execute(f'DROP TRIGGER "{trigger}"')


def _heads_anew(cursor) -> None:
    cursor.execute('SELECT leaf FROM answerable_entry ORDER BY "index"')
    leaves = [bytes(leaf) for (leaf,) in cursor.fetchall()]
    cursor.execute("SELECT size FROM answerable_head ORDER BY size")
    tree, done = CompactRange(), 0
    for (size,) in cursor.fetchall():
        tree, done = tree.extend(leaves[done:size]), size
        cursor.execute(
            "UPDATE answerable_head SET root = %s, range = %s WHERE size = %s",
            [tree.root.hex(), tree.to_bytes(), size],
        )
