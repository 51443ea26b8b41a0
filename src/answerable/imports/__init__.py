"""Other systems' exports read into events, with their provenance, and every fault listed."""

from answerable.imports.intake import take_in
from answerable.imports.loader import find_mapping, load_mapping
from answerable.imports.mapping import Mapping
from answerable.imports.report import FileTally, ImportReport, RowFault, RowRemark

__all__ = [
    "FileTally",
    "ImportReport",
    "Mapping",
    "RowFault",
    "RowRemark",
    "find_mapping",
    "load_mapping",
    "take_in",
]
