"""The lists of matters in a database: the same as those in memory, and as quick with a million matters as with ten."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from itertools import groupby, islice
from typing import TypeVar

from django.db import transaction
from django.db.models import F, QuerySet

from answerable.matters import Row, fold, row_of
from answerable.record import Entry, Id, Record, decode
from answerable.rules import Rules
from answerable.site.store import models
from answerable.site.store.rows import Line, Tally

COLUMNS = tuple(field.name for field in fields(Row))
CHANGED = [name for name in COLUMNS if name != "matter"]
BATCH = 500
T = TypeVar("T")


class DjangoLists:
    """The lists of one database; what they hold is made from the record and never changed by hand."""

    def __init__(self, *, using: str = "default") -> None:
        self._using = using

    def due(
        self, *, owners: Collection[str] | None, until: date | None, most: int, skip: int = 0
    ) -> Sequence[Row]:
        """Give the matters with something still to be done, by due day and id."""
        found = self._lines().filter(due_on__isnull=False).order_by("due_on", "matter")
        if owners is not None:
            found = found.filter(due_owner__in=sorted(owners))
        if until is not None:
            found = found.filter(due_on__lte=until)
        return _rows(found[skip : skip + most])

    def of(
        self, *, procedure: str, stage: str | None, is_open: bool | None, most: int, skip: int = 0
    ) -> Sequence[Row]:
        """Give the matters of a procedure, by day of opening and id."""
        found = self._lines().filter(procedure=procedure).order_by("opened_on", "matter")
        if stage is not None:
            found = found.filter(stage=stage)
        if is_open is not None:
            found = found.filter(is_open=is_open)
        return _rows(found[skip : skip + most])

    def one(self, matter: Id) -> Row | None:
        """Give the row of one matter, or None where there is no such matter."""
        return next(iter(_rows(self._lines().filter(matter=matter))), None)

    def counts(self) -> Mapping[tuple[str, str], int]:
        """Give how many matters stand at each stage of each procedure."""
        tallies = Tally.objects.using(self._using).filter(matters__gt=0)
        return {(t.procedure, t.stage): t.matters for t in tallies}

    def refresh(self, record: Record, rules: Rules, subjects: Iterable[Id]) -> None:
        """Make the rows of these subjects again."""
        for batch in _batches(sorted(set(subjects)), BATCH):
            with transaction.atomic(using=self._using):
                self._put(batch, dict(self._by_subject(batch)), rules)

    def rebuild(self, record: Record, rules: Rules) -> None:
        """Drop every row and make all again from the whole record, a few hundred matters at a time."""
        with transaction.atomic(using=self._using):
            self._lines().delete()
            Tally.objects.using(self._using).all().delete()
            for batch in _batches(self._by_subject(), BATCH):
                self._put([subject for subject, _ in batch], dict(batch), rules)

    def _by_subject(self, within: Collection[Id] | None = None) -> Iterator[tuple[Id, list[Entry]]]:
        # Read for many subjects at once: an import touches thousands, and a query for each would take longer.
        entries = models.Entry.objects.using(self._using).order_by("subject", "index")
        if within is not None:
            entries = entries.filter(subject__in=within)
        stored = entries.values_list("subject", "data").iterator(chunk_size=5_000)
        for subject, group in groupby(stored, key=lambda row: row[0]):
            yield subject, [decode(bytes(data)) for _, data in group]

    def _put(self, subjects: Sequence[Id], entries: Mapping[Id, Iterable[Entry]], rules: Rules) -> None:
        """Put the lines of these subjects in place of those there were, and count the difference."""
        before = Counter(self._lines().filter(matter__in=subjects).values_list("procedure", "stage"))
        matters = (fold(entries.get(subject, ()), rules) for subject in subjects)
        rows = [row_of(matter, rules) for matter in matters if matter]
        lines = [Line(**{name: getattr(row, name) for name in COLUMNS}) for row in rows]
        self._lines().bulk_create(
            lines, update_conflicts=True, unique_fields=["matter"], update_fields=CHANGED, batch_size=BATCH
        )
        gone = set(subjects) - {row.matter for row in rows}
        if before and gone:
            self._lines().filter(matter__in=gone).delete()
        self._count(Counter((row.procedure, row.stage) for row in rows), before)

    def _count(self, now: Counter[tuple[str, str]], before: Counter[tuple[str, str]]) -> None:
        tallies = Tally.objects.using(self._using)
        for place in now.keys() | before.keys():
            change = now[place] - before[place]
            if change and not tallies.filter(procedure=place[0], stage=place[1]).update(
                matters=F("matters") + change
            ):
                tallies.create(procedure=place[0], stage=place[1], matters=change)

    def _lines(self) -> QuerySet[Line]:
        return Line.objects.using(self._using).all()


def _rows(lines: QuerySet[Line]) -> list[Row]:
    return [Row(*values) for values in lines.values_list(*COLUMNS)]


def _batches(items: Iterable[T], most: int) -> Iterator[list[T]]:
    left = iter(items)
    while batch := list(islice(left, most)):
        yield batch
