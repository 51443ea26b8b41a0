"""Papers kept and destroyed, as the desk sees it: what is due, what would go and stay, and what is held of one."""

from answerable.disclosure.keeping.erasing import WouldGo, would_be_erased
from answerable.disclosure.keeping.gathering import Gathered, Reading, gather, who_asked
from answerable.disclosure.keeping.overview import HoldLine, KeepingLine, KeepingView, papers_due, papers_kept
from answerable.disclosure.keeping.pieces import GatheredPart, GatheredPiece
from answerable.disclosure.keeping.preview import PlanPart, PlanView, destruction
from answerable.disclosure.keeping.redaction import REDACTED, Redaction

__all__ = [
    "REDACTED",
    "Gathered",
    "GatheredPart",
    "GatheredPiece",
    "HoldLine",
    "KeepingLine",
    "KeepingView",
    "PlanPart",
    "PlanView",
    "Reading",
    "Redaction",
    "WouldGo",
    "destruction",
    "gather",
    "papers_due",
    "papers_kept",
    "who_asked",
    "would_be_erased",
]
