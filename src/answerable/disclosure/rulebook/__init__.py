"""The rules themselves, shown: tried on a matter that never was, and every set of them that was ever adopted."""

from answerable.disclosure.rulebook.sets import (
    AdoptedSet,
    RulesView,
    adopted,
    adopted_sets,
    adopted_text,
    are_adopted,
    compared,
)
from answerable.disclosure.rulebook.trying import OfferView, TrialView, TriedAct, TriedDuty, TriedStep, trial

__all__ = [
    "AdoptedSet",
    "OfferView",
    "RulesView",
    "TrialView",
    "TriedAct",
    "TriedDuty",
    "TriedStep",
    "adopted",
    "adopted_sets",
    "adopted_text",
    "are_adopted",
    "compared",
    "trial",
]
