"""The tables that measures share, derived in DuckDB from the columns as known at K."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

import ibis
import pyarrow as pa

from answerable.measures.figure import Scope
from answerable.measures.segments import TYPES, Segments
from answerable.measures.sources import governing, stages
from answerable.measures.sources.stages import Expr
from answerable.measures.sources.views import Known, Tools
from answerable.record import KINDS, cases
from answerable.rules import Rules

# Nearly all of a long record is about cases: all else is kept apart, so that it is not looked for among them.
CASE_KINDS = sorted(name for name, kind in KINDS.items() if kind.__module__ == cases.__name__)


def derive(connection: Any, rules: Rules, segments: Segments, *, scope: Scope) -> Known:
    """Derive openings, stages and turns from the entries that stand at K, in place of those derived before."""
    entries = _standing(connection, segments, scope)
    others = _kept(connection, "others", entries.filter(entries.kind.notin(CASE_KINDS)))
    openings = _kept(connection, "openings", _openings(entries, rules))
    moves = _moves(connection, entries, rules)
    staged = _kept(connection, "staged", _staged(entries, openings, moves, rules))
    turns = _kept(connection, "turns", _turns(staged))
    tools = Tools(partial(_run, connection), partial(_register, connection), partial(_view, connection))
    return Known(entries, others, openings, staged, turns, tools, moves)


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


def _standing(connection: Any, segments: Segments, scope: Scope) -> Expr:
    entries = connection.read_parquet([str(path) for path in segments.paths], table_name="entries")
    if scope.known_at < segments.size:
        entries = entries.filter(entries["index"] < scope.known_at)
    if scope.without:
        left_out = _register(connection, "left_out", {"index": (int, sorted(scope.without))})
        entries = entries.anti_join(left_out, "index")
    every = entries
    counting = _counting(_run(connection, entries.filter(entries.kind == "Corrected")[["index", "entry"]]))
    if counting:
        voided = _register(connection, "voided", {"index": (int, sorted(set(counting.values())))})
        entries = _in_their_stead(connection, entries.anti_join(voided, "index"), every, counting)
    return _view(connection, "standing", entries.filter(entries.kind != "Corrected"))


def _counting(corrections: Iterable[dict[str, int]]) -> dict[int, int]:
    """Give the corrections that stand, each with the entry that it voids."""
    # Latest first: whether a correction stands is decided by later corrections only.
    counting: dict[int, int] = {}
    voided: set[int] = set()
    for correction in sorted(corrections, key=lambda c: -c["index"]):
        if correction["index"] not in voided:
            voided.add(correction["entry"])
            counting[correction["index"]] = correction["entry"]
    return counting


def _in_their_stead(connection: Any, entries: Expr, every: Expr, counting: Mapping[int, int]) -> Expr:
    """Put what was entered in the stead of a voided entry in its place within the day, as `standing` does."""
    asked = sorted({*counting, *counting.values(), *(index + 1 for index in counting)})
    wanted = every.semi_join(_register(connection, "of_corrections", {"index": (int, asked)}), "index")
    names = ["index", "subject", "kind", "actor", "recorded_at"]
    known = {row["index"]: row for row in _run(connection, wanted[names])}
    places: dict[int, int] = {}
    for correction, entry in sorted(counting.items()):
        wrong, said, right = (known.get(index) for index in (entry, correction, correction + 1))
        if wrong and said and right and _stands_for(wrong, said, right):
            places[right["index"]] = places.get(entry, entry)
    if not places:
        return entries
    columns = {"stead": (int, list(places)), "stood_at": (int, list(places.values()))}
    stead = _register(connection, "in_their_stead", columns)
    moved = entries.left_join(stead, entries["index"] == stead.stead)
    # A place is the day in the high bits and the index in the low ones.
    place = moved.place - moved["index"] + moved.stood_at.fill_null(moved["index"])
    return moved.mutate(place=place).drop("stead", "stood_at")


def _stands_for(wrong: Mapping[str, Any], said: Mapping[str, Any], right: Mapping[str, Any]) -> bool:
    alike = all(wrong[name] == right[name] for name in ("subject", "kind", "actor"))
    return alike and said["recorded_at"] == right["recorded_at"]


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


def _moves(connection: Any, entries: Expr, rules: Rules) -> Expr | None:
    """Give each time that a matter came under another version, or None where none ever did."""
    if not governing.may_move(rules):
        return None
    moves = _kept(connection, "version_moves", governing.moves(entries))
    return moves if next(_run(connection, moves.limit(1)), None) else None


def _staged(entries: Expr, openings: Expr, moves: Expr | None, rules: Rules) -> Expr:
    """Give one row for each event that enters a stage of its matter, also of the stage that the matter is in."""
    said = entries.select("subject", "kind", "place", "index", "happened_on", *stages.facts_asked(rules))
    moving = said.filter(said.kind.isin(stages.kinds_that_move(rules)))
    rows = moving.join(openings, moving.subject == openings.matter)
    rows = rows.filter(rows.place >= rows.opening)
    rows = governing.by_then(rows, moves, rules)
    staged = rows.mutate(stage=stages.stage_of(rows, rules, when=ibis.cases))
    staged = staged.filter(staged.stage.notnull())
    staged = staged.mutate(closed=stages.is_closed(staged, rules))
    return staged.select(
        "matter", "procedure", "opened_on", "opening", "stage", "closed", "place", "index", on="happened_on"
    )


def _turns(staged: Expr) -> Expr:
    """Give one row for each time that a matter was opened or closed."""
    way = ibis.window(group_by="matter", order_by="place")
    rows = _may_turn(staged)
    rows = rows.mutate(was_closed=rows.closed.lag().over(way))
    turns = rows.filter(rows.was_closed.isnull() | (rows.was_closed != rows.closed))
    return turns.select(
        "matter", "procedure", "opened_on", "closed", "on", "index", "place",
        is_first=turns.was_closed.isnull(),
        n=ibis.row_number().over(way) + 1,
        next_on=turns.on.lead().over(way),
    )  # fmt: skip


def _may_turn(staged: Expr) -> Expr:
    """Keep what can open or close: the opening, every entry into an end, and whatever comes after the first end.

    Most events of most cases are neither, and need not be put in order.
    """
    ends = staged.filter(staged.closed)
    first = ends.group_by("matter").agg(first_end=ends.place.min())
    after = staged.left_join(first, "matter")
    return after.filter((after.place == after.opening) | (after.place >= after.first_end))
