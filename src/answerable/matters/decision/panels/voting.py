"""Votes: where the rule on the panel asks for one, nothing is decided without it, and nobody votes twice."""

from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import on_day
from answerable.matters.matter import Matter
from answerable.record import panels
from answerable.rules import Guard


def vote_taken(attempt: Attempt, guard: Guard) -> str | None:
    """Where the panel votes, a vote was taken at the sitting that decides, on the case or on the allegation."""
    panel = attempt.rules.panel(guard.of or "")
    sitting = attempt.sitting(panel.id)
    if not panel.vote or sitting is None:
        return None
    named = attempt.fact("allegation")
    taken = [
        e.event.facts
        for e in (attempt.matter.entries if attempt.matter else ())
        if isinstance(e.event.facts, panels.VoteTaken) and e.event.facts.sitting == sitting.id
    ]
    if any(named is None or vote.allegation in (None, named) for vote in taken):
        return None
    return f"Not allowed: {attempt.act}, before the {panel.name} voted on it on {on_day(sitting.on)}"


def vote_fits(attempt: Attempt, matter: Matter) -> str | None:
    """A vote is of a sitting that had the case before it, on an allegation that there is, by no more than decided."""
    named = attempt.fact("sitting")
    sitting = attempt.roster.sitting(named) if named else None
    if sitting is None or matter.id not in sitting.cases:
        return f"; no sitting {named} had this case before it"
    allegation = attempt.fact("allegation")
    if allegation is not None and allegation not in {a.id for a in matter.allegations}:
        return f", on the allegation “{allegation}”; there is none of this number"
    cast = [attempt.fact(name) or 0 for name in ("votes_for", "votes_against", "abstained")]
    if min(cast) < 0:
        return "; a count of votes cannot be less than none"
    deciding = len(attempt.sat(sitting))
    if sum(cast) > deciding:
        return f"; {sum(cast)} votes were counted, and {deciding} decided on {on_day(sitting.on)}"
    return None
