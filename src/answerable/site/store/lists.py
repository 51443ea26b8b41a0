"""The lists of matters in a database: the same as those in memory, and as quick with a million matters as with ten."""

from collections import Counter, OrderedDict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby, islice
from threading import Lock
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import QuerySet, Sum

from answerable.matters import (
    FIRST_OPENED,
    Matter,
    Order,
    Place,
    Row,
    Sought,
    fold,
    lay_on,
    names_of,
    row_of,
)
from answerable.record import Entry, Id, Record, decode, made_of
from answerable.rules import Rules
from answerable.site.store import models
from answerable.site.store.lines import COLUMNS, Lines, Written
from answerable.site.store.naming import Names
from answerable.site.store.rows import Line, Tally
from answerable.site.store.seeking import Seeking

BATCH = 500
FEW = 8  # so many matters are refreshed one by one, from memory
KNOWN = 20_000  # so many rows are remembered as they were last written
T = TypeVar("T")


class DjangoLists:
    """The lists of one database; what they hold is made from the record and never changed by hand."""

    def __init__(self, *, using: str = "default") -> None:
        self._using = using
        self._lines = Lines(using)
        self._seeking = Seeking(using)
        self._names = Names(using)
        self._known: OrderedDict[Id, Written] = OrderedDict()
        self._lock = Lock()

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
        found = self._stored(without).filter(due_on__isnull=False).order_by("due_on", "matter")
        if owners is not None:
            found = found.filter(due_owner__in=sorted(owners))
        if until is not None:
            found = found.filter(due_on__lte=until)
        return _rows(found[skip : skip + most])

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
        found = self._stored(without).filter(procedure=procedure).order_by("opened_on", "matter")
        if stage is not None:
            found = found.filter(stage=stage)
        if is_open is not None:
            found = found.filter(is_open=is_open)
        return _rows(found[skip : skip + most])

    def one(self, matter: Id) -> Row | None:
        """Give the row of one matter, or None where there is no such matter."""
        return next(iter(_rows(self._stored().filter(matter=matter))), None)

    def counts(self, *, without: Collection[Id] = ()) -> Mapping[tuple[str, str], int]:
        """Give how many matters, less some, stand at each stage of each procedure."""
        # There are as many tallies of a stage as sorts of matters at it.
        held = Tally.objects.using(self._using).filter(matters__gt=0).values_list("procedure", "stage")
        counted = Counter({(procedure, stage): n for procedure, stage, n in held.annotate(Sum("matters"))})
        if without:
            # The few that are not to be counted are taken off: all the others are counted already.
            less = self._stored().filter(matter__in=sorted(without)).values_list("procedure", "stage")
            counted.subtract(less)
        return {place: matters for place, matters in counted.items() if matters > 0}

    def found(
        self, sought: Sought, *, order: Order = FIRST_OPENED, after: Place | None = None, most: int
    ) -> Sequence[Row]:
        """Give the matters that are sought, in an order, from behind a place in it."""
        return _rows_of(self._seeking.found(sought, order, after, most))

    def tallied(
        self, sought: Sought, facets: Sequence[str] = ("",)
    ) -> Mapping[str, Mapping[object, int]] | None:
        """Give how many matters are sought at each value of some facets; None where there are too many to count."""
        return self._seeking.tallied(sought, facets)

    @property
    def is_behind(self) -> bool:
        """Tell that there are entries and no line, as after an upgrade that dropped all: they are to be made again."""
        held = models.Entry.objects.using(self._using)
        return not self._stored().exists() and held.exists()

    def named(self, ids: Collection[Id]) -> frozenset[Id]:
        """Give the matters in which any of these is named, from which they stood aside, or that come of these."""
        return self._names.matters(ids)

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
            self._names.empty()
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
        self._names.put({s: names_of(m) if (m := matters.get(s)) else frozenset() for s in subjects})
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

    def _stored(self, without: Collection[Id] = ()) -> QuerySet[Line]:
        stored = Line.objects.using(self._using).all()
        return stored.exclude(matter__in=sorted(without)) if without else stored


def _folded(entries: Iterable[tuple[Id, Iterable[Entry]]], rules: Rules) -> dict[Id, Matter | None]:
    return {subject: fold(held, rules) for subject, held in entries}


def _rows(lines: QuerySet[Line]) -> list[Row]:
    return _rows_of(lines.values_list(*COLUMNS))


def _rows_of(lines: Iterable[Sequence[Any]]) -> list[Row]:
    return [Row(*values) for values in lines]


def _batches(items: Iterable[T], most: int) -> Iterator[list[T]]:
    left = iter(items)
    while batch := list(islice(left, most)):
        yield batch
