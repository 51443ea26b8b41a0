"""Destroying papers: one person proposes exactly what goes, a second agrees to exactly that, and it is gone."""

from dataclasses import dataclass
from datetime import date, datetime

from answerable.acts.step import ActRefused, Draft, fill, take, take_one, today
from answerable.disclosure import spoken
from answerable.matters import Held, Hold, Known, NotAllowed, Plan, known, plan_for
from answerable.record import Event, Head, Id, Record, keeping, standing
from answerable.roster import roster_of
from answerable.rules import Rules

STEPS = (keeping.DestructionProposed, keeping.DestructionDeclined, keeping.Destroyed)


@dataclass(frozen=True)
class Gone:
    """What was destroyed: about which subjects, how many papers, and the head of the record with it."""

    matter: Id
    subjects: tuple[Id, ...]
    persons: frozenset[Id]
    papers: int
    head: Head


def propose(record: Record, rules: Rules, *, matter: Id, by: Id, at: datetime) -> Head:
    """Propose that the papers of a retention, or of a request to be erased, be destroyed; nothing is destroyed yet.

    The entry says about which subjects, how many papers and keys, and why others stay. Raises NotAllowed while a hold
    stands or where a rule forbids it, and ActRefused where everything has to stay.
    """
    on = today(rules, at)

    def draft(_: Head) -> Draft:
        here = read(record, rules, on)
        plan = may_go(here, matter, by)
        facts = proposal(plan, here.held(plan))
        return Draft((Event(subject=matter, facts=facts, happened_on=on, actor=by),))

    return take(record, rules, draft=draft, at=at)


def decline(record: Record, rules: Rules, *, matter: Id, reason: str, by: Id, at: datetime) -> Head:
    """Decline a proposed destruction, for a reason from the body's list; whoever proposed it may take it back so."""
    facts = fill(keeping.DestructionDeclined, reason=reason)
    return take_one(record, rules, subject=matter, facts=facts, happened_on=today(rules, at), by=by, at=at)


def destroy(record: Record, rules: Rules, *, matter: Id, by: Id, at: datetime) -> Gone:
    """Agree to a proposed destruction: the papers and their keys are destroyed with the entry that says so.

    Somebody else must have proposed it, and exactly what was proposed goes: where more or less is held by now, it is
    refused, to be proposed again. Raises as `propose` does.
    """
    on = today(rules, at)
    made: list[Gone] = []

    def draft(head: Head) -> Draft:
        here = read(record, rules, on)
        plan = may_go(here, matter, by)
        held = here.held(plan)
        facts = agreed(record, matter, plan, held)
        made[:] = [Gone(matter, facts.subjects, plan.persons, facts.paper_count, head)]
        event = Event(subject=matter, facts=facts, happened_on=on, actor=by)
        return Draft((event,), forget=facts.subjects)

    head = take(record, rules, draft=draft, at=at)
    return Gone(matter, made[0].subjects, made[0].persons, made[0].papers, head)


# -- what one and what many share ----------------------------------------------------------------------------------


def read(record: Record, rules: Rules, on: date) -> Known:
    """Read the record for the plans of a day."""
    return known(record, rules, roster_of(record), on=on)


def may_go(here: Known, matter: Id, by: Id) -> Plan:
    """Give what may be destroyed in a matter by somebody; raises where nothing may be, or not by them."""
    plan = plan_for(here, matter)
    if plan is None:
        raise ActRefused(
            "matter",
            f"{matter} is neither a retention nor a request to be erased",
            "Check the number; they look like C-2026-0412/retention and E-2026-001.",
        )
    check_plan(here, plan, by)
    return plan


def check_plan(here: Known, plan: Plan, by: Id) -> None:
    """Refuse a plan that a hold bars, that is about whoever acts, or in which everything has to stay."""
    holds = here.barred_by(plan)
    if holds:
        raise _barred(plan, holds[0])
    if by in plan.touches:
        raise NotAllowed(
            "You may not decide about papers that concern you; somebody else must do it",
            source=here.rules.by_opening_kind["HoldPlaced"].version_on(here.on).source,
        )
    if not plan.going:
        because = "; ".join(f"{part.subject}: {part.why.replace('-', ' ')}" for part in plan.kept[:3])
        raise ActRefused(
            "matter",
            f"Nothing about {plan.about} may be destroyed now ({because or 'nothing is on record'})",
            "Wait until what keeps it has ended, or refuse the request with its ground.",
        )


def proposal(plan: Plan, held: Held) -> keeping.DestructionProposed:
    """Say what is proposed to go."""
    return keeping.DestructionProposed(
        subjects=held.subjects, paper_count=held.papers, key_count=held.keys, kept=plan.reasons
    )


def agreed(record: Record, matter: Id, plan: Plan, held: Held) -> keeping.Destroyed:
    """Say what goes, where it is what was proposed; raises ActRefused where it has changed since."""
    said = [e.event.facts for e in standing(record.read(subject=matter))]
    latest = next((f for f in reversed(said) if isinstance(f, STEPS)), None)
    # Where nothing is proposed, the rules say so.
    proposed = latest if isinstance(latest, keeping.DestructionProposed) else None
    if proposed and (proposed.subjects, proposed.paper_count) != (held.subjects, held.papers):
        raise ActRefused(
            "matter",
            f"What would be destroyed is no longer what was proposed: {proposed.paper_count} papers about "
            f"{len(proposed.subjects)} subjects then, {held.papers} about {len(held.subjects)} now",
            "Decline it, look at what changed, and propose it again.",
        )
    return keeping.Destroyed(
        subjects=held.subjects,
        paper_count=held.papers,
        key_count=held.keys,
        byte_count=held.bytes,
        kept=plan.reasons,
    )


def _barred(plan: Plan, hold: Hold) -> NotAllowed:
    review = f", to be reviewed on {spoken(hold.review_on)}" if hold.review_on else ""
    return NotAllowed(
        f"Nothing about {plan.about} may be destroyed: the hold {hold.id} has stood since "
        f"{spoken(hold.since)}{review}",
        source=hold.source,
    )
