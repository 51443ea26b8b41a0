"""The guard on how much one person is given: no more open cases than their team lets anybody have."""

from collections.abc import Callable

from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import on_day
from answerable.record import Id, allocation, cases
from answerable.roster import Roster
from answerable.rules import Body, Guard

Load = Callable[[Id], int]


def under_cap(attempt: Attempt, guard: Guard) -> str | None:
    """Whoever is given the case has fewer open cases than the cap of their team; one without a cap has none."""
    person = attempt.fact("investigator")
    if not person or person in attempt.excused:
        return None
    cap = cap_of(attempt.rules.body, attempt.roster, person, attempt)
    if cap is None:
        return None
    if attempt.load is None:
        return f"Not allowed: {attempt.act}; how many cases {person} has cannot be told here"
    held = attempt.load(person)
    if held < cap or (attempt.matter is not None and attempt.matter.investigator == person):
        return None
    who = "You" if person == attempt.person else person
    return f"Not allowed: {attempt.act}; {who} would have {held + 1} open cases, and the most is {cap}"


def given_to_you(attempt: Attempt, guard: Guard) -> str | None:
    """Whoever takes a case on or gives it back was given it, and has not taken it on already."""
    matter = attempt.matter
    if matter is None or matter.investigator != attempt.person:
        return f"You may not {attempt.act}: you were not given it"
    given = max((e.index for e in matter.entries if isinstance(e.event.facts, cases.Allocated)), default=-1)
    said = (e.event for e in matter.entries if e.index > given)
    taken = next((e for e in said if isinstance(e.facts, allocation.AllocationAccepted)), None)
    return f"Not allowed: {attempt.act}; you took it on, on {on_day(taken.happened_on)}" if taken else None


def cap_of(body: Body, roster: Roster, person: Id, attempt: Attempt) -> int | None:
    """Give how many open cases somebody may have: by their place in a team, or by the team; the most of several."""
    caps = {team.id: team.cap for team in body.teams}
    places = [p for p in roster.teams if p.person == person and p.covers(attempt.happened_on)]
    known = [p.cap if p.cap is not None else caps.get(p.team) for p in places]
    return None if not known or None in known else max(cap for cap in known if cap is not None)
