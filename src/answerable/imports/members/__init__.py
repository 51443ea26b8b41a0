"""The body's own list of members: read in with every fault of it, and asked who in it may be meant by a name."""

from answerable.imports.members.listing import Listing, Member, open_list, read_columns, read_list, write_list
from answerable.imports.members.matching import LIKELY, Likeness, Meant, propose
from answerable.imports.members.proposals import ListView, ProposalsView, listed, member_list, proposals

__all__ = [
    "LIKELY",
    "Likeness",
    "ListView",
    "Listing",
    "Meant",
    "Member",
    "ProposalsView",
    "listed",
    "member_list",
    "open_list",
    "proposals",
    "propose",
    "read_columns",
    "read_list",
    "write_list",
]
