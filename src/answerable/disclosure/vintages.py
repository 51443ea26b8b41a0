"""Two vintages of one figure: what was known earlier, what is known later, and which entries made the difference."""

from dataclasses import dataclass
from datetime import date

from answerable.days import local_day
from answerable.disclosure.cells import Cell, Released, ReleasedTable
from answerable.disclosure.figures import release
from answerable.measures import Engine
from answerable.record import Entry, Record
from answerable.record import register as register_kinds
from answerable.rules import Rules


class NotExact(ValueError):
    """A reader whose counts are protected asked for what only exact counts can give."""


@dataclass(frozen=True)
class LaterEntry:
    """One entry recorded between two vintages that speaks of the days of the figure; `corrects` names an entry."""

    index: int
    kind: str
    subject: str
    happened_on: date
    recorded_on: date
    corrects: int | None


@dataclass(frozen=True)
class MovedCell:
    """One cell that differs: its table, row and column in words, and what it showed before and shows after.

    `before` or `after` is None where the row is not there in that vintage.
    """

    table: str
    row: str
    column: str
    before: Cell | None
    after: Cell | None
    unit: str = ""


@dataclass(frozen=True)
class Vintages:
    """The earlier and the later figure, the cells that moved, and the entries recorded in between."""

    earlier: Released
    later: Released
    moved: tuple[MovedCell, ...]
    entries: tuple[LaterEntry, ...]


def compare(
    record: Record,
    rules: Rules,
    *,
    engine: Engine,
    measure: str,
    reader: str,
    as_of: date,
    since: date,
    earlier: int,
    later: int,
) -> Vintages:
    """Show one figure of one day as it was known at two sizes of the record, and what came in between.

    An entry is listed if it can move the figure: it speaks of a day up to `as_of`, or it corrects an entry. Raises
    NotExact for readers whose counts are protected: the difference of two vintages shows single cases.
    """
    if rules.reader(reader).mode != "exact":  # type: ignore[arg-type]
        raise NotExact(
            f"Two vintages side by side show single cases, so the reader {reader} may not compare them."
        )
    before, after = (
        release(
            record,
            rules,
            engine=engine,
            measure=measure,
            reader=reader,
            as_of=as_of,
            since=since,
            known_at=size,
        )
        for size in (earlier, later)
    )
    between = record.read(after=earlier, until=later)
    entries = tuple(_later(e, rules) for e in between if _may_move(e, after.as_of))
    return Vintages(before, after, tuple(_moved(before, after)), entries)


def known_by(record: Record, rules: Rules, *, day: date) -> int:
    """Give how many entries the record held at the end of a day of the body; 0 where it held none yet.

    Entries are recorded in the order of time, so it is found by halving: some twenty reads in a million entries.
    """
    low, high = 0, record.head().size
    while low < high:
        middle = (low + high) // 2
        entry = next(iter(record.read(after=middle, until=middle + 1)))
        if local_day(entry.recorded_at, rules.body.timezone) <= day:
            low = middle + 1
        else:
            high = middle
    return low


def _may_move(entry: Entry, as_of: date) -> bool:
    return isinstance(entry.event.facts, register_kinds.Corrected) or entry.event.happened_on <= as_of


def _later(entry: Entry, rules: Rules) -> LaterEntry:
    facts = entry.event.facts
    return LaterEntry(
        index=entry.index,
        kind=entry.event.kind,
        subject=entry.event.subject,
        happened_on=entry.event.happened_on,
        recorded_on=local_day(entry.recorded_at, rules.body.timezone),
        corrects=facts.entry if isinstance(facts, register_kinds.Corrected) else None,
    )


def _moved(before: Released, after: Released) -> list[MovedCell]:
    old, new = ({t.name: t for t in figure.tables} for figure in (before, after))
    names = dict.fromkeys([*old, *new])
    return [cell for name in names for cell in _moved_in(old.get(name), new.get(name))]


def _moved_in(before: ReleasedTable | None, after: ReleasedTable | None) -> list[MovedCell]:
    shown = after or before
    if shown is None:
        return []
    old, new = (_by_place(table) if table else {} for table in (before, after))
    units = {column.title: column.unit for column in shown.columns}
    return [
        MovedCell(
            shown.title,
            " / ".join(key),
            column,
            old.get((key, column)),
            new.get((key, column)),
            units.get(column, ""),
        )
        for key, column in dict.fromkeys([*old, *new])
        if old.get((key, column)) != new.get((key, column))
    ]


def _by_place(table: ReleasedTable) -> dict[tuple[tuple[str, ...], str], Cell]:
    return {
        (key, column.title): cell
        for key, row in zip(table.keys, table.rows, strict=True)
        for column, cell in zip(table.columns, row, strict=True)
        if column.role != "key"
    }
