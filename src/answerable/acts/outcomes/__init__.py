"""Outcomes: a sanction imposed within the guidance or with reasons, its conditions, its end; a suspension looked at."""

from answerable.acts.outcomes.changing import complete, set_aside, set_condition, tell_condition, vary
from answerable.acts.outcomes.imposing import impose
from answerable.acts.outcomes.reviewing import review_suspension
from answerable.acts.outcomes.ruling import confirm, remit, veto, vote

__all__ = [
    "complete",
    "confirm",
    "impose",
    "remit",
    "review_suspension",
    "set_aside",
    "set_condition",
    "tell_condition",
    "vary",
    "veto",
    "vote",
]
