"""Lists of matters: kept for speed, dropped and made again at any time, and then the same."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from answerable.matters.folding import fold
from answerable.matters.independence import names_of
from answerable.matters.row import Row, row_of
from answerable.matters.seeking import Order, Place, Sought, in_order, place_of
from answerable.record import Entry, Id, Record
from answerable.rules import Rules

FIRST_OPENED = Order()


class Lists(Protocol):
    """The rows of all matters, found by what is due and by where they stand."""

    def due(
        self,
        *,
        owners: Collection[str] | None,
        until: date | None,
        most: int,
        skip: int = 0,
        without: Collection[Id] = (),
    ) -> Sequence[Row]:
        """Give the matters with something still to do, by these roles and by a day (None: anyone, whenever).

        By due day, and within a day by the matter's id. Closed matters are among them where something is due
        after the end. `without` are those that are not to be among them, as if they were not there.
        """

    def of(
        self,
        *,
        procedure: str,
        stage: str | None,
        is_open: bool | None,
        most: int,
        skip: int = 0,
        without: Collection[Id] = (),
    ) -> Sequence[Row]:
        """Give the matters of a procedure at a stage (None: any), open or closed (None: both), less some.

        By the day of opening, earliest first, and within a day by the matter's id.
        """

    def found(
        self, sought: Sought, *, order: Order = FIRST_OPENED, after: Place | None = None, most: int
    ) -> Sequence[Row]:
        """Give the matters that are sought, in an order, from behind a place in it (None: from its beginning)."""

    def tallied(
        self, sought: Sought, facets: Sequence[str] = ("",)
    ) -> Mapping[str, Mapping[object, int]] | None:
        """Give how many matters are sought at each value of some facets; under an empty word, of all, under None.

        None instead of a mapping means that there are more than can be counted while somebody waits.
        """

    def one(self, matter: Id) -> Row | None:
        """Give the row of one matter, or None where there is no such matter."""

    def counts(self, *, without: Collection[Id] = ()) -> Mapping[tuple[str, str], int]:
        """Give how many matters, less some, stand at each stage of each procedure, by (procedure, stage)."""

    def named(self, ids: Collection[Id]) -> frozenset[Id]:
        """Give the matters in which any of these is named, from which they stood aside, or that come of these."""

    def refresh(self, record: Record, rules: Rules, subjects: Iterable[Id]) -> None:
        """Make the rows of these subjects again, from what the record holds of them now."""

    def rebuild(self, record: Record, rules: Rules) -> None:
        """Drop every row and make all again from the whole record."""


class MemoryLists:
    """Lists that live as long as the program: for tests, and to hold the lists of a database against."""

    def __init__(self) -> None:
        self._rows: dict[Id, Row] = {}
        self._names: dict[Id, frozenset[Id]] = {}

    def due(
        self,
        *,
        owners: Collection[str] | None,
        until: date | None,
        most: int,
        skip: int = 0,
        without: Collection[Id] = (),
    ) -> Sequence[Row]:
        """Give the matters with something still to be done, by due day and id."""
        found = [
            (row.due_on, row.matter, row)
            for row in self._rows.values()
            if row.due_on is not None
            and (owners is None or row.due_owner in owners)
            and (until is None or row.due_on <= until)
            and row.matter not in without
        ]
        return [row for _, _, row in sorted(found, key=lambda f: f[:2])[skip : skip + most]]

    def of(
        self,
        *,
        procedure: str,
        stage: str | None,
        is_open: bool | None,
        most: int,
        skip: int = 0,
        without: Collection[Id] = (),
    ) -> Sequence[Row]:
        """Give the matters of a procedure, by day of opening and id."""
        found = [
            row
            for row in self._rows.values()
            if row.procedure == procedure
            and (stage is None or row.stage == stage)
            and (is_open is None or row.is_open == is_open)
            and row.matter not in without
        ]
        return sorted(found, key=lambda row: (row.opened_on, row.matter))[skip : skip + most]

    def found(
        self, sought: Sought, *, order: Order = FIRST_OPENED, after: Place | None = None, most: int
    ) -> Sequence[Row]:
        """Give the matters that are sought, in an order, from behind a place in it."""
        key = in_order(order)
        placed = sorted(
            ((key(place_of(row, order)), row) for row in self._rows.values() if sought.takes(row)),
            key=lambda pair: pair[0],
            reverse=order.backwards,
        )
        behind = None if after is None else key(after)
        left = [
            row for at, row in placed if behind is None or (at < behind if order.backwards else at > behind)
        ]
        return left[:most]

    def tallied(
        self, sought: Sought, facets: Sequence[str] = ("",)
    ) -> Mapping[str, Mapping[object, int]] | None:
        """Give how many matters are sought at each value of some facets, and in all."""
        rows = [row for row in self._rows.values() if sought.takes(row)]
        every = {"": {None: len(rows)} if rows else {}}
        return every | {name: Counter(getattr(row, name) for row in rows) for name in facets if name}

    def one(self, matter: Id) -> Row | None:
        """Give the row of one matter, or None where there is no such matter."""
        return self._rows.get(matter)

    def counts(self, *, without: Collection[Id] = ()) -> Mapping[tuple[str, str], int]:
        """Give how many matters, less some, stand at each stage of each procedure."""
        rows = (row for row in self._rows.values() if row.matter not in without)
        return Counter((row.procedure, row.stage) for row in rows)

    def named(self, ids: Collection[Id]) -> frozenset[Id]:
        """Give the matters in which any of these is named, from which they stood aside, or that come of these."""
        asked = frozenset(ids)
        return frozenset(matter for matter, names in self._names.items() if not asked.isdisjoint(names))

    def refresh(self, record: Record, rules: Rules, subjects: Iterable[Id]) -> None:
        """Make the rows of these subjects again."""
        for subject in set(subjects):
            self._put(subject, record.read(subject=subject), rules)

    def rebuild(self, record: Record, rules: Rules) -> None:
        """Drop every row and make all again from the whole record."""
        by_subject: dict[Id, list[Entry]] = defaultdict(list)
        for entry in record.read():
            by_subject[entry.event.subject].append(entry)
        self._rows.clear()
        self._names.clear()
        for subject, entries in by_subject.items():
            self._put(subject, entries, rules)

    def _put(self, subject: Id, entries: Iterable[Entry], rules: Rules) -> None:
        matter = fold(entries, rules)
        if matter is None:
            self._rows.pop(subject, None)
            self._names.pop(subject, None)
        else:
            self._rows[subject] = row_of(matter, rules)
            self._names[subject] = names_of(matter)
