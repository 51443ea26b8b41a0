"""The roster is read from the record: entries about persons and panels become stretches of days."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from answerable.record import Entry, meetings, people, standing
from answerable.roster.hearings import (
    INTEREST_KINDS,
    LISTING_KINDS,
    POOL_KINDS,
    fold_interests,
    fold_listings,
    fold_pools,
)
from answerable.roster.holding import Delegation, Holding, Seat, Sitting, Training
from answerable.roster.places import SESSION_KINDS, fold_sessions
from answerable.roster.roster import Roster
from answerable.roster.teams import TEAM_KINDS, fold_teams
from answerable.roster.ties import TIE_KINDS, fold_conflicts, fold_relations

# Corrected is among them, so that an entry read by these kinds alone is dropped where it was corrected.
ROSTER_KINDS = frozenset(
    {
        *("Appointed", "StoodDown", "Seated", "Unseated", "Trained", "Sat", "Corrected"),
        *("AnsweringDelegated", "DelegationEnded"),
        *SESSION_KINDS,
        *TIE_KINDS,
        *TEAM_KINDS,
        *POOL_KINDS,
        *LISTING_KINDS,
        *INTEREST_KINDS,
    }
)


def fold_roster(entries: Iterable[Entry], *, as_of: date | None = None) -> Roster:
    """Read the roster from entries of ROSTER_KINDS (others do no harm), as of the end of a day if given.

    Corrected entries do not count. Whoever is appointed again to a role while holding it holds it on the new
    terms from that day; whoever stands down from a role that they do not hold changes nothing.
    """
    live = [e for e in standing(entries) if as_of is None or e.event.happened_on <= as_of]
    return Roster(
        holdings=_holdings(live),
        seats=_seats(live),
        trainings=tuple(
            _training(e, e.event.facts) for e in live if isinstance(e.event.facts, people.Trained)
        ),
        conflicts=fold_conflicts(live),
        relations=fold_relations(live),
        teams=fold_teams(live),
        sittings=tuple(_sitting(e, e.event.facts) for e in live if isinstance(e.event.facts, people.Sat)),
        delegations=_delegations(live),
        sessions=fold_sessions(live),
        pools=fold_pools(live),
        listings=fold_listings(live),
        interests=fold_interests(live),
    )


def _holdings(entries: Sequence[Entry]) -> tuple[Holding, ...]:
    ended: list[Holding] = []
    running: dict[tuple[str, str], Holding] = {}
    for entry in entries:
        facts, event = entry.event.facts, entry.event
        if not isinstance(facts, people.Appointed | people.StoodDown):
            continue
        place = (event.subject, facts.role)
        if place in running:
            ended.append(replace(running.pop(place), until_on=event.happened_on))
        if isinstance(facts, people.Appointed):
            running[place] = Holding(event.subject, facts.role, facts.fte, facts.contract, event.happened_on)
    # A stretch that ended on its first day covers no day at all.
    return tuple(sorted([h for h in ended if h.from_on != h.until_on] + [*running.values()], key=_by_days))


def _seats(entries: Sequence[Entry]) -> tuple[Seat, ...]:
    ended: list[Seat] = []
    running: dict[tuple[str, str], Seat] = {}
    for entry in entries:
        facts, event = entry.event.facts, entry.event
        if isinstance(facts, people.Seated):
            running.setdefault(
                (event.subject, facts.panel), Seat(event.subject, facts.panel, event.happened_on)
            )
        elif isinstance(facts, people.Unseated) and (event.subject, facts.panel) in running:
            ended.append(replace(running.pop((event.subject, facts.panel)), until_on=event.happened_on))
    return tuple(sorted([s for s in ended if s.from_on != s.until_on] + [*running.values()], key=_by_days))


def _delegations(entries: Sequence[Entry]) -> tuple[Delegation, ...]:
    ended = {
        e.event.subject: e.event.happened_on
        for e in reversed(entries)
        if isinstance(e.event.facts, meetings.DelegationEnded)
    }
    found = (
        _delegation(e, e.event.facts, ended.get(e.event.subject))
        for e in entries
        if isinstance(e.event.facts, meetings.AnsweringDelegated)
    )
    return tuple(d for d in found if d.from_on != d.until_on)


def _delegation(entry: Entry, facts: meetings.AnsweringDelegated, ended: date | None) -> Delegation:
    # It is given up to and with a day; taken back, it does not hold on the day on which it is.
    lapses = facts.until_on + timedelta(days=1) if facts.until_on else None
    until = min((day for day in (lapses, ended) if day), default=None)
    event = entry.event
    return Delegation(
        event.subject, facts.organ, facts.role, facts.topics, event.actor, event.happened_on, until
    )


def _by_days(held: Holding | Seat) -> tuple[str, str, date]:
    return (held.person, held.role if isinstance(held, Holding) else held.panel, held.from_on)


def _training(entry: Entry, facts: people.Trained) -> Training:
    event = entry.event
    return Training(
        event.subject, facts.course, event.happened_on, facts.expires_on, entry.recorded_at, entry.index
    )


def _sitting(entry: Entry, facts: people.Sat) -> Sitting:
    event = entry.event
    return Sitting(event.subject, event.happened_on, facts.panel, facts.members, facts.cases, entry.index)
