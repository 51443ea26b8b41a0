"""What is still to come of points: the list of the unanswered, what waits for whom, and drafts on their way."""

from answerable.disclosure.matters.oversight.following.drafts import (
    Difference,
    DraftView,
    differences,
    draft_of,
)
from answerable.disclosure.matters.oversight.following.statements import StatementLine, statements
from answerable.disclosure.matters.oversight.following.unanswered import UnansweredPoint, late_points
from answerable.disclosure.matters.oversight.following.waiting import (
    PointAct,
    WaitingPoint,
    point_acts,
    waiting_points,
    why_not,
)

__all__ = [
    "Difference",
    "DraftView",
    "PointAct",
    "StatementLine",
    "UnansweredPoint",
    "WaitingPoint",
    "differences",
    "draft_of",
    "late_points",
    "point_acts",
    "statements",
    "waiting_points",
    "why_not",
]
