"""The lists of matters in a database: the same as those in memory, and as quick with a million matters as with ten."""

from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby, islice
from threading import Lock
from typing import TypeVar

from django.db import transaction
from django.db.models import QuerySet

from answerable.matters import Matter, Row, fold, lay_on, row_of
from answerable.record import Entry, Id, Record, decode, made_of
from answerable.rules import Rules
from answerable.site.store import models
from answerable.site.store.lines import COLUMNS, Lines, Written
from answerable.site.store.rows import Line, Tally

BATCH = 500
FEW = 8  # so many matters are refreshed one by one, from memory
KNOWN = 20_000  # so many rows are remembered as they were last written
T = TypeVar("T")


class DjangoLists:
    """The lists of one database; what they hold is made from the record and never changed by hand."""

    def __init__(self, *, using: str = "default") -> None:
        self._using = using
        self._lines = Lines(using)
        self._known: OrderedDict[Id, Written] = OrderedDict()
        self._lock = Lock()

    def due(
        self, *, owners: Collection[str] | None, until: date | None, most: int, skip: int = 0
    ) -> Sequence[Row]:
        """Give the matters with something still to be done, by due day and id."""
        found = self._stored().filter(due_on__isnull=False).order_by("due_on", "matter")
        if owners is not None:
            found = found.filter(due_owner__in=sorted(owners))
        if until is not None:
            found = found.filter(due_on__lte=until)
        return _rows(found[skip : skip + most])

    def of(
        self, *, procedure: str, stage: str | None, is_open: bool | None, most: int, skip: int = 0
    ) -> Sequence[Row]:
        """Give the matters of a procedure, by day of opening and id."""
        found = self._stored().filter(procedure=procedure).order_by("opened_on", "matter")
        if stage is not None:
            found = found.filter(stage=stage)
        if is_open is not None:
            found = found.filter(is_open=is_open)
        return _rows(found[skip : skip + most])

    def one(self, matter: Id) -> Row | None:
        """Give the row of one matter, or None where there is no such matter."""
        return next(iter(_rows(self._stored().filter(matter=matter))), None)

    def counts(self) -> Mapping[tuple[str, str], int]:
        """Give how many matters stand at each stage of each procedure."""
        tallies = Tally.objects.using(self._using).filter(matters__gt=0)
        return {(t.procedure, t.stage): t.matters for t in tallies}

    def refresh(self, record: Record, rules: Rules, subjects: Iterable[Id]) -> None:
        """Make the rows of these subjects again."""
        wanted = sorted(set(subjects))
        if len(wanted) <= FEW:
            return self._put(wanted, {s: made_of(record, s, rules, fold, lay_on) for s in wanted}, rules)
        for batch in _batches(wanted, BATCH):
            with transaction.atomic(using=self._using):
                self._put(batch, _folded(self._by_subject(batch), rules), rules)

    def rebuild(self, record: Record, rules: Rules) -> None:
        """Drop every row and make all again from the whole record, a few hundred matters at a time."""
        with transaction.atomic(using=self._using):
            self._lines.empty()
            for batch in _batches(self._by_subject(), BATCH):
                self._put([subject for subject, _ in batch], _folded(batch, rules), rules)

    def _by_subject(self, within: Collection[Id] | None = None) -> Iterator[tuple[Id, list[Entry]]]:
        # Read for many subjects at once: an import touches thousands, and a query for each would take longer.
        entries = models.Entry.objects.using(self._using).order_by("subject", "index")
        if within is not None:
            entries = entries.filter(subject__in=within)
        stored = entries.values_list("subject", "data").iterator(chunk_size=5_000)
        for subject, group in groupby(stored, key=lambda row: row[0]):
            yield subject, [decode(bytes(data)) for _, data in group]

    def _put(self, subjects: Sequence[Id], matters: Mapping[Id, Matter | None], rules: Rules) -> None:
        """Put the rows of these subjects in place of those there were."""
        written = self._lines.written
        rows = {subject: written(row_of(matter, rules)) for subject, matter in matters.items() if matter}
        with self._lock:
            known = {subject: self._known.get(subject) for subject in subjects}
        anew = [s for s in subjects if not self._moved(known[s], rows.get(s))]
        if anew:
            self._lines.put(anew, [rows[s] for s in anew if s in rows])
        with self._lock:
            self._remember(subjects, rows)

    def _moved(self, was: Written | None, now: Written | None) -> bool:
        """Change what changed in a row that stands as it was last written; tell whether that could be done."""
        return was is not None and now is not None and self._lines.change(was, now)

    def _remember(self, subjects: Iterable[Id], rows: Mapping[Id, Written]) -> None:
        for subject in subjects:
            self._known.pop(subject, None)
            if subject in rows:
                self._known[subject] = rows[subject]
        while len(self._known) > KNOWN:
            self._known.popitem(last=False)

    def _stored(self) -> QuerySet[Line]:
        return Line.objects.using(self._using).all()


def _folded(entries: Iterable[tuple[Id, Iterable[Entry]]], rules: Rules) -> dict[Id, Matter | None]:
    return {subject: fold(held, rules) for subject, held in entries}


def _rows(lines: QuerySet[Line]) -> list[Row]:
    return [Row(*values) for values in lines.values_list(*COLUMNS)]


def _batches(items: Iterable[T], most: int) -> Iterator[list[T]]:
    left = iter(items)
    while batch := list(islice(left, most)):
        yield batch
