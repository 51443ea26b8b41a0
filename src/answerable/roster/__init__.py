"""Who held which role and seat, who was trained, and who had a conflict, on any day."""

from answerable.roster.holding import Conflict, Delegation, Holding, Seat, Sitting, Training
from answerable.roster.keeping import roster_of
from answerable.roster.places import Place, Session, Waiter
from answerable.roster.reading import ROSTER_KINDS, fold_roster
from answerable.roster.roster import Roster

__all__ = [
    "ROSTER_KINDS",
    "Conflict",
    "Delegation",
    "Holding",
    "Place",
    "Roster",
    "Seat",
    "Session",
    "Sitting",
    "Training",
    "Waiter",
    "fold_roster",
    "roster_of",
]
