"""Bridges as a reader may see them: why a count is not what it was, in rows that sum exactly, or a reason why not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.cells import Cell, Released, ReleasedTable, Shown, Withheld
from answerable.disclosure.figures import release
from answerable.disclosure.readers import Policy, policy_of
from answerable.measures import Bridge, Cause, Engine, Place, Scope, Span, bridge_counts, find_steps
from answerable.record import Record
from answerable.rules import Rules

CAUSE_WORDS: dict[Cause, str] = {
    "definition": "counted otherwise then: the definition or the rules have changed",
    "period": "the days and the period that each figure covers",
    "late": "recorded late: it had happened, and was not entered yet",
    "merged": "complaints joined to cases that there were",
    "reclassified": "decided again, and otherwise",
    "reopened": "cases that were opened again",
    "corrected": "entries that were corrected",
}
"""What each cause is, in words that follow "because of"."""
CAUSE_HEADS: dict[str, str] = {
    "definition": "Counted otherwise",
    "period": "Other days",
    "late": "Recorded late",
    "merged": "Joined",
    "reclassified": "Decided again",
    "reopened": "Opened again",
    "corrected": "Corrected",
    "together": "All together",
}
"""The same as the heads of a table; "together" where the causes may not be told apart."""


@dataclass(frozen=True)
class Vintage:
    """Of which days a figure is, and how much the record held when it was made."""

    as_of: date
    since: date
    known_at: int


@dataclass(frozen=True)
class SpanView:
    """One row of a bridge: what made the difference, how much, and the entries, for those who may have them."""

    cause: str
    words: str
    change: Shown
    entries: tuple[int, ...]


@dataclass(frozen=True)
class BridgedCount:
    """One count that differs: where it stands, what it was, the rows between, and what it is."""

    table: str
    row: str
    column: str
    before: Shown
    spans: tuple[SpanView, ...]
    after: Shown
    sentence: str


@dataclass(frozen=True)
class BridgeView:
    """Two figures of one measure, and the bridge of every count in which they differ.

    `is_whole` tells whether they are all: a protected reader is given those counts only that both figures show.
    """

    measure: str
    title: str
    earlier: Released
    later: Released
    counts: tuple[BridgedCount, ...]
    is_whole: bool


def bridge(
    record: Record,
    rules: Rules,
    *,
    engine: Engine,
    measure: str,
    reader: str,
    earlier: Vintage,
    later: Vintage,
    published: Released | None = None,
) -> BridgeView:
    """Say why two figures of a measure differ, count by count; before and the changes make after, exactly.

    `published` is the earlier figure as it was given out, where it was: what is counted otherwise today for the same
    days and entries is then a row of its own. A protected reader is told of a count, and of what each cause made of
    it, where no row is a small number; else that it is withheld. Raises ValueError where the later figure knows less.
    """
    policy = policy_of(rules, reader)
    figures = [_released(record, rules, engine, measure, reader, one) for one in (earlier, later)]
    before, after = (_scope(policy, figure) for figure in figures)
    way = find_steps(record, before, after)
    given = _published(published) if published else None
    found = bridge_counts(engine, measure=measure, earlier=before, steps=way, published=given)
    moved = [one for one in found if one.spans]
    # One small row withheld alone would follow from the others: all may be told, or none.
    is_small = any(abs(span.change) < policy.threshold for one in moved for span in one.spans)
    places = _Places(published or figures[0], figures[1], policy, is_small)
    counts = tuple(counted for one in moved if (counted := places.show(one)))
    return BridgeView(
        measure=measure,
        title=figures[1].title,
        earlier=published or figures[0],
        later=figures[1],
        counts=counts,
        is_whole=policy.exact,
    )


def _released(
    record: Record, rules: Rules, engine: Engine, measure: str, reader: str, of: Vintage
) -> Released:
    return release(
        record,
        rules,
        engine=engine,
        measure=measure,
        reader=reader,
        as_of=of.as_of,
        since=of.since,
        known_at=of.known_at,
    )


def _scope(policy: Policy, figure: Released) -> Scope:
    return Scope(figure.as_of, figure.since, figure.known_at)


def _published(figure: Released) -> Mapping[Place, int]:
    return {
        Place(table.name, key, column.name): cell.value
        for table in figure.tables
        for key, row in zip(table.keys, table.rows, strict=True)
        for column, cell in zip(table.columns, row, strict=True)
        if column.role == "count" and isinstance(cell, Shown) and isinstance(cell.value, int)
    }


@dataclass(frozen=True)
class _Places:
    """Finds where a count stands in both figures as they were released, and says what may be said of it."""

    earlier: Released
    later: Released
    policy: Policy
    is_small: bool

    def show(self, one: Bridge) -> BridgedCount | None:
        table = self.later.table(one.place.table) or self.earlier.table(one.place.table)
        column = next((c for c in table.columns if c.name == one.place.column), None) if table else None
        if table is None or column is None:
            return None
        before, after = self._cell(self.earlier, one, one.before), self._cell(self.later, one, one.after)
        if not (isinstance(before, Shown) and isinstance(after, Shown)):
            return None  # that a withheld count changed would tell of it
        spans = self._spans(one) if self._may_split(column.unit) else _together(one)
        row = self._row(one.place)
        return BridgedCount(
            table.title,
            row,
            column.title,
            before,
            spans,
            after,
            _sentence(column.title, before, spans, after),
        )

    def _cell(self, figure: Released, one: Bridge, raw: int) -> Cell:
        table = figure.table(one.place.table)
        found = table.cell(one.place.key, one.place.column) if table and _has(table, one.place) else None
        # A row that is not there counts nought; a protected reader is not told that of rows they may not know of.
        return found or (Shown(raw) if self.policy.exact else Withheld("x"))

    def _may_split(self, unit: str) -> bool:
        return not (self.is_small and self.policy.protects(unit))

    def _spans(self, one: Bridge) -> tuple[SpanView, ...]:
        return tuple(self._span(span) for span in one.spans)

    def _span(self, span: Span) -> SpanView:
        entries = span.entries if self.policy.exact else ()
        return SpanView(span.cause, CAUSE_WORDS[span.cause], Shown(span.change), entries)

    def _row(self, place: Place) -> str:
        for figure in (self.later, self.earlier):
            table = figure.table(place.table)
            if table and place.key in table.keys:
                return _words(table, table.keys.index(place.key))
        return " / ".join(place.key)


def _together(one: Bridge) -> tuple[SpanView, ...]:
    whole = Shown(one.after - one.before)
    return (
        SpanView("together", "all that came between; the parts are too small to be told apart", whole, ()),
    )


def _has(table: ReleasedTable, place: Place) -> bool:
    return any(column.name == place.column for column in table.columns)


def _words(table: ReleasedTable, row: int) -> str:
    named = [n for n, column in enumerate(table.columns) if column.role == "key"]
    named = named or [n for n, column in enumerate(table.columns) if column.role == "id"]
    said = (table.rows[row][n] for n in named)
    return " / ".join(str(cell.value) if isinstance(cell, Shown) else cell.mark for cell in said)


def _sentence(column: str, before: Shown, spans: Sequence[SpanView], after: Shown) -> str:
    """Say the bridge aloud: "Closings: 12 then, 10 now; 3 fewer because of: …; 1 more because of: …."."""
    parts = "; ".join(_part(span) for span in spans)
    return f"{column}: {before.value:,} then, {after.value:,} now; {parts}."


def _part(span: SpanView) -> str:
    change = span.change.value
    assert isinstance(change, int)
    return f"{abs(change):,} {'more' if change > 0 else 'fewer'} because of: {span.words}"
