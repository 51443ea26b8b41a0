"""Motions and points as each reader may see them: what was asked, and what came back."""

from answerable.disclosure.matters.oversight.minutes import motion, motions, points_summary, public_motions
from answerable.disclosure.matters.oversight.view import (
    STATUS_WORDS,
    AnswerView,
    MotionLine,
    MotionView,
    PointMark,
    PointsSummary,
    PointView,
    PublicationView,
    RefusalView,
    StatementView,
    Status,
)

__all__ = [
    "STATUS_WORDS",
    "AnswerView",
    "MotionLine",
    "MotionView",
    "PointMark",
    "PointView",
    "PointsSummary",
    "PublicationView",
    "RefusalView",
    "StatementView",
    "Status",
    "motion",
    "motions",
    "points_summary",
    "public_motions",
]
