"""What is held about whom, how long it is kept, what holds it back, and what goes when it is destroyed."""

from answerable.matters.keeping.holds import Hold, standing_holds
from answerable.matters.keeping.plan import WHY_GOING, WHY_KEPT, Part, Plan, plan_of_case, plan_of_person
from answerable.matters.keeping.retention import Retention, running, schedule_of, unkept
from answerable.matters.keeping.ties import OF_SOMEBODY, Ties, ties_of
from answerable.matters.keeping.view import Held, Known, known, plan_for

__all__ = [
    "OF_SOMEBODY",
    "WHY_GOING",
    "WHY_KEPT",
    "Held",
    "Hold",
    "Known",
    "Part",
    "Plan",
    "Retention",
    "Ties",
    "known",
    "plan_for",
    "plan_of_case",
    "plan_of_person",
    "running",
    "schedule_of",
    "standing_holds",
    "ties_of",
    "unkept",
]
