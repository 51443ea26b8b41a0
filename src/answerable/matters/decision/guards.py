"""Guards: trained, untied, not the investigator, with a quorum, with reasons; each says why not."""

from collections.abc import Callable, Mapping
from datetime import date

from answerable.matters.clock import Reading, clocks, rests_until
from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.conditions import (
    accepted_addressee,
    by_the_bound,
    draft_found_fit,
    limit_missed,
    not_earlier_decider,
    not_early,
    own_organ,
    same_person,
)
from answerable.matters.decision.conditions.involvement import not_involved
from answerable.matters.decision.independence import (
    given_to_you,
    not_named,
    not_related,
    override_open,
    second_person,
    under_cap,
)
from answerable.matters.decision.panels import (
    chair_present,
    composition,
    new_panel,
    vote_taken,
    within_tariff,
)
from answerable.matters.decision.refusal import on_day
from answerable.matters.decision.sessions import own_session, place_free, place_held, session_full
from answerable.matters.independence import recused_from
from answerable.record import Id, cases
from answerable.roster import Sitting
from answerable.rules import Guard, Limit

Saying = str | None


def _trained(attempt: Attempt, guard: Guard) -> Saying:
    """Whoever the act puts in charge, or else whoever acts, has completed the course by the day."""
    course, day = guard.of or "", attempt.happened_on
    # Asked beforehand, it is not yet known who will be put in charge.
    in_charge = attempt.fact("investigator") if attempt.permission.kind == "Allocated" else attempt.person
    for person in (in_charge, attempt.fact("decider")):
        if person and person not in attempt.excused and not attempt.roster.is_trained(person, course, day):
            untrained = f"no valid training “{attempt.rules.course(course).name}” on {on_day(day)}"
            return f"{_may_not(attempt, person)}: {_they(attempt, person)} had {untrained}"
    return None


def _not_conflicted(attempt: Attempt, guard: Guard) -> Saying:
    """Nobody who acts or decides has declared a tie to the case or to anyone in it, or stood aside from it."""
    against = _everyone_in(attempt)
    aside = recused_from(attempt.matter.entries) if attempt.matter else frozenset()
    for person in attempt.deciders():
        if person in aside:
            return f"{_may_not(attempt, person)}: {_they(attempt, person)} stood aside from it"
        if attempt.roster.is_conflicted(person, against, attempt.happened_on):
            tied = "declared a tie to the case or to someone in it"
            return f"{_may_not(attempt, person)}: {_they(attempt, person)} {tied}"
    return _declared(attempt)


def _declared(attempt: Attempt) -> Saying:
    """Nobody decides who said at the sitting that they are tied to the case, and did not stand aside."""
    sitting = attempt.sitting()
    if sitting is None or attempt.matter is None:
        return None
    deciding = attempt.sat(sitting)
    for said in attempt.roster.declared(sitting.id, attempt.matter.id):
        if (
            said.is_tie
            and not said.stood_aside
            and said.person in deciding
            and said.person not in attempt.excused
        ):
            where = f"said on {on_day(said.on)} that they are tied to it, and did not stand aside"
            return f"{_may_not(attempt, said.person)}: {_they(attempt, said.person)} {where}"
    return None


def _not_investigator(attempt: Attempt, guard: Guard) -> Saying:
    """Nobody who acts or decides has ever been given the case to investigate."""
    entries = attempt.matter.entries if attempt.matter else ()
    investigated = {e.event.facts.investigator for e in entries if isinstance(e.event.facts, cases.Allocated)}
    for person in attempt.deciders():
        if person in investigated:
            return f"{_may_not(attempt, person)}: {_they(attempt, person)} investigated it"
    return None


def _quorum(attempt: Attempt, guard: Guard) -> Saying:
    """Enough of those who sat had a seat on the panel on the day."""
    panel = attempt.rules.panel(guard.of or "")
    sitting = attempt.sitting(panel.id)
    if sitting is None or sitting.panel != panel.id:
        return _no_sitting(attempt, panel.name)
    present = set(attempt.sat(sitting)) & set(attempt.roster.may_sit(panel.id, sitting.on))
    if len(present) >= panel.quorum:
        return None
    sat = f"on {on_day(sitting.on)} the {panel.name} sat with {len(present)} of its members"
    return f"Not allowed: {attempt.act}; {sat}, and its quorum is {panel.quorum}"


def _panel_trained(attempt: Attempt, guard: Guard) -> Saying:
    """Everyone who sat had completed, by that day, what the panel's members must complete."""
    of_panel = next((p for p in attempt.rules.body.panels if p.id == guard.of), None)
    sitting = attempt.sitting(of_panel.id if of_panel else None)
    if sitting is None or (of_panel and sitting.panel != of_panel.id):
        return _no_sitting(attempt, of_panel.name if of_panel else "panel")
    for course in of_panel.requires if of_panel else (guard.of or "",):
        untrained = _untrained(attempt, sitting, course)
        if untrained:
            without = f"without a valid training “{attempt.rules.course(course).name}”"
            return f"Not allowed: {attempt.act}; {', '.join(untrained)} sat on {on_day(sitting.on)} {without}"
    return None


