"""The lines of the lists as they are written: changed where only a little changed, or put anew, and counted."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import fields
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import Any

from answerable.matters import Row
from answerable.record import Id
from answerable.site.store.tables import Wire

COLUMNS = tuple(field.name for field in fields(Row))
# What lines are counted by: as many counts as there are sorts of matters, however many matters there are.
COUNTED_BY = (
    *("procedure", "stage", "is_open", "owner", "channel", "category", "team"),
    *("is_suspended", "under_appeal", "is_bulk"),
)

_values = attrgetter(*COLUMNS)
_place = itemgetter(*(COLUMNS.index(name) for name in COUNTED_BY))
PUT = (
    f"INSERT INTO answerable_row ({', '.join(COLUMNS)}) VALUES ({', '.join(['%s'] * len(COLUMNS))}) "
    f"ON CONFLICT (matter) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in COLUMNS[1:])}"
)
_NAMES = ", ".join(COUNTED_BY)
_ONE = f"({', '.join(['%s'] * len(COUNTED_BY))}, %s)"
COUNT = f"INSERT INTO answerable_tally ({_NAMES}, matters) VALUES "
COUNTED = f" ON CONFLICT ({_NAMES}) DO UPDATE SET matters = answerable_tally.matters + excluded.matters"
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
            matter: tuple(place)
            for matter, *place in self._wire.rows(f"SELECT matter, {_NAMES} {known}", [*matters])
        }
        gone = sorted(stood.keys() - {row[0] for row in rows})
        if gone:
            places = ", ".join(["%s"] * len(gone))
            self._wire.run(f"DELETE FROM answerable_row WHERE matter IN ({places})", gone)
        if rows:
            self._wire.run_for_all(PUT, rows)
        changes = Counter(_place(row) for row in rows)
        changes.subtract(stood.values())
        moved = [(*place, change) for place, change in sorted(changes.items()) if change]
        if moved:
            self._wire.run_for_all(f"{COUNT}{_ONE}{COUNTED}", moved)

    def change(self, was: Written, now: Written) -> bool:
        """Change in a line what changed, if it stands exactly as it was; tell whether it did."""
        changed = tuple([n for n, value in enumerate(now) if value != was[n]])
        if not changed or was[0] != now[0]:
            return False
        postgresql = self._wire.is_postgresql
        update, values = _update(changed, postgresql), [*[now[n] for n in changed], *was]
        if _place(was) == _place(now):
            return self._wire.run(update, values) == 1
        moves = (*_place(now), 1, *_place(was), -1)
        if postgresql:
            # Line and counts in one journey to the server.
            return bool(self._wire.rows(_both(update), (*values, *moves))[0][0] == 1)
        if self._wire.run(update, values) != 1:
            return False
        self._wire.run(f"{COUNT}{_ONE}, {_ONE}{COUNTED}", moves)
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
        f"INSERT INTO answerable_tally ({_NAMES}, matters) "
        f"SELECT * FROM (VALUES {_ONE}, {_ONE}) AS v WHERE EXISTS (SELECT 1 FROM changed)"
        f"{COUNTED}) SELECT count(*) FROM changed"
    )
