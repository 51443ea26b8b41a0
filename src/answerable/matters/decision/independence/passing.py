"""What an override that two people agreed lets pass: one guard, for one person, at one act, once."""

from dataclasses import replace

from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import NotAllowed
from answerable.matters.independence import act_code, overrides_of, shut_out_because
from answerable.record import Id
from answerable.rules import Guard

# These ask of nobody in particular: an override of one lets the act pass whole, by the person that it names.
OF_NOBODY = frozenset({"quorum", "composition", "chair-present"})
SHUTS = frozenset({"not-conflicted", "not-related", "not-named"})
FOR_ALL = frozenset({"ContactNoted"})
WORDS = {
    "named": "you are a party to it or a witness in it",
    "related": "you are related to someone in it",
    "tied": "you declared a tie to it or to someone in it",
    "recused": "you stood aside from it",
}


def as_passed(attempt: Attempt, guard: Guard) -> Attempt:
    """Give the attempt as the guard is to look at it: without those whom an override of it excuses."""
    passed = _passed(attempt, guard)
    return replace(attempt, excused=passed) if passed else attempt


def passes_whole(attempt: Attempt, guard: Guard) -> bool:
    """Tell whether an override lets the act pass a guard that asks of nobody in particular."""
    return guard.check in OF_NOBODY and attempt.person in _passed(attempt, guard)


def not_shut_out(attempt: Attempt) -> NotAllowed | None:
    """By nobody who is shut out of the matter, whatever guards the rule has; the one behind all others.

    A guard of the rule that was passed by an override opens the matter to the one whom it excuses.
    """
    # Whoever outside spoke of it is noted by whoever they spoke to: to write that down tells nothing of it.
    if attempt.matter is None or not attempt.person.startswith("P-") or attempt.permission.kind in FOR_ALL:
        return None
    if any(attempt.person in _passed(attempt, g) for g in attempt.permission.guards if g.check in SHUTS):
        return None
    why = shut_out_because(
        attempt.matter, attempt.roster, attempt.person, attempt.happened_on, look=attempt.look
    )
    if not why:
        return None
    source = next((g.source for g in _guards(attempt) if g.check in SHUTS), None)
    return attempt.refuse(f"You may not {attempt.act}: {WORDS[why[0]]}", source)


def _passed(attempt: Attempt, guard: Guard) -> frozenset[Id]:
    if not guard.override or attempt.matter is None:
        return frozenset()
    held = (one for one in overrides_of(attempt.matter.entries) if one.stands)
    act = act_code(attempt.permission.kind)
    return frozenset(one.person for one in held if one.guard == guard.check and one.act == act)


def _guards(attempt: Attempt) -> list[Guard]:
    every = (attempt.permission, *attempt.book.version.permissions)
    return [guard for permission in every for guard in permission.guards]
