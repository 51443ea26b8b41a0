"""Writes who is named in which matter, where it is not yet so written, and finds matters by it."""

from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping
from functools import partial
from threading import Lock

from django.db import transaction

from answerable.record import Id
from answerable.site.store.tables import Wire

KNOWN = 20_000  # of so many matters it is remembered what is written
AT_ONCE = 500  # so many values one statement is given at the most
GONE = "DELETE FROM answerable_named WHERE matter = %s"
PUT = "INSERT INTO answerable_named (matter, name) VALUES (%s, %s) ON CONFLICT DO NOTHING"


class Names:
    """The names of one database."""

    def __init__(self, using: str) -> None:
        self._using = using
        self._wire = Wire(using)
        self._known: OrderedDict[Id, frozenset[Id]] = OrderedDict()
        self._lock = Lock()

    def matters(self, names: Collection[Id]) -> frozenset[Id]:
        """Give the matters that have any of these names."""
        found: set[Id] = set()
        asked = sorted(names)
        for batch in (asked[n : n + AT_ONCE] for n in range(0, len(asked), AT_ONCE)):
            places = ", ".join(["%s"] * len(batch))
            rows = self._wire.rows(f"SELECT matter FROM answerable_named WHERE name IN ({places})", batch)
            found.update(matter for (matter,) in rows)
        return frozenset(found)

    def put(self, names: Mapping[Id, frozenset[Id]]) -> None:
        """Let these matters have these names and no others."""
        with self._lock:
            moved = {matter: held for matter, held in names.items() if self._known.get(matter) != held}
        if not moved:
            return
        for count, matters in _by_count(moved).items():
            others = f" AND name NOT IN ({', '.join(['%s'] * count)})" if count else ""
            self._wire.run_for_all(f"{GONE}{others}", [(m, *sorted(moved[m])) for m in matters])
        rows = [(matter, name) for matter, held in moved.items() for name in sorted(held)]
        if rows:
            self._wire.run_for_all(PUT, rows)
        # What is taken back was never written: it is remembered when it is there for good.
        transaction.on_commit(partial(self._remember, moved), using=self._using)

    def empty(self) -> None:
        """Drop every name."""
        with self._lock:
            self._known.clear()
        self._wire.run("DELETE FROM answerable_named")

    def _remember(self, moved: Mapping[Id, frozenset[Id]]) -> None:
        with self._lock:
            for matter, held in moved.items():
                self._known.pop(matter, None)
                self._known[matter] = held
            while len(self._known) > KNOWN:
                self._known.popitem(last=False)


def _by_count(names: Mapping[Id, frozenset[Id]]) -> Mapping[int, Iterable[Id]]:
    counted: dict[int, list[Id]] = {}
    for matter, held in names.items():
        counted.setdefault(len(held), []).append(matter)
    return counted
