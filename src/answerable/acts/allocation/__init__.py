"""Who has a case and who may not: given, taken, given back, queued, stood aside from, let pass by two; and desks."""

from answerable.acts.allocation.contacts import note_contact
from answerable.acts.allocation.giving import accept, decline, queue, recuse
from answerable.acts.allocation.handover import HandedOver, hand_over
from answerable.acts.allocation.overriding import Proposed, agree_override, propose_override, refuse_override
from answerable.acts.allocation.teams import join_team, leave_team
from answerable.acts.allocation.ties import end_tie, relate

__all__ = [
    "HandedOver",
    "Proposed",
    "accept",
    "agree_override",
    "decline",
    "end_tie",
    "hand_over",
    "join_team",
    "leave_team",
    "note_contact",
    "propose_override",
    "queue",
    "recuse",
    "refuse_override",
    "relate",
]
