"""Conditions on an act that a guard may set, each in a file of its own: who was asked, and who may speak for them."""

from answerable.matters.decision.conditions.addressee import accepted_addressee, own_organ
from answerable.matters.decision.conditions.bound import by_the_bound
from answerable.matters.decision.conditions.drafts import draft_found_fit
from answerable.matters.decision.conditions.earlier import not_earlier_decider
from answerable.matters.decision.conditions.missed import limit_missed
from answerable.matters.decision.conditions.persons import same_person
from answerable.matters.decision.conditions.setday import not_early

__all__ = [
    "accepted_addressee",
    "by_the_bound",
    "draft_found_fit",
    "limit_missed",
    "not_earlier_decider",
    "not_early",
    "own_organ",
    "same_person",
]
