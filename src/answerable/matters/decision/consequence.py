"""What follows from an act: a sanction of training is owed, a refusal goes where its ground leads."""

from collections.abc import Iterator
from dataclasses import replace

from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.sessions import hand_on
from answerable.matters.matter import Matter
from answerable.record import Event, Id, answers, cases, oversight, training


def settle(attempt: Attempt, event: Event) -> Iterator[Event]:
    """Give the event as it is to be recorded, and the events that follow from it; raises NotAllowed."""
    facts = event.facts
    if isinstance(facts, oversight.Refused) and facts.route is None:
        event = replace(event, facts=replace(facts, route=_route(attempt, facts.ground)))
    yield event
    yield from _routed(attempt, event)
    yield from hand_on(attempt, event)
    if isinstance(facts, cases.Sanctioned) and facts.course and _opens_obligation(attempt) and attempt.matter:
        yield _obliged(attempt, attempt.matter, event, facts)


def _route(attempt: Attempt, ground: str) -> str | None:
    return attempt.rules.term(attempt.permission.lists.get("ground", ""), ground).route


def _routed(attempt: Attempt, event: Event) -> Iterator[Event]:
    """Put a point before the organ that its refusal goes to, where the ground obliges and the rules let it be put."""
    facts = event.facts
    if not isinstance(facts, oversight.Refused) or facts.route is None:
        return
    ground = attempt.rules.term(attempt.permission.lists.get("ground", ""), facts.ground)
    if ground.obliges == "route" and "PointRouted" in attempt.book.permissions:
        put = answers.PointRouted(to=facts.route, ground=facts.ground)
        yield replace(event, facts=put, origin=None)


def _opens_obligation(attempt: Attempt) -> bool:
    opened = attempt.permission.opens
    return opened is not None and attempt.rules.procedure(opened).opens_with == "Obliged"


def _obliged(attempt: Attempt, matter: Matter, event: Event, facts: cases.Sanctioned) -> Event:
    respondent = facts.respondent or _respondent(matter, facts.allegation) or matter.respondent
    if respondent is None:
        raise attempt.refuse(
            f"Not allowed: {attempt.act}, of training, while nobody is named who must train; name them"
        )
    owed = training.Obliged(
        respondent=respondent, course=facts.course or "", case=matter.id, as_sanction=True
    )
    return replace(event, subject=_subject(matter), facts=owed, origin=None)


def _respondent(matter: Matter, allegation: Id | None) -> Id | None:
    return next((a.respondent for a in matter.allegations if a.id == allegation), None)


def _subject(matter: Matter) -> Id:
    ordered = matter.facts.get("courses_ordered", 0)
    assert isinstance(ordered, int)
    return f"{matter.id}/training/{ordered + 1}" if ordered else f"{matter.id}/training"
