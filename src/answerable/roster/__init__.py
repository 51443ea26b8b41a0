"""Who held which role and seat, who was trained, and who had a conflict, on any day."""

from answerable.roster.holding import Conflict, Holding, Seat, Sitting, Training
from answerable.roster.keeping import roster_of
from answerable.roster.reading import ROSTER_KINDS, fold_roster
from answerable.roster.roster import Roster

__all__ = [
    "ROSTER_KINDS",
    "Conflict",
    "Holding",
    "Roster",
    "Seat",
    "Sitting",
    "Training",
    "fold_roster",
    "roster_of",
]
