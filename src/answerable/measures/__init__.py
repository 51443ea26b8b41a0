"""True figures, one question a file, each with its definition and its sums; never shown before disclosure saw them."""

from typing import TYPE_CHECKING, Any

from answerable.measures.bridging import CAUSES, Bridge, Cause, Span, Step, bridge_counts, find_steps
from answerable.measures.engines.engine import Engine, NoSuchMeasure
from answerable.measures.engines.oracle import OracleEngine
from answerable.measures.figure import Column, Definition, Figure, Place, Role, Scope, Sum, Table, Value
from answerable.measures.library import LIBRARY
from answerable.measures.measure import Measure
from answerable.measures.sums import check_sums

if TYPE_CHECKING:
    from answerable.measures.engines.duck import DuckEngine
    from answerable.measures.segments import write_segments

__all__ = [
    "CAUSES",
    "LIBRARY",
    "Bridge",
    "Cause",
    "Column",
    "Definition",
    "DuckEngine",
    "Engine",
    "Figure",
    "Measure",
    "NoSuchMeasure",
    "OracleEngine",
    "Place",
    "Role",
    "Scope",
    "Span",
    "Step",
    "Sum",
    "Table",
    "Value",
    "bridge_counts",
    "check_sums",
    "find_steps",
    "write_segments",
]


def __getattr__(name: str) -> Any:
    # DuckDB, ibis and Arrow take a second to load: only whoever computes with them waits for them.
    if name == "DuckEngine":
        from answerable.measures.engines.duck import DuckEngine  # noqa: PLC0415  (slow to load)

        return DuckEngine
    if name == "write_segments":
        from answerable.measures.segments import write_segments  # noqa: PLC0415  (slow to load)

        return write_segments
    raise AttributeError(f"measures has no {name!r}")
