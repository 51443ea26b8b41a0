"""Who held which role and seat, who was trained, and who had a conflict, on any day."""

from answerable.roster.hearings import NO_TIE, Bundle, Interest, Listing, Pooled
from answerable.roster.holding import Conflict, Delegation, Holding, Seat, Sitting, Training
from answerable.roster.keeping import roster_of
from answerable.roster.places import Place, Session, Waiter
from answerable.roster.reading import ROSTER_KINDS, fold_roster
from answerable.roster.roster import Roster
from answerable.roster.teams import TeamPlace
from answerable.roster.ties import Relation

__all__ = [
    "NO_TIE",
    "ROSTER_KINDS",
    "Bundle",
    "Conflict",
    "Delegation",
    "Holding",
    "Interest",
    "Listing",
    "Place",
    "Pooled",
    "Relation",
    "Roster",
    "Seat",
    "Session",
    "Sitting",
    "TeamPlace",
    "Training",
    "Waiter",
    "fold_roster",
    "roster_of",
]
