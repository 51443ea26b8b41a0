"""Nothing is signed of which a draft lies that another person has not found fit."""

from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import on_day
from answerable.record import answers, oversight
from answerable.rules import Guard

FIT = "fit"
STEPS = (answers.AnswerDrafted, answers.DraftReviewed, oversight.Answered)


def draft_found_fit(attempt: Attempt, guard: Guard) -> str | None:
    """The latest draft was found fit by another person; where the rule names the draft, there must be one."""
    entries = attempt.matter.entries if attempt.matter else ()
    event = next((e.event for e in reversed(entries) if isinstance(e.event.facts, STEPS)), None)
    facts = event.facts if event else None
    if event is None or isinstance(facts, oversight.Answered):
        missing = f"Not allowed: {attempt.act}, without a draft that another person has read"
        return missing if guard.of else None
    if isinstance(facts, answers.AnswerDrafted):
        on = on_day(event.happened_on)
        return f"Not allowed: {attempt.act}; the draft of {on} has not been read by another person"
    if isinstance(facts, answers.DraftReviewed) and facts.verdict != FIT:
        return f"Not allowed: {attempt.act}; the draft was sent back on {on_day(event.happened_on)}"
    return None
