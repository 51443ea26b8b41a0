"""The lines of the lists as they are written: changed where only a little changed, or put anew, and counted."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import fields
from datetime import date
from functools import lru_cache
from operator import attrgetter

from answerable.matters import Row
from answerable.record import Id
from answerable.site.store.tables import Wire

COLUMNS = tuple(field.name for field in fields(Row))
Place = tuple[str, str]

_values = attrgetter(*COLUMNS)
PUT = (
    f"INSERT INTO answerable_row ({', '.join(COLUMNS)}) VALUES ({', '.join(['%s'] * len(COLUMNS))}) "
    f"ON CONFLICT (matter) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in COLUMNS[1:])}"
)
COUNT = (
    "INSERT INTO answerable_tally (procedure, stage, matters) VALUES (%s, %s, %s) "
    "ON CONFLICT (procedure, stage) DO UPDATE SET matters = answerable_tally.matters + excluded.matters"
)


class Lines:
    """Writes the lines of one database, and keeps count of how many stand where."""

    def __init__(self, using: str) -> None:
        self._wire = Wire(using)

    def empty(self) -> None:
        """Drop every line and every count."""
        self._wire.run("DELETE FROM answerable_row")
        self._wire.run("DELETE FROM answerable_tally")

    def put(self, matters: Collection[Id], rows: Sequence[Row]) -> None:
        """Put these rows in the place of all lines of these matters."""
        places = ", ".join(["%s"] * len(matters))
        known = f"FROM answerable_row WHERE matter IN ({places})"
        stood = {
            matter: place
            for matter, *place in self._wire.rows(f"SELECT matter, procedure, stage {known}", [*matters])
        }
        gone = sorted(stood.keys() - {row.matter for row in rows})
        if gone:
            places = ", ".join(["%s"] * len(gone))
            self._wire.run(f"DELETE FROM answerable_row WHERE matter IN ({places})", gone)
        if rows:
            self._wire.run_for_all(PUT, [self._written(row) for row in rows])
        changes = Counter((row.procedure, row.stage) for row in rows)
        changes.subtract((procedure, stage) for procedure, stage in stood.values())
        self._count(changes)

    def change(self, before: Row, now: Row) -> bool:
        """Change in a line what changed, if it stands exactly as `before`; tell whether it did."""
        was, is_ = self._written(before), self._written(now)
        changed = [n for n, (one, other) in enumerate(zip(was, is_, strict=True)) if one != other]
        if not changed or before.matter != now.matter:
            return False
        values = [is_[n] for n in changed] + [*was]
        update = _update(tuple(changed), self._wire.is_postgresql)
        moved = ((before.procedure, before.stage), (now.procedure, now.stage))
        if self._wire.is_postgresql and moved[0] != moved[1]:
            # Line and counts in one journey to the server.
            return self._wire.rows(_both(update), (*values, *moved[1], 1, *moved[0], -1))[0][0] == 1
        if self._wire.run(update, values) != 1:
            return False
        if moved[0] != moved[1]:
            self._count(Counter({moved[1]: 1, moved[0]: -1}))
        return True

    def _count(self, changes: Counter[Place]) -> None:
        rows = [(*place, change) for place, change in sorted(changes.items()) if change]
        if rows:
            self._wire.run_for_all(COUNT, rows)

    def _written(self, row: Row) -> tuple[object, ...]:
        values: tuple[object, ...] = _values(row)
        if self._wire.is_postgresql:
            return values
        return tuple([value.isoformat() if isinstance(value, date) else value for value in values])


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
        "SELECT * FROM (VALUES (%s, %s, %s), (%s, %s, %s)) AS v WHERE EXISTS (SELECT 1 FROM changed) "
        "ON CONFLICT (procedure, stage) DO UPDATE SET matters = answerable_tally.matters + excluded.matters) "
        "SELECT count(*) FROM changed"
    )
