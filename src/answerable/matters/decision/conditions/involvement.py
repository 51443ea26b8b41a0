"""The guard that whoever decides had no part in another matter: asked of what the record holds about that one."""

from collections.abc import Iterable

from answerable.matters.decision.attempt import Attempt, Look
from answerable.matters.decision.refusal import on_day
from answerable.record import Entry, Id, Record, standing
from answerable.roster import Roster
from answerable.rules import Guard

_PUT_IN_CHARGE = ("investigator", "decider")


def not_involved(attempt: Attempt, guard: Guard) -> str | None:
    """Nobody who acts or decides has had a part in the matter that this one is about, on any day until now."""
    for other in _others(attempt, guard.of or ""):
        if attempt.look is None:
            return f"Not allowed: {attempt.act}; who had a part in {other} cannot be told here"
        part = _parts(attempt.look(other), attempt.roster, other)
        for person in attempt.deciders():
            if person in part:
                who, they = ("You", "you") if person == attempt.person else (person, "that person")
                return f"{who} may not {attempt.act}: {they} {part[person]}"
    return None


def looking(record: Record) -> Look:
    """Give the way to look up what a record holds about another matter, less what was corrected."""
    return lambda subject: standing(record.read(subject=subject))


def _others(attempt: Attempt, fact: str) -> tuple[Id, ...]:
    entries = attempt.matter.entries if attempt.matter else ()
    named = (attempt.fact(fact), *(getattr(entry.event.facts, fact, None) for entry in entries))
    return tuple(dict.fromkeys(one for one in named if isinstance(one, str)))


def _parts(entries: Iterable[Entry], roster: Roster, other: Id) -> dict[Id, str]:
    """Give everybody who had a part in a matter, with what they did in it the first time."""
    found: dict[Id, str] = {}
    for event in (entry.event for entry in entries):
        found.setdefault(event.actor, f"acted on {other}, on {on_day(event.happened_on)}")
        for name in _PUT_IN_CHARGE:
            person = getattr(event.facts, name, None)
            if person:
                found.setdefault(person, f"had {other} in hand, on {on_day(event.happened_on)}")
    for sitting in roster.sittings:
        for person in sitting.members if other in sitting.cases else ():
            found.setdefault(person, f"sat on {other}, on {on_day(sitting.on)}")
    return found
