"""Other systems' exports read into events, with their provenance, and every fault listed."""

from answerable.imports.intake import take_in
from answerable.imports.loader import find_mapping, load_mapping
from answerable.imports.mapping import Mapping
from answerable.imports.members import (
    Listing,
    ListView,
    Member,
    ProposalsView,
    listed,
    member_list,
    proposals,
    read_columns,
    read_list,
    write_list,
)
from answerable.imports.report import FileTally, ImportReport, RowFault, RowRemark
from answerable.imports.statuses import StatusReport, hold_statuses

__all__ = [
    "FileTally",
    "ImportReport",
    "ListView",
    "Listing",
    "Mapping",
    "Member",
    "ProposalsView",
    "RowFault",
    "RowRemark",
    "StatusReport",
    "find_mapping",
    "hold_statuses",
    "listed",
    "load_mapping",
    "member_list",
    "proposals",
    "read_columns",
    "read_list",
    "take_in",
    "write_list",
]
