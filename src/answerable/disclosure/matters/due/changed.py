"""How a due day moved since its clock began, because the body closed on a day that it had not been going to."""

from collections.abc import Iterator
from datetime import date

from answerable.disclosure.sentences import spoken
from answerable.matters import Duty, Matter, duties
from answerable.record import clocks
from answerable.rules import Rules


def changes(rules: Rules, matter: Matter, duty: Duty, *, on: date) -> Iterator[str]:
    """Say each day that was added to the calendar after the clock began and moved the due day, and what was recorded.

    What is told is reckoned from the rules: the day on which each closing day was laid down stands with it.
    """
    added = [day for day in rules.closed_later(duty.due.start) if day.on <= duty.due.on]
    if added:
        was = _was(rules.known_on(duty.due.start), matter, duty, on)
        if was is not None and was != duty.due.on:
            closed = "; ".join(f"{spoken(day.on)}, {day.name} ({day.source})" for day in added)
            since = "Since then a day was added on which the body is closed"
            yield f"It was {spoken(was)} when the clock began. {since}: {closed}."
    for entry in matter.entries:
        facts = entry.event.facts
        if isinstance(facts, clocks.Recounted) and facts.limit == duty.limit:
            yield (
                f"Recorded on {spoken(entry.event.happened_on)} (entry {entry.index:,}): "
                f"counted anew, from {spoken(facts.was_on)} to {spoken(facts.due_on)}."
            )


def _was(before: Rules, matter: Matter, duty: Duty, on: date) -> date | None:
    runs = (d for d in duties(before, matter, on=on) if d.limit == duty.limit)
    return next((d.due.on for d in runs if d.due.start == duty.due.start), None)
