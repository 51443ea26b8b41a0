"""Conditions that a sanction or an interim suspension is subject to: set, and kept or broken."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from answerable.record import Entry, sanctions


@dataclass(frozen=True)
class Condition:
    """One condition: what it asks, of which sanction (None: of an interim suspension), until when, and what became."""

    condition: str
    sanction: str | None
    set_on: date
    until_on: date | None = None
    words: str | None = None
    met_on: date | None = None
    broken_on: date | None = None

    def state(self, on: date) -> str:
        """Tell how it stood at the end of a day: to be kept, met, broken, or past its day without word of either."""
        for name, day in (("broken", self.broken_on), ("met", self.met_on)):
            if day is not None and day <= on:
                return name
        return "overdue" if self.until_on is not None and self.until_on < on else "running"


def conditions_in(entries: Iterable[Entry]) -> Iterator[Condition]:
    """Give the conditions set in a matter, in order; what is said of one is said of the latest of its name."""
    held: list[Condition] = []
    for event in (entry.event for entry in entries):
        facts, on = event.facts, event.happened_on
        if isinstance(facts, sanctions.ConditionSet):
            held.append(Condition(facts.condition, facts.sanction, on, facts.until_on, facts.words))
        elif isinstance(facts, sanctions.ConditionMet | sanctions.ConditionBroken):
            place = _latest(held, facts.condition, facts.sanction)
            if place is not None and isinstance(facts, sanctions.ConditionMet):
                held[place] = replace(held[place], met_on=on)
            elif place is not None:
                held[place] = replace(held[place], broken_on=on)
    yield from held


def _latest(held: list[Condition], condition: str, sanction: str | None) -> int | None:
    fits = (n for n, c in enumerate(held) if c.condition == condition and sanction in (None, c.sanction))
    return max(fits, default=None)
