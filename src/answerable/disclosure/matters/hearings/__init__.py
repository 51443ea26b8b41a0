"""Hearings as the desk sees them: sittings to come and held, who could be called, pools, and a member's own door."""

from answerable.disclosure.matters.hearings.door import seat_door
from answerable.disclosure.matters.hearings.proposing import pools, proposals
from answerable.disclosure.matters.hearings.sittings import sitting, sittings, sittings_of
from answerable.disclosure.matters.hearings.views import (
    AgendaItem,
    DoorLine,
    DoorView,
    PapersView,
    PooledView,
    PoolView,
    ProposalsView,
    ProposalView,
    SeatedView,
    SittingLine,
    SittingPage,
    SittingsView,
)

__all__ = [
    "AgendaItem",
    "DoorLine",
    "DoorView",
    "PapersView",
    "PoolView",
    "PooledView",
    "ProposalView",
    "ProposalsView",
    "SeatedView",
    "SittingLine",
    "SittingPage",
    "SittingsView",
    "pools",
    "proposals",
    "seat_door",
    "sitting",
    "sittings",
    "sittings_of",
]
