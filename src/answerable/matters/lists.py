"""Lists of matters: kept for speed, dropped and made again at any time, and then the same."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from answerable.matters.folding import fold
from answerable.matters.row import Row, row_of
from answerable.record import Entry, Id, Record
from answerable.rules import Rules


class Lists(Protocol):
    """The rows of all matters, found by what is due and by where they stand."""

    def due(
        self, *, owners: Collection[str] | None, until: date | None, most: int, skip: int = 0
    ) -> Sequence[Row]:
        """Give the matters with something still to do, by these roles and by a day (None: anyone, whenever).

        By due day, and within a day by the matter's id. Closed matters are among them where something is due
        after the end.
        """

    def of(
        self, *, procedure: str, stage: str | None, is_open: bool | None, most: int, skip: int = 0
    ) -> Sequence[Row]:
        """Give the matters of a procedure at a stage (None: any), open or closed (None: both).

        By the day of opening, earliest first, and within a day by the matter's id.
        """

    def one(self, matter: Id) -> Row | None:
        """Give the row of one matter, or None where there is no such matter."""

    def counts(self) -> Mapping[tuple[str, str], int]:
        """Give how many matters stand at each stage of each procedure, by (procedure, stage)."""

    def refresh(self, record: Record, rules: Rules, subjects: Iterable[Id]) -> None:
        """Make the rows of these subjects again, from what the record holds of them now."""

    def rebuild(self, record: Record, rules: Rules) -> None:
        """Drop every row and make all again from the whole record."""


class MemoryLists:
    """Lists that live as long as the program: for tests, and to hold the lists of a database against."""

    def __init__(self) -> None:
        self._rows: dict[Id, Row] = {}

    def due(
        self, *, owners: Collection[str] | None, until: date | None, most: int, skip: int = 0
    ) -> Sequence[Row]:
        """Give the matters with something still to be done, by due day and id."""
        found = [
            (row.due_on, row.matter, row)
            for row in self._rows.values()
            if row.due_on is not None
            and (owners is None or row.due_owner in owners)
            and (until is None or row.due_on <= until)
        ]
        return [row for _, _, row in sorted(found, key=lambda f: f[:2])[skip : skip + most]]

    def of(
        self, *, procedure: str, stage: str | None, is_open: bool | None, most: int, skip: int = 0
    ) -> Sequence[Row]:
        """Give the matters of a procedure, by day of opening and id."""
        found = [
            row
            for row in self._rows.values()
            if row.procedure == procedure
            and (stage is None or row.stage == stage)
            and (is_open is None or row.is_open == is_open)
        ]
        return sorted(found, key=lambda row: (row.opened_on, row.matter))[skip : skip + most]

    def one(self, matter: Id) -> Row | None:
        """Give the row of one matter, or None where there is no such matter."""
        return self._rows.get(matter)

    def counts(self) -> Mapping[tuple[str, str], int]:
        """Give how many matters stand at each stage of each procedure."""
        return Counter((row.procedure, row.stage) for row in self._rows.values())

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
        for subject, entries in by_subject.items():
            self._put(subject, entries, rules)

    def _put(self, subject: Id, entries: Iterable[Entry], rules: Rules) -> None:
        matter = fold(entries, rules)
        if matter is None:
            self._rows.pop(subject, None)
        else:
            self._rows[subject] = row_of(matter, rules)
