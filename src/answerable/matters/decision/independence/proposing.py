"""Guards on overrides themselves: asked for by one, agreed by another, and by neither for themselves."""

from answerable.matters.decision.attempt import Attempt
from answerable.matters.independence import Override, act_code, overrides_of
from answerable.rules import Guard


def override_open(attempt: Attempt, guard: Guard) -> str | None:
    """What is asked to pass is a guard that the rules let be passed, at that act; and it is asked for somebody else."""
    if attempt.event is None:
        return None
    check, act, person = (attempt.fact(name) for name in ("guard", "act", "person"))
    if person == attempt.person:
        return f"You may not {attempt.act} for yourself; somebody else has to ask for it"
    named = (p for p in attempt.book.version.permissions if act_code(p.kind) == act)
    barring = [guard for permission in named for guard in permission.guards if guard.check == check]
    if not any(g.override for g in barring):
        here = "no rule lets it be passed over" if barring else "no rule sets it on that act"
        return f"Not allowed: {attempt.act} of “{check}” at “{act}”; {here}"
    held = overrides_of(attempt.matter.entries) if attempt.matter else ()
    if any(one.id == attempt.fact("override") for one in held):
        return f"Not allowed: {attempt.act}, under a number that was used; give it another"
    return None


def second_person(attempt: Attempt, guard: Guard) -> str | None:
    """Whoever agrees to an override, or refuses it, is neither who asked for it nor whom it favours."""
    held = overrides_of(attempt.matter.entries) if attempt.matter else ()
    waiting = [one for one in held if one.state == "proposed"]
    if attempt.event is None:
        mine = [one for one in waiting if _why_not(attempt, one) is None]
        if not waiting:
            return f"Not allowed: {attempt.act}; none is waiting"
        return None if mine else _why_not(attempt, waiting[0])
    asked = next((one for one in waiting if one.id == attempt.fact("override")), None)
    if asked is None:
        return f"Not allowed: {attempt.act}; none of that number is waiting"
    return _why_not(attempt, asked)


def _why_not(attempt: Attempt, one: Override) -> str | None:
    if attempt.person == one.proposed_by:
        return f"You may not {attempt.act}: you asked for it, and this needs a second person"
    if attempt.person == one.person:
        return f"You may not {attempt.act}: it is for you, and this needs somebody else"
    return None