def _reason_given(attempt: Attempt, guard: Guard) -> Saying:
    """A reason, a ground or written reasons are given; asked beforehand, they are still to come."""
    if attempt.event is None or any(attempt.fact(name) for name in ("reason", "ground", "reasons")):
        return None
    return f"Not allowed: {attempt.act}, without a reason; give one"


def _another_person(attempt: Attempt, guard: Guard) -> Saying:
    """Whoever acts is not the one who did the latest event of that kind: two people, never one."""
    entries = attempt.matter.entries if attempt.matter else ()
    before = next((e.event for e in reversed(entries) if e.event.kind == guard.of), None)
    if before is None or before.actor != attempt.person:
        return None
    done = f"you did the step before it, on {on_day(before.happened_on)}"
    return f"You may not {attempt.act}: {done}, and this needs a second person"


def _not_held(attempt: Attempt, guard: Guard) -> Saying:
    """No hold stands that stopped the clock of the matter."""
    stops = attempt.matter.stopped if attempt.matter else ()
    if not stops or stops[-1][1] is not None:
        return None
    return f"Not allowed: {attempt.act}; a hold has stood since {on_day(stops[-1][0])}. Lift it first"


def _not_before(attempt: Attempt, guard: Guard) -> Saying:
    """No limit that the act would meet still rests."""
    if attempt.matter is None:
        return None
    reading = Reading(attempt.rules, attempt.matter, attempt.book, attempt.happened_on)
    resting = (until for one in attempt.book.version.limits if (until := _rests(attempt, reading, one)))
    until = max(resting, default=None)
    if until is None or attempt.happened_on > until:
        return None
    return f"Not allowed: {attempt.act}, before the time is over; it is over after {on_day(until)}"


def _rests(attempt: Attempt, reading: Reading, limit: Limit) -> date | None:
    """Give the last day on which a running limit rests, where the act is one that would meet it."""
    if limit.after is None or not any(end.kind == attempt.permission.kind for end in limit.ends):
        return None
    runs = clocks(reading, limit)
    return rests_until(reading, runs[-1]) if runs and runs[-1].ended_on is None else None


def _untrained(attempt: Attempt, sitting: Sitting, course: str) -> list[Id]:
    return [m for m in attempt.sat(sitting) if not attempt.roster.is_trained(m, course, sitting.on)]


def _no_sitting(attempt: Attempt, panel: str) -> str:
    day = on_day(attempt.happened_on)
    return f"Not allowed: {attempt.act}; by {day} no sitting of the {panel} on this case is on record"


def _everyone_in(attempt: Attempt) -> set[Id]:
    """The case, its respondents, and those who complained."""
    matter = attempt.matter
    if matter is None:
        return set()
    people = {matter.id, matter.respondent, *(a.respondent for a in matter.allegations)}
    named = ("complainant", "person", "matter")
    told = (e.event for e in matter.entries if e.event.kind not in _OF_THOSE_WHO_ACT)
    people |= {getattr(event.facts, name, None) for event in told for name in named}
    return {one for one in people if one}


def _may_not(attempt: Attempt, person: Id) -> str:
    who = "You" if person == attempt.person else person
    return (
        f"{who} may not decide this case"
        if attempt.permission.kind in _DECISIONS
        else f"{who} may not {attempt.act}"
    )


def _they(attempt: Attempt, person: Id) -> str:
    return "you" if person == attempt.person else "that person"


# What these say of a person does not make them one whom the case is about.
_OF_THOSE_WHO_ACT = frozenset({"Recused", "OverrideProposed"})
_DECISIONS = frozenset({"Found", "Sanctioned", "Disposed", "AppealDecided"})
GUARDS: Mapping[str, Callable[[Attempt, Guard], Saying]] = {
    "trained": _trained,
    "not-conflicted": _not_conflicted,
    "not-named": not_named,
    "not-related": not_related,
    "not-investigator": _not_investigator,
    "under-cap": under_cap,
    "given-to-you": given_to_you,
    "override-open": override_open,
    "second-person": second_person,
    "quorum": _quorum,
    "panel-trained": _panel_trained,
    "reason-given": _reason_given,
    "accepted-addressee": accepted_addressee,
    "own-organ": own_organ,
    "another-person": _another_person,
    "same-person": same_person,
    "not-held": _not_held,
    "not-before": _not_before,
    "limit-missed": limit_missed,
    "draft-found-fit": draft_found_fit,
    "not-early": not_early,
    "not-involved": not_involved,
    "not-earlier-decider": not_earlier_decider,
    "place-free": place_free,
    "session-full": session_full,
    "place-held": place_held,
    "own-session": own_session,
    "by-the-bound": by_the_bound,
    "composition": composition,
    "chair-present": chair_present,
    "vote-taken": vote_taken,
    "new-panel": new_panel,
    "within-tariff": within_tariff,
}
