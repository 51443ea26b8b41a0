"""Other systems' exports read into events, with their provenance, and every fault listed."""

from answerable.imports.intake import take_in
from answerable.imports.loader import find_mapping, load_mapping
from answerable.imports.mapping import Mapping
from answerable.imports.report import FileTally, ImportReport, RowFault, RowRemark
from answerable.imports.statuses import StatusReport, hold_statuses

__all__ = [
    "FileTally",
    "ImportReport",
    "Mapping",
    "RowFault",
    "RowRemark",
    "StatusReport",
    "find_mapping",
    "hold_statuses",
    "load_mapping",
    "take_in",
]
