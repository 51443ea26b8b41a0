"""Which open duties are due on another day, since the body is closed on days on which it had not been going to be."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import on_day
from answerable.matters.duty import duties
from answerable.matters.matter import Duty, Matter
from answerable.record import clocks
from answerable.rules import Rules


@dataclass(frozen=True)
class Moved:
    """A duty that is still open, and the day on which it was due before."""

    duty: Duty
    was_on: date


def moved_by(rules: Rules, matter: Matter, closed: Collection[date], *, on: date) -> tuple[Moved, ...]:
    """Give the open duties of a matter that days on which the body is closed now have moved, not yet recorded as moved.

    `closed` are the days that were working days before. Every other day is taken as the rules in force have it.
    """
    before = {
        (d.limit, d.due.start): d.due.on for d in duties(rules.working_on(closed), matter, on=on) if d.is_open
    }
    recorded = {
        (e.event.facts.limit, e.event.facts.due_on)
        for e in matter.entries
        if isinstance(e.event.facts, clocks.Recounted)
    }
    moved = (
        Moved(duty, before.get((duty.limit, duty.due.start), duty.due.on))
        for duty in duties(rules, matter, on=on)
        if duty.is_open and (duty.limit, duty.due.on) not in recorded
    )
    return tuple(one for one in moved if one.was_on != one.duty.due.on)


def counted_rightly(attempt: Attempt, matter: Matter) -> str | None:
    """Say on which day a limit is due, where another would be recorded."""
    limit, due_on, was_on = attempt.fact("limit"), attempt.fact("due_on"), attempt.fact("was_on")
    found = [
        d for d in duties(attempt.rules, matter, on=attempt.happened_on) if d.limit == limit and d.is_open
    ]
    if not found:
        return f"; nothing is due under “{limit}”"
    if due_on != found[-1].due.on:
        return f"; “{found[-1].name}” is due on {on_day(found[-1].due.on)} by the calendar, not on {on_day(due_on)}"
    return f"; it was due on {on_day(was_on)} before, too" if was_on == due_on else None
