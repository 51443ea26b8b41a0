"""Pools: who may be called to sit on a panel, in which capacity, with which expertise, from when until when."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from answerable.record import Entry, Id, panels

POOL_KINDS = ("PoolJoined", "PoolLeft")


@dataclass(frozen=True)
class Pooled:
    """Somebody who may be called to sit on a panel, as what they count in its composition."""

    person: Id
    panel: str
    capacity: str | None
    expertise: str | None
    gender: str | None
    from_on: date
    until_on: date | None = None

    def covers(self, on: date) -> bool:
        """Tell whether they could be called on that day; the day on which they leave no longer counts."""
        return self.from_on <= on and (self.until_on is None or on < self.until_on)


def fold_pools(live: Iterable[Entry]) -> tuple[Pooled, ...]:
    """Give the stretches in which people were in the pools; who joins again is in it on the new terms."""
    ended: list[Pooled] = []
    running: dict[tuple[Id, str], Pooled] = {}
    for entry in live:
        facts, event = entry.event.facts, entry.event
        if not isinstance(facts, panels.PoolJoined | panels.PoolLeft):
            continue
        place = (event.subject, facts.panel)
        if place in running:
            ended.append(replace(running.pop(place), until_on=event.happened_on))
        if isinstance(facts, panels.PoolJoined):
            running[place] = Pooled(
                event.subject, facts.panel, facts.capacity, facts.expertise, facts.gender, event.happened_on
            )
    counting = [one for one in ended if one.from_on != one.until_on] + [*running.values()]
    return tuple(sorted(counting, key=lambda one: (one.person, one.panel, one.from_on)))
