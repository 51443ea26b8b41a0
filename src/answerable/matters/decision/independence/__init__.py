"""Guards of independence: who is in a case, related or shut out, has too much to do, and what two let pass."""

from answerable.matters.decision.independence.capacity import Load, given_to_you, under_cap
from answerable.matters.decision.independence.passing import as_passed, not_shut_out, passes_whole
from answerable.matters.decision.independence.proposing import override_open, second_person
from answerable.matters.decision.independence.relations import not_named, not_related

__all__ = [
    "Load",
    "as_passed",
    "given_to_you",
    "not_named",
    "not_related",
    "not_shut_out",
    "override_open",
    "passes_whole",
    "second_person",
    "under_cap",
]
