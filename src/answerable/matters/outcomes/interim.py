"""Interim suspensions: on which ground, by whom, under which conditions, when looked at again; never a sanction."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from answerable.matters.matter import Matter
from answerable.matters.outcomes.conditions import Condition, conditions_in
from answerable.record import Entry, Event, Id, cases, sanctions


@dataclass(frozen=True)
class Looked:
    """One look at a suspension: the day, by whom, what came of it and why."""

    on: date
    by: Id
    outcome: str
    reason: str
    words: str | None = None


@dataclass(frozen=True)
class Interim:
    """One interim suspension: a restriction until a decision, which says nothing of what was done.

    `next_on` is the day by which it is to be looked at again. `ended_as` is lifted or decided.
    """

    case: Id
    respondent: Id | None
    reason: str
    by: Id
    since: date
    next_on: date | None
    looks: tuple[Looked, ...] = ()
    conditions: tuple[Condition, ...] = ()
    ended_on: date | None = None
    ended_as: str = ""
    ended_because: str | None = None

    @property
    def is_in_force(self) -> bool:
        """Tell whether it goes on."""
        return self.ended_on is None

    def days(self, on: date) -> int:
        """Count the days for which it has been in force by a day, or was before it ended."""
        return ((self.ended_on or on) - self.since).days

    def is_overdue(self, on: date) -> bool:
        """Tell whether the day for the next look has passed without one."""
        return self.is_in_force and self.next_on is not None and self.next_on < on


def interims_of(matter: Matter) -> tuple[Interim, ...]:
    """Give the interim suspensions of a matter, earliest first; only the last can be in force."""
    found: list[Interim] = []
    for entry in matter.entries:
        _take(found, entry.event, matter)
    if found and found[-1].is_in_force and matter.suspended and matter.suspended[-1][1] is not None:
        # Some other event closed the matter, and no suspension outlasts it.
        found[-1] = replace(found[-1], ended_on=matter.suspended[-1][1], ended_as="decided")
    return tuple(_with_conditions(one, matter.entries) for one in found)


def _take(found: list[Interim], event: Event, matter: Matter) -> None:
    facts, on = event.facts, event.happened_on
    running = found[-1] if found and found[-1].is_in_force else None
    if isinstance(facts, cases.Suspended):
        if running is None:
            found.append(
                Interim(matter.id, matter.respondent, facts.reason, event.actor, on, facts.review_on)
            )
        else:
            found[-1] = _looked(running, event, "continued", facts.reason, facts.review_on, None)
    elif running is None:
        return
    elif isinstance(facts, sanctions.SuspensionReviewed):
        found[-1] = _looked(running, event, facts.outcome, facts.reason, facts.review_on, facts.words)
    elif isinstance(facts, cases.Lifted):
        found[-1] = replace(running, ended_on=on, ended_as="lifted", ended_because=facts.reason)
    elif isinstance(facts, cases.Disposed):
        found[-1] = replace(running, ended_on=on, ended_as="decided")


def _looked(
    one: Interim, event: Event, outcome: str, reason: str, next_on: date | None, words: str | None
) -> Interim:
    look = Looked(event.happened_on, event.actor, outcome, reason, words)
    return replace(one, looks=(*one.looks, look), next_on=next_on)


def _with_conditions(one: Interim, entries: Iterable[Entry]) -> Interim:
    during = (
        c
        for c in conditions_in(entries)
        if c.sanction is None and one.since <= c.set_on and (one.ended_on is None or c.set_on <= one.ended_on)
    )
    return replace(one, conditions=tuple(during))
