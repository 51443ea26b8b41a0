"""What was sent back is decided by a new panel: nobody sits on it who sat before it was sent back."""

from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import on_day
from answerable.record import Id, panels
from answerable.roster import Sitting
from answerable.rules import Guard


def new_panel(attempt: Attempt, guard: Guard) -> str | None:
    """Nobody who decides sat on the case before it was last sent back to be decided anew."""
    matter, sitting = attempt.matter, attempt.sitting(guard.of)
    if matter is None or sitting is None:
        return None
    before = sat_before(attempt, matter.id)
    for member in attempt.sat(sitting):
        if member in before:
            who, they = ("You", "you") if member == attempt.person else (member, "that person")
            return (
                f"{who} may not decide this case: {they} sat on it on {on_day(before[member].on)}, "
                f"before it was sent back to others"
            )
    return None


def sat_before(attempt: Attempt, case: Id) -> dict[Id, Sitting]:
    """Give who sat on a case before it was last sent back, each with the sitting; nobody where it never was."""
    entries = attempt.matter.entries if attempt.matter else ()
    sent = max((e.index for e in entries if isinstance(e.event.facts, panels.Remitted)), default=None)
    if sent is None:
        return {}
    earlier = (s for s in attempt.roster.sat_on(case) if s.entry_index < sent)
    return {member: s for s in earlier for member in attempt.roster.deciding(s, case)}
