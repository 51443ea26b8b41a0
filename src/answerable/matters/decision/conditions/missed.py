"""Whoever waited for something to be done need wait no longer once its limit has passed."""

from answerable.matters.clock import Reading, clocks, due_of
from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import on_day
from answerable.rules import Guard


def limit_missed(attempt: Attempt, guard: Guard) -> str | None:
    """The limit of that name has passed without being met; else say until when there is time to meet it."""
    limit = attempt.book.limits.get(guard.of or "")
    if attempt.matter is None or limit is None:
        return None
    reading = Reading(attempt.rules, attempt.matter, attempt.book, attempt.happened_on)
    runs = clocks(reading, limit)
    due = due_of(reading, runs[-1]) if runs and runs[-1].ended_on is None else None
    if due is not None and due.on < attempt.happened_on:
        return None
    until = f", until the end of {on_day(due.on)}" if due else ""
    return f"Not allowed: {attempt.act}, while there is still time to “{limit.name}”{until}"
