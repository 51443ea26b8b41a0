"""Whoever decides at a later stage is nobody who decided the same matter at an earlier one."""

from collections.abc import Iterator, Sequence

from answerable.matters.book import Passage
from answerable.matters.clock import Reading
from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import on_day
from answerable.record import Id, cases
from answerable.roster import Sitting
from answerable.rules import Guard, Permission

DECISIONS = (cases.Found, cases.Sanctioned, cases.Disposed, cases.AppealDecided)


def not_earlier_decider(attempt: Attempt, guard: Guard) -> str | None:
    """Nobody who decides now found, sanctioned, closed or decided an appeal in the matter before it came to this stage.

    Where the rule asks for a panel's quorum, those who decide are those who sat; whoever writes it down is not asked.
    Elsewhere it is whoever acts, with the decider that is named.
    """
    decided = {person: passage for passage in _earlier(attempt) for person in _deciders(attempt, passage)}
    for person in _now(attempt):
        if person in decided and person not in attempt.excused:
            who, they = ("You", "you") if person == attempt.person else (person, "that person")
            on = on_day(decided[person].entry.event.happened_on)
            return f"{who} may not {attempt.act}: {they} decided it before, on {on}, and this needs somebody else"
    return None


def _earlier(attempt: Attempt) -> Sequence[Passage]:
    """Give the decisions that were made before the matter came to the stage at which it stands."""
    if attempt.matter is None:
        return ()
    passed = Reading(attempt.rules, attempt.matter, attempt.book, None).passages
    came = max((n for n, passage in enumerate(passed) if passage.moved), default=0)
    return [passage for passage in passed[:came] if isinstance(passage.entry.event.facts, DECISIONS)]


def _now(attempt: Attempt) -> Iterator[Id]:
    panels = _panels(attempt.permission)
    if not panels:
        yield from (person for person in (attempt.person, attempt.fact("decider")) if person)
    for panel in panels:
        sitting = attempt.sitting(panel)
        yield from attempt.sat(sitting) if sitting else ()


def _deciders(attempt: Attempt, passage: Passage) -> Iterator[Id]:
    event = passage.entry.event
    panels = [panel for p in attempt.book.permissions.get(event.kind, ()) for panel in _panels(p)]
    sat = [sitting for panel in panels if (sitting := _sat(attempt, panel, passage))]
    for sitting in sat:
        yield from attempt.sat(sitting)
    if not sat:
        yield from (one for one in (event.actor, getattr(event.facts, "decider", None)) if one)


def _sat(attempt: Attempt, panel: Id, passage: Passage) -> Sitting | None:
    """Give the sitting on which a decision rests: the one it names, else the latest that had the case by then."""
    event = passage.entry.event
    named = getattr(event.facts, "sitting", None)
    if named is not None:
        return attempt.roster.sitting(named)
    sat = attempt.roster.sittings_on(event.subject, panel, event.happened_on)
    held = [s for s in sat if s.entry_index < passage.entry.index]  # one later on the same day came after it
    return max(held, key=lambda s: (s.on, s.entry_index), default=None)


def _panels(permission: Permission) -> list[Id]:
    return [guard.of for guard in permission.guards if guard.check == "quorum" and guard.of]
