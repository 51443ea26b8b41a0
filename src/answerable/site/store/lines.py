"""The lines of the lists as they are written: changed where only a little changed, or put anew, and counted."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import fields
from functools import lru_cache
from operator import attrgetter
from typing import Any

from answerable.matters import Row
from answerable.record import Id
from answerable.site.store.tables import Wire

COLUMNS = tuple(field.name for field in fields(Row))
PLACE = slice(COLUMNS.index("procedure"), COLUMNS.index("stage") + 1)

_values = attrgetter(*COLUMNS)
PUT = (
    f"INSERT INTO answerable_row ({', '.join(COLUMNS)}) VALUES ({', '.join(['%s'] * len(COLUMNS))}) "
    f"ON CONFLICT (matter) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in COLUMNS[1:])}"
)
COUNT = "INSERT INTO answerable_tally (procedure, stage, matters) VALUES "
COUNTED = (
    " ON CONFLICT (procedure, stage) DO UPDATE SET matters = answerable_tally.matters + excluded.matters"
)
OPENED, CLOSED, DUE = (COLUMNS.index(name) for name in ("opened_on", "closed_on", "due_on"))
Written = tuple[Any, ...]  # a row as the database keeps it


class Lines:
    """Writes the lines of one database, and keeps count of how many stand where."""

    def __init__(self, using: str) -> None:
        self._wire = Wire(using)

    def empty(self) -> None:
        """Drop every line and every count."""
        self._wire.run("DELETE FROM answerable_row")
        self._wire.run("DELETE FROM answerable_tally")

    def put(self, matters: Collection[Id], rows: Sequence[Written]) -> None:
        """Put these rows in the place of all lines of these matters."""
        places = ", ".join(["%s"] * len(matters))
        known = f"FROM answerable_row WHERE matter IN ({places})"
        stood = {
            matter: place
            for matter, *place in self._wire.rows(f"SELECT matter, procedure, stage {known}", [*matters])
        }
        gone = sorted(stood.keys() - {row[0] for row in rows})
        if gone:
            places = ", ".join(["%s"] * len(gone))
            self._wire.run(f"DELETE FROM answerable_row WHERE matter IN ({places})", gone)
        if rows:
            self._wire.run_for_all(PUT, rows)
        changes = Counter(row[PLACE] for row in rows)
        changes.subtract((procedure, stage) for procedure, stage in stood.values())
        moved = [(*place, change) for place, change in sorted(changes.items()) if change]
        if moved:
            self._wire.run_for_all(f"{COUNT}(%s, %s, %s){COUNTED}", moved)

    def change(self, was: Written, now: Written) -> bool:
        """Change in a line what changed, if it stands exactly as it was; tell whether it did."""
        changed = tuple([n for n, value in enumerate(now) if value != was[n]])
        if not changed or was[0] != now[0]:
            return False
        postgresql = self._wire.is_postgresql
        update, values = _update(changed, postgresql), [*[now[n] for n in changed], *was]
        if was[PLACE] == now[PLACE]:
            return self._wire.run(update, values) == 1
        moves = (*now[PLACE], 1, *was[PLACE], -1)
        if postgresql:
            # Line and counts in one journey to the server.
            return bool(self._wire.rows(_both(update), (*values, *moves))[0][0] == 1)
        if self._wire.run(update, values) != 1:
            return False
        self._wire.run(f"{COUNT}(%s, %s, %s), (%s, %s, %s){COUNTED}", moves)
        return True

    def written(self, row: Row) -> Written:
        """Write a row as the database keeps it."""
        values: Written = _values(row)
        if self._wire.is_postgresql:
            return values
        written = list(values)
        for n in (OPENED, CLOSED, DUE):
            if written[n] is not None:
                written[n] = written[n].isoformat()
        return tuple(written)


@lru_cache(maxsize=256)
def _update(changed: tuple[int, ...], is_postgresql: bool) -> str:
    same = "IS NOT DISTINCT FROM" if is_postgresql else "IS"
    put = ", ".join(f"{COLUMNS[n]} = %s" for n in changed)
    stood = " AND ".join(f"{name} {same} %s" for name in COLUMNS[1:])
    return f"UPDATE answerable_row SET {put} WHERE matter = %s AND {stood}"


def _both(update: str) -> str:
    return (
        f"WITH changed AS ({update} RETURNING 1), counted AS ("
        "INSERT INTO answerable_tally (procedure, stage, matters) "
        "SELECT * FROM (VALUES (%s, %s, %s), (%s, %s, %s)) AS v WHERE EXISTS (SELECT 1 FROM changed)"
        f"{COUNTED}) SELECT count(*) FROM changed"
    )
