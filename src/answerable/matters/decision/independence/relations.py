"""Guards on who may act: nobody who is in the matter, and nobody related to someone in it."""

from answerable.matters.decision.attempt import Attempt
from answerable.matters.independence import named_in
from answerable.record import Id
from answerable.rules import Guard


def not_named(attempt: Attempt, guard: Guard) -> str | None:
    """Nobody who acts or decides is its respondent, complains in it, or bears witness."""
    here = _named(attempt)
    for person in attempt.deciders():
        if person in here:
            return _saying(attempt, person, "are a party to it or a witness in it")
    return None


def not_related(attempt: Attempt, guard: Guard) -> str | None:
    """Nobody who acts or decides is related to anyone in it."""
    here = _named(attempt)
    for person in attempt.deciders():
        if not here.isdisjoint(attempt.roster.related_to(person, attempt.happened_on)):
            return _saying(attempt, person, "are related to someone in it")
    return None


def _named(attempt: Attempt) -> frozenset[Id]:
    return named_in(attempt.matter.entries) if attempt.matter else frozenset()


def _saying(attempt: Attempt, person: Id, why: str) -> str:
    if person == attempt.person:
        return f"You may not {attempt.act}: you {why}"
    return f"{person} may not {attempt.act}: that person {why.replace('are ', 'is ', 1)}"
