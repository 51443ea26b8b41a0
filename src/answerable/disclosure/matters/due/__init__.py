"""Why something is due on its day: counted out, with what stood still, what was put off, and what changed since."""

from answerable.disclosure.matters.dossier.when import ClockDays, StopView, clock_days
from answerable.disclosure.matters.due.deadlines import Deadline, Deadlines, deadlines
from answerable.disclosure.matters.due.explained import due_days, public_due_days
from answerable.disclosure.matters.due.recounting import RecountLine, recounting
from answerable.disclosure.matters.due.view import DueDays, DueView, ExtensionView

__all__ = [
    "ClockDays",
    "Deadline",
    "Deadlines",
    "DueDays",
    "DueView",
    "ExtensionView",
    "RecountLine",
    "StopView",
    "clock_days",
    "deadlines",
    "due_days",
    "public_due_days",
    "recounting",
]
