"""The engine that is fast: ibis on DuckDB over the columnar copy of the record."""

from pathlib import Path
from threading import Lock
from typing import Any

import ibis

from answerable.measures.engines.derivation import derive
from answerable.measures.engines.engine import check, measure_of, rules_known
from answerable.measures.figure import Figure, Scope
from answerable.measures.segments import write_segments
from answerable.measures.sources.views import Known, Views
from answerable.record import Record
from answerable.rules import Rules


class DuckEngine:
    """Computes figures with DuckDB; `folder` holds the copy, which is brought up to the record before each figure."""

    def __init__(self, record: Record, rules: Rules, folder: Path) -> None:
        self.record = record
        self.rules = rules
        self.folder = folder
        self._connection: Any = None
        self._known: tuple[tuple[object, ...], Known] | None = None
        self._last: Views | None = None
        # One connection, one question at a time: the derived tables belong to one K.
        self._lock = Lock()

    def compute(self, measure: str, scope: Scope) -> Figure:
        """Give the raw figure of a measure in a scope; raises NoSuchMeasure, and ValueError for no such scope."""
        chosen = measure_of(measure)
        check(scope, self.record.head().size)
        with self._lock:
            rules = rules_known(self.record, self.rules, scope)
            counts = chosen.query(self._views(rules, scope))
        return chosen.shape(counts, rules, scope)

    def _views(self, rules: Rules, scope: Scope) -> Views:
        # The measures of one report ask for the same days: the views last set out are kept.
        known = self._known_at(rules, scope)
        if self._last is None or self._last.known is not known or self._last.scope != scope:
            self._last = Views(known, rules, scope)
        return self._last

    def _known_at(self, rules: Rules, scope: Scope) -> Known:
        segments = write_segments(self.record, self.folder, until=scope.known_at)
        now = (segments.paths, segments.root, scope.known_at, scope.without)
        if self._known is None or self._known[0] != now:
            self._connection = self._connection or _connect(self.folder)
            self._known = (now, derive(self._connection, rules, segments, scope=scope))
        return self._known[1]


def _connect(folder: Path) -> Any:
    connection = ibis.duckdb.connect(
        autoinstall_known_extensions=False,
        allow_community_extensions=False,
        temp_directory=str(folder / "spill"),
    )
    # Nothing that a query says may loosen what was set; nothing is ever fetched.
    connection.raw_sql("SET lock_configuration=true")
    return connection
