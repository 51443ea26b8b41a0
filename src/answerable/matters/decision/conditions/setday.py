"""The guard for what waits for its day: not done before the day that was set for it, by anybody."""

from answerable.matters.clock import Reading, clocks, due_of
from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import on_day
from answerable.rules import Guard


def not_early(attempt: Attempt, guard: Guard) -> str | None:
    """No limit that the act would meet has its day, set by an event, still to come."""
    if attempt.matter is None:
        return None
    reading = Reading(attempt.rules, attempt.matter, attempt.book, attempt.happened_on)
    for limit in attempt.book.version.limits:
        if limit.until_fact is None or not any(end.kind == attempt.permission.kind for end in limit.ends):
            continue
        runs = clocks(reading, limit)
        due = due_of(reading, runs[-1]) if runs and runs[-1].ended_on is None else None
        if due and attempt.happened_on < due.on:
            return f"Not allowed: {attempt.act}, before the day that was set for it, {on_day(due.on)}"
    return None
