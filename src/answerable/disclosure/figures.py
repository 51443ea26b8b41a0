"""The door out for figures: a raw figure goes in, and a number or a reason comes out for every cell."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from answerable.disclosure.cells import Released, ReleasedTable, Withheld
from answerable.disclosure.decided import (
    Decision,
    decisions,
    is_kept_back_whole,
    kept_back,
    shown_exactly,
    told,
)
from answerable.disclosure.history import given
from answerable.disclosure.protection import Guarded, bonds, guard, kin_of, placed
from answerable.disclosure.readers import Policy, policy_of
from answerable.disclosure.sentences import guarantee, spoken, withheld
from answerable.disclosure.showing import Words, counts_of, show
from answerable.measures import Engine, Figure, Place, Scope
from answerable.record import CompactRange, Record
from answerable.rules import Rules


def release(
    record: Record,
    rules: Rules,
    *,
    engine: Engine,
    measure: str,
    reader: str,
    as_of: date,
    since: date,
    known_at: int | None = None,
) -> Released:
    """Compute a measure and show of it what a tier of readers may see.

    Takes the measure's code, the reader's tier, the day D and the first day of the period (local days of the
    body), and the size of the record up to which it was known (all of it where None). Raises NoSuchReader,
    SumsDoNotHold, and ValueError for a size that the record has not reached. The policy comes from the body's
    rules (its `readers`).
    """
    policy = policy_of(rules, reader)
    size = record.head().size if known_at is None else known_at
    root = root_at(record, size)
    day = policy.latest(as_of)
    scope = Scope(day, since if since <= day else day.replace(day=1), size)
    decided = () if policy.exact else decisions(record, until=size)
    figure, guarded = _guarded(engine, measure, scope, policy, decided)
    words = Words(record, rules, policy, size)
    tables = tuple(show(table, hidden=guarded.hidden, policy=policy, words=words) for table in figure.tables)
    if is_kept_back_whole(decided, measure):
        tables = tuple(_blank(table) for table in tables)
    notes = (*figure.notes, *_notes(record, measure, asked=as_of, day=day, size=size))
    notes += tuple(told(decided, rules, measure))
    return _bound(figure, policy, tables, notes, guarded, root)


def root_at(record: Record, size: int) -> str:
    """Give the root of the record at a size, in hex; raises ValueError where it has not reached it."""
    head = record.head()
    if not 0 <= size <= head.size:
        raise ValueError(f"The record holds {head.size} entries; nothing is known at {size}.")
    if size == head.size:
        return head.root
    kept: Callable[[int], str | None] | None = getattr(record, "root_at", None)
    earlier = kept(size) if kept else next((h.root for h in record.heads() if h.size == size), None)
    return earlier or CompactRange().extend(list(record.leaves(until=size))).root.hex()


def _blank(table: ReleasedTable) -> ReleasedTable:
    """Give a table of which nothing is shown but what its rows and columns are called."""
    names = [c.role == "key" for c in table.columns]
    rows = tuple(
        tuple(cell if is_name else Withheld("c") for cell, is_name in zip(row, names, strict=True))
        for row in table.rows
    )
    return replace(table, rows=rows)


def _guarded(
    engine: Engine, measure: str, scope: Scope, policy: Policy, decided: Sequence[Decision]
) -> tuple[Figure, Guarded]:
    """Compute a figure and choose what to withhold of it, in one system with the figures of its kindred measures.

    What a decision publishes exactly is taken as known to everybody, in this figure and in its kin.
    """
    kin = (measure,) if policy.exact else kin_of(measure)
    figures = {m: engine.compute(m, scope) for m in kin}
    side_by_side = [placed(f) for f in figures.values()]
    tables = [t for f in side_by_side for t in f.tables]
    counts = counts_of(tables)
    units = {(t.name, c.name): c.unit for t in tables for c in t.columns}
    single = dict(one for f in side_by_side for one in f.units)
    openly = frozenset(p for p in counts if not policy.protects(single.get(p, units[p.table, p.column])))
    exactly = shown_exactly(decided, counts)
    sums = [*(s for f in side_by_side for s in f.sums), *bonds(counts)]
    guarded = guard(counts, sums, threshold=policy.threshold, openly=openly | exactly)
    # Where no set is proven safe beside a number that is published by decision, all else is withheld, and not that.
    guarded = replace(guarded, hidden=(guarded.hidden - exactly) | kept_back(decided, counts))
    return figures[measure], _own(guarded, f"{measure}:")


def _own(guarded: Guarded, named: str) -> Guarded:
    """Give what concerns one figure, by the names of its own tables."""
    hidden = (p for p in guarded.hidden if p.table.startswith(named))
    own = frozenset(Place(p.table.removeprefix(named), p.key, p.column) for p in hidden)
    return Guarded(own, tuple(t.removeprefix(named) for t in guarded.whole_tables if t.startswith(named)))


def _notes(record: Record, measure: str, *, asked: date, day: date, size: int) -> list[str]:
    notes = []
    if day != asked:
        notes.append(f"Shown as of {spoken(day)}, the last month's end: this reader sees whole months only.")
    earlier = [g for g in given(record, measure=measure, until=size) if g.as_of != day]
    if earlier:
        days = sorted({g.as_of for g in earlier})
        notes.append("Also given out before, as of " + ", ".join(spoken(d) for d in days[-6:]) + ".")
    return notes


def _bound(
    figure: Figure,
    policy: Policy,
    tables: tuple[ReleasedTable, ...],
    notes: tuple[str, ...],
    guarded: Guarded,
    root: str,
) -> Released:
    """Bind the tables to the definition, the days and the place in the record."""
    definition, scope = figure.definition, figure.scope
    return Released(
        measure=definition.measure,
        title=definition.title,
        question=definition.question,
        unit=definition.unit,
        numerator=definition.numerator,
        denominator=definition.denominator,
        time_rule=definition.time_rule,
        source=definition.source,
        version=definition.version,
        as_of=scope.as_of,
        since=scope.since,
        known_at=scope.known_at,
        root=root,
        reader=policy.tier,
        tables=tables,
        notes=notes,
        withheld=withheld(tables, policy=policy, whole_tables=guarded.whole_tables),
        guarantee=guarantee(policy),
    )
