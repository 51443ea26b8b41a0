"""How a promise and a recommendation stand, told from what happened to them, in order."""

from collections.abc import Iterable
from datetime import date

UNDERTAKING_STATES = ("not-accepted", "disowned", "open", "due", "overdue", "kept", "broken", "superseded")
OF_ACCEPTED = ("open", "due", "overdue")
HEADINGS = ("complete", "under-way", "not-progressed", "unanswered")
NOT_PROGRESSED = ("rejected", "not-progressed")
DUE_WITHIN_DAYS = 30

# What happened, and whether evidence was taken as enough where that is what happened.
Step = tuple[str, bool]


def reached(steps: Iterable[Step]) -> str:
    """Give how far a promise came, whatever day it is: said, accepted, offered, kept, broken, disowned, superseded.

    What has no place where the promise stands changes nothing: nothing but being accepted makes it binding, and
    nothing but evidence that was judged as enough keeps it.
    """
    at = "said"
    for kind, is_accepted in steps:
        at = _NEXT.get((kind, at), {}).get(is_accepted, at)
    return at


def undertaking_state(steps: Iterable[Step], *, due_on: date | None, on: date) -> str:
    """Give the state of a promise at the end of a day; an accepted one is open, due within 30 days, or overdue."""
    at = reached(steps)
    if at == "said":
        return "not-accepted"
    if at not in ("accepted", "offered"):
        return at
    if due_on is None:
        return "open"
    if due_on < on:
        return "overdue"
    return "due" if (due_on - on).days <= DUE_WITHIN_DAYS else "open"


def recommendation_status(steps: Iterable[tuple[str, str | None, bool]]) -> str:
    """Give the status of a recommendation from its steps, each with the code that it says and whether it was accepted.

    Complete it is only by evidence that was offered and then judged as enough; no code of a list makes it so.
    """
    at = "unanswered"
    for kind, code, is_accepted in steps:
        if kind in ("RecommendationAnswered", "RecommendationMoved") and code and at != "complete":
            at = code if code not in ("complete", "offered") else at
        elif kind == "EvidenceOffered" and at != "complete":
            at = "offered"
        elif kind == "EvidenceJudged" and at == "offered":
            at = "complete" if is_accepted else "in-progress"
    return at


def heading(status: str) -> str:
    """Give the heading under which a status counts: complete, under way, not progressed, or unanswered."""
    if status in ("complete", "unanswered"):
        return status
    return "not-progressed" if status in NOT_PROGRESSED else "under-way"


def _either(stage: str) -> dict[bool, str]:
    return {True: stage, False: stage}


_NEXT: dict[tuple[str, str], dict[bool, str]] = {
    ("UndertakingAccepted", "said"): _either("accepted"),
    ("UndertakingDisowned", "said"): _either("disowned"),
    ("EvidenceOffered", "accepted"): _either("offered"),
    ("EvidenceOffered", "broken"): _either("offered"),
    ("EvidenceJudged", "offered"): {True: "kept", False: "accepted"},
    ("UndertakingBroken", "accepted"): _either("broken"),
    ("UndertakingBroken", "offered"): _either("broken"),
    **{
        ("UndertakingSuperseded", at): _either("superseded")
        for at in ("said", "accepted", "offered", "broken")
    },
}
