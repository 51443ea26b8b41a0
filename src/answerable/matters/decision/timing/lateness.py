"""Lateness can be put down to a cause only where a limit was missed, and once for each time that it was."""

from collections.abc import Iterator
from datetime import date

from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import either, on_day
from answerable.matters.duty import duties
from answerable.matters.matter import Duty, Matter
from answerable.record import clocks
from answerable.rules import Rules


def missed_limits(rules: Rules, matter: Matter, *, on: date) -> tuple[Duty, ...]:
    """Give the duties that were missed by a day and are put down to nobody yet, by due day."""
    return tuple(_missed(rules, matter, on))


def _missed(rules: Rules, matter: Matter, on: date) -> Iterator[Duty]:
    said = {
        (e.event.facts.limit, e.event.facts.due_on)
        for e in matter.entries
        if isinstance(e.event.facts, clocks.LatenessAttributed)
    }
    for duty in duties(rules, matter, on=on):
        if duty.is_late(on) and (duty.limit, duty.due.on) not in said:
            yield duty


def something_missed(attempt: Attempt, matter: Matter) -> str | None:
    """Say that no limit was missed, where that is so."""
    missed = missed_limits(attempt.rules, matter, on=attempt.happened_on)
    return None if missed else "; no limit was missed that is not put down to a cause"


def was_missed(attempt: Attempt, matter: Matter) -> str | None:
    """Say which limits were missed, where another is named; or its due day, where that is said wrongly."""
    limit, due_on = attempt.fact("limit"), attempt.fact("due_on")
    missed = missed_limits(attempt.rules, matter, on=attempt.happened_on)
    if any((duty.limit, duty.due.on) == (limit, due_on) for duty in missed):
        return None
    of_it = [duty for duty in missed if duty.limit == limit]
    if of_it:
        return f", of {on_day(due_on)}; “{of_it[-1].name}” was due on {on_day(of_it[-1].due.on)}"
    known = either([duty.limit for duty in missed])
    return f", of “{limit}”, which was not missed or is put down to a cause already; choose {known or 'none'}"
