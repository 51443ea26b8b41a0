"""Duties in words: due when, how far off, met when, and why on that day."""

from datetime import date

from answerable.days import Due
from answerable.disclosure.matters.views import DutyView, StepView
from answerable.disclosure.matters.wording import away, due_in_words, long_day, urgency
from answerable.disclosure.sentences import spoken
from answerable.matters import Duty
from answerable.rules import Rules


def duty_view(rules: Rules, duty: Duty, *, on: date) -> DutyView:
    """Show a duty as it stands on a day."""
    return DutyView(
        limit=duty.limit,
        name=duty.name,
        owner=rules.role(duty.owner).name,
        due_on=duty.due.on,
        due=due_in_words(rules.calendar, duty.due.on, on=on) if duty.is_open else long_day(duty.due.on),
        state=_state(rules, duty, on),
        urgency=urgency(duty.due.on, on=on) if duty.is_open else "done",
        is_open=duty.is_open,
        is_late=duty.is_late(on),
        why=duty.due.explain(),
        steps=_steps(duty.due),
        source=duty.source,
    )


def _state(rules: Rules, duty: Duty, on: date) -> str:
    if duty.met_on:
        late = (
            f", {away(duty.due.on, on=duty.met_on, calendar=rules.calendar)}"
            if duty.is_late(on)
            else ", in time"
        )
        return f"done on {spoken(duty.met_on)}{late}"
    if duty.ended_on:
        return f"not done; it was due on {spoken(duty.due.on)}, and the matter was closed on {spoken(duty.ended_on)}"
    was = "was due" if duty.is_late(on) else "due"
    return f"{was} on {due_in_words(rules.calendar, duty.due.on, on=on)}"


def _steps(due: Due) -> tuple[StepView, ...]:
    return tuple(StepView(s.day, long_day(s.day), s.counted, s.why) for s in due.steps)
