"""Whoever undoes something of their own is the one who did it."""

from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import on_day
from answerable.rules import Guard


def same_person(attempt: Attempt, guard: Guard) -> str | None:
    """Whoever acts is the one who did the latest event of that kind in the matter; else say that it was another."""
    entries = attempt.matter.entries if attempt.matter else ()
    before = next((e.event for e in reversed(entries) if e.event.kind == guard.of), None)
    if before is None or before.actor == attempt.person:
        return None
    return f"You may not {attempt.act}: somebody else did the step before it, on {on_day(before.happened_on)}"
