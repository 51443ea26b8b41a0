"""Teams: who works in which, from when until when, and with how many cases at the most."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from answerable.record import Entry, Id, allocation

TEAM_KINDS = frozenset({"TeamJoined", "TeamLeft"})


@dataclass(frozen=True)
class TeamPlace:
    """A place in a team, from a day until another; `cap` is how many open cases its holder has at the most."""

    person: Id
    team: str
    cap: int | None
    from_on: date
    until_on: date | None = None

    def covers(self, on: date) -> bool:
        """Tell whether the place was held on that day."""
        return self.from_on <= on and (self.until_on is None or on < self.until_on)


def fold_teams(live: Iterable[Entry]) -> tuple[TeamPlace, ...]:
    """Give every place in a team, by person, team and day; whoever joins again does so with the new cap."""
    ended: list[TeamPlace] = []
    running: dict[tuple[str, str], TeamPlace] = {}
    for event in (entry.event for entry in live):
        facts = event.facts
        if not isinstance(facts, allocation.TeamJoined | allocation.TeamLeft):
            continue
        place = (event.subject, facts.team)
        if place in running:
            ended.append(replace(running.pop(place), until_on=event.happened_on))
        if isinstance(facts, allocation.TeamJoined):
            running[place] = TeamPlace(event.subject, facts.team, facts.cap, event.happened_on)
    held = [p for p in ended if p.from_on != p.until_on] + [*running.values()]
    return tuple(sorted(held, key=lambda p: (p.person, p.team, p.from_on)))
