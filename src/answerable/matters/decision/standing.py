"""Checks on who may act, at which stage and until when: what can be told before anything is filled in."""

from answerable.days import due
from answerable.matters.book import any_match
from answerable.matters.decision.attempt import Attempt, Check
from answerable.matters.decision.fitting import fits_now
from answerable.matters.decision.guards import GUARDS
from answerable.matters.decision.independence import as_passed, not_shut_out, passes_whole
from answerable.matters.decision.refusal import NotAllowed, either, on_day

PUBLIC, SYSTEM = "public", "system"


def _stage(attempt: Attempt) -> NotAllowed | None:
    """At the stages that the rule names; at any where it names none."""
    matter, stages = attempt.matter, attempt.permission.stages
    if matter is None or not stages or matter.stage in stages:
        return None
    names = attempt.book.stages
    here = names[matter.stage].name
    there = either([f"“{names[s].name}”" for s in stages])
    return attempt.refuse(
        f"Not allowed: {attempt.act}, while {matter.id} is at “{here}”; it can be done at {there}"
    )


def _who(attempt: Attempt) -> NotAllowed | None:
    """By whoever holds one of the roles on the day of acting."""
    who = attempt.permission.who
    held = attempt.roster.roles(attempt.person, attempt.on)
    if PUBLIC in who or held & set(who) or attempt.person == SYSTEM in who:
        return None
    roles = [f"a {attempt.role_name(role)}" for role in who if role != SYSTEM]
    wanted = either(roles) or "the register itself"
    had = either([attempt.role_name(role) for role in sorted(held)])
    holding = f"you were {had}" if had else "you held no role"
    return attempt.refuse(
        f"You may not {attempt.act}: that is for {wanted}, and on {on_day(attempt.on)} {holding}"
    )


def _once(attempt: Attempt) -> NotAllowed | None:
    """Once only, where the rule says so."""
    if not attempt.permission.once or attempt.matter is None:
        return None
    done = next((e for e in attempt.matter.entries if e.event.kind == attempt.permission.kind), None)
    if done is None:
        return None
    return attempt.refuse(
        f"Not allowed: {attempt.act}, a second time; it was done on {on_day(done.event.happened_on)}"
    )


def _within(attempt: Attempt) -> NotAllowed | None:
    """Until the window has closed, where the rule sets one; a window that has not begun has not closed."""
    window, matter = attempt.permission.within, attempt.matter
    if window is None or matter is None:
        return None
    begun = [e.event.happened_on for e in matter.entries if any_match(window.starts, e.event.facts)]
    begun = [day for day in begun if day <= attempt.happened_on]
    if not begun:
        return None
    last = due(
        start=begun[-1],
        length=window.length,
        calendar=attempt.rules.calendar_of(attempt.book.procedure),
        source=window.source,
    )
    if attempt.happened_on <= last.on:
        return None
    late = f"on {on_day(attempt.happened_on)}; the last day for it was {on_day(last.on)}"
    return attempt.refuse(f"Not allowed: {attempt.act}, {late}", window.source)


def guarded(attempt: Attempt) -> NotAllowed | None:
    """Under every guard of the rule; the first that does not hold speaks."""
    for guard in attempt.permission.guards:
        refused = GUARDS[guard.check](as_passed(attempt, guard), guard)
        if refused and not passes_whole(attempt, guard):
            return attempt.refuse(refused, guard.source)
    return None


STANDING: tuple[Check, ...] = (_stage, _who, _once, _within, guarded, not_shut_out, fits_now)
