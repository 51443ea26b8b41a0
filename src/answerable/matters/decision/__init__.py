"""Whether an act may be done, by whom, and what follows from it; every refusal cites its rule."""

from answerable.matters.decision.choice import Choice, menu, unfit
from answerable.matters.decision.conditions.involvement import looking
from answerable.matters.decision.decision import decide
from answerable.matters.decision.refusal import NotAllowed

__all__ = ["Choice", "NotAllowed", "decide", "looking", "menu", "unfit"]
