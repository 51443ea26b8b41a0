"""Whoever takes on or disowns what somebody was said to have promised is the one who is bound by it."""

from typing import Any

from answerable.matters.book import opened_by
from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import on_day
from answerable.matters.duty import roles_of
from answerable.rules import Guard


def by_the_bound(attempt: Attempt, guard: Guard) -> str | None:
    """Whoever acts is the person whom the opening binds, or where it names none, holds the office that it binds.

    An office is a role; where no role is called so, any role in the organ of that name.
    """
    person, office = _opened_with(attempt, "bound_person"), _opened_with(attempt, "bound")
    if person is not None:
        return None if person == attempt.person else _not_theirs(attempt, "it was said of another person")
    roles = roles_of(attempt.rules, office) if office else ()
    if set(roles) & attempt.roster.roles(attempt.person, attempt.on):
        return None
    names = " or ".join(attempt.role_name(role) for role in roles) or "nobody"
    held = f"and on {on_day(attempt.on)} you did not hold that office"
    return _not_theirs(attempt, f"it was said of the office of {names}, {held}")


def _not_theirs(attempt: Attempt, why: str) -> str:
    return f"You may not {attempt.act}: {why}. Nobody accepts or disowns a promise for somebody else"


def _opened_with(attempt: Attempt, name: str) -> Any:
    entries = attempt.matter.entries if attempt.matter else ()
    opening = opened_by(entries, attempt.book)
    return getattr(opening, name, None)
