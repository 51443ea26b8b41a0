"""Whoever answers belongs to the organ that was asked, or may answer for it; whoever speaks for an organ is of it."""

from typing import Any

from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import either, on_day
from answerable.roster import Delegation
from answerable.rules import Guard


def accepted_addressee(attempt: Attempt, guard: Guard) -> str | None:
    """Whoever answers is of the organ that was asked, or answers for it within topic and time; else say why not.

    Asked of an act that puts a question, it holds where there is such an organ.
    """
    asked = attempt.fact("addressee")
    if asked is not None:
        there_is = any(organ.id == asked for organ in attempt.rules.body.organs)
        return None if there_is else f"Not allowed: {attempt.act}; there is no organ “{asked}” to answer it"
    addressee = _opened_with(attempt, "addressee")
    if addressee is None or _is_of(attempt, addressee):
        return None
    topic = _opened_with(attempt, "topic") or "process"
    given = attempt.roster.answering_for(attempt.person, addressee, attempt.on)
    if any(delegation.reaches(topic) for delegation in given):
        return None
    why = _not_delegated(attempt, addressee, topic, given)
    return (
        f"You may not {attempt.act}: {_organ(attempt, addressee)} was asked, and you hold no role there{why}"
    )


def own_organ(attempt: Attempt, guard: Guard) -> str | None:
    """Whoever acts for an organ, the one that the act or the opening of the matter names, holds a role in it."""
    organ = attempt.fact("organ") or _opened_with(attempt, "organ")
    if organ is None or _is_of(attempt, organ):
        return None
    return f"You may not {attempt.act} for {_organ(attempt, organ)}: you hold no role there"


def _not_delegated(attempt: Attempt, organ: str, topic: str, given: tuple[Delegation, ...]) -> str:
    """Say what is wanting in a delegation: its topics, or its time; nothing where there never was one."""
    if given:
        reached = either([_topic(attempt, t) for d in given for t in d.topics])
        return f"; you may answer for it on {reached}, and this is on {_topic(attempt, topic)}"
    held = attempt.roster.roles(attempt.person, attempt.on)
    past = [d for d in attempt.roster.delegations if d.organ == organ and d.role in held and d.until_on]
    ended = max((d.until_on for d in past if d.until_on and d.until_on <= attempt.on), default=None)
    return f"; you could answer for it until {on_day(ended)}, and no longer" if ended else ""


def _is_of(attempt: Attempt, organ: str) -> bool:
    held = attempt.roster.roles(attempt.person, attempt.on)
    return any(role.organ == organ for role in attempt.rules.body.roles if role.id in held)


def _opened_with(attempt: Attempt, name: str) -> Any:
    entries = attempt.matter.entries if attempt.matter else ()
    return next((said for e in entries if (said := getattr(e.event.facts, name, None))), None)


def _organ(attempt: Attempt, id: str) -> str:
    return next((o.name for o in attempt.rules.body.organs if o.id == id), id)


def _topic(attempt: Attempt, code: str) -> str:
    return f"“{attempt.rules.term('topics', code).name}”"
