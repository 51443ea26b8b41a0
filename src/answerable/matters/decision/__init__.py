"""Whether an act may be done, by whom, and what follows from it; every refusal cites its rule."""

from answerable.matters.decision.choice import Choice, menu, unfit
from answerable.matters.decision.conditions.involvement import looking
from answerable.matters.decision.decision import decide
from answerable.matters.decision.independence import Load
from answerable.matters.decision.panels.calling import Bar, bars, may_preside, wanting
from answerable.matters.decision.refusal import NotAllowed
from answerable.matters.decision.timing import Moved, latest_day, missed_limits, moved_by

__all__ = [
    "Bar",
    "Choice",
    "Load",
    "NotAllowed",
    "bars",
    "decide",
    "latest_day",
    "looking",
    "may_preside",
    "menu",
    "missed_limits",
    "moved_by",
    "Moved",
    "unfit",
    "wanting",
]
