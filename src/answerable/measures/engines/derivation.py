"""The tables that measures share, derived in DuckDB from the columns as known at K."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

import ibis
import pyarrow as pa

from answerable.measures.segments import TYPES, Segments
from answerable.measures.sources import stages
from answerable.measures.sources.stages import Expr
from answerable.measures.sources.views import Known, Tools
from answerable.rules import Rules


def derive(connection: Any, rules: Rules, segments: Segments, *, known_at: int) -> Known:
    """Derive openings, moves and turns from the entries that stand at K, in place of those derived before."""
    entries = _standing(connection, segments, known_at)
    openings = _kept(connection, "openings", _openings(entries, rules))
    moves = _kept(connection, "moves", _moves(entries, openings, rules))
    turns = _kept(connection, "turns", _turns(moves))
    tools = Tools(partial(_run, connection), partial(_register, connection), partial(_view, connection))
    return Known(entries, openings, moves, turns, tools)


def _run(connection: Any, table: Expr) -> Iterator[dict[str, Any]]:
    yield from connection.to_pyarrow(table).to_pylist()


def _kept(connection: Any, name: str, table: Expr) -> Expr:
    connection.raw_sql(f"CREATE OR REPLACE TEMP TABLE {name} AS {connection.compile(table)}")
    return connection.table(name)


def _view(connection: Any, name: str, table: Expr) -> Expr:
    # ibis takes far longer to set out a query than DuckDB to run it: what many queries begin with is set out once.
    connection.raw_sql(f"CREATE OR REPLACE TEMP VIEW {name} AS {connection.compile(table)}")
    return connection.table(name)


def _register(connection: Any, name: str, columns: Mapping[str, tuple[type, Sequence[Any]]]) -> Expr:
    arrays = {name: pa.array(values, TYPES[type_]) for name, (type_, values) in columns.items()}
    connection.con.register(name, pa.table(arrays))
    return connection.table(name)


def _standing(connection: Any, segments: Segments, known_at: int) -> Expr:
    entries = connection.read_parquet([str(path) for path in segments.paths], table_name="entries")
    if known_at < segments.size:
        entries = entries.filter(entries["index"] < known_at)
    corrections = entries.filter(entries.kind == "Corrected")[["index", "entry"]]
    voided = _voided(_run(connection, corrections))
    if voided:
        entries = entries.anti_join(_register(connection, "voided", {"index": (int, voided)}), "index")
    return _view(connection, "standing", entries.filter(entries.kind != "Corrected"))


def _voided(corrections: Iterable[dict[str, int]]) -> list[int]:
    # Latest first: whether a correction stands is decided by later corrections only.
    voided: set[int] = set()
    for correction in sorted(corrections, key=lambda c: -c["index"]):
        if correction["index"] not in voided:
            voided.add(correction["entry"])
    return sorted(voided)


def _openings(entries: Expr, rules: Rules) -> Expr:
    """Give one row a matter: the first event that opens any procedure."""
    by_kind = rules.by_opening_kind
    opening = entries.filter(entries.kind.isin(list(by_kind)))
    first = opening.group_by(matter=opening.subject).agg(
        opening=opening.place.min(),
        opened_on=opening.happened_on.min(),
        kind=opening.kind.argmin(opening.place),
    )
    named = first.mutate(procedure=ibis.cases(*((first.kind == kind, p.id) for kind, p in by_kind.items())))
    version = stages.version_of(rules, named.procedure, named.opened_on, when=ibis.cases)
    return named.mutate(in_force=version).drop("kind")


def _moves(entries: Expr, openings: Expr, rules: Rules) -> Expr:
    """Give one row for each time that a matter came into a stage other than the one it was in."""
    moving = entries.filter(entries.kind.isin(stages.kinds_that_move(rules)))
    rows = moving.join(openings, moving.subject == openings.matter)
    rows = rows.filter(rows.place >= rows.opening)
    staged = rows.mutate(stage=stages.stage_of(rows, rules, when=ibis.cases))
    staged = staged.filter(staged.stage.notnull())
    staged = staged.mutate(closed=stages.is_closed(staged, rules))
    way = ibis.window(group_by="matter", order_by="place")
    staged = staged.mutate(before=staged.stage.lag().over(way), was_closed=staged.closed.lag().over(way))
    moved = staged.filter(staged.before.isnull() | (staged.before != staged.stage))
    return moved.select(
        "matter",
        "procedure",
        "opened_on",
        "stage",
        "closed",
        "was_closed",
        "place",
        "index",
        on="happened_on",
    )


def _turns(moves: Expr) -> Expr:
    """Give one row for each time that a matter was opened or closed."""
    turns = moves.filter(moves.was_closed.isnull() | (moves.was_closed != moves.closed))
    way = ibis.window(group_by="matter", order_by="place")
    return turns.select(
        "matter", "procedure", "opened_on", "closed", "on", "index", "place",
        is_first=turns.was_closed.isnull(),
        n=ibis.row_number().over(way) + 1,
        next_on=turns.on.lead().over(way),
        next_index=turns["index"].lead().over(way),
    )  # fmt: skip
