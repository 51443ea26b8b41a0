"""The door in: what people do, each act one verb of a noun, which reads the record, asks the rules and appends.

Enter it by its front: `from answerable import acts`, then `acts.complaints.receive(record, rules, …, by=…, at=…)`.
"""

from answerable.acts import (
    adoptions,
    allocation,
    answering,
    appeals,
    asking,
    cases,
    codes,
    complaints,
    confidence,
    corrections,
    hearings,
    intake,
    investigation,
    keeping,
    letters,
    outcomes,
    people,
    promises,
    questions,
    releases,
    spending,
    training,
)
from answerable.acts.appeals import Change
from answerable.acts.complaints import Receipt
from answerable.acts.confidence import Answers, HandlingReceipt
from answerable.acts.hearings import Called, Held
from answerable.acts.questions import Passed, PointDraft, Release
from answerable.acts.step import ActRefused, Opened
from answerable.matters import NotAllowed
from answerable.record import Moved

__all__ = [
    "ActRefused",
    "Answers",
    "Called",
    "Change",
    "HandlingReceipt",
    "Held",
    "Moved",
    "NotAllowed",
    "Opened",
    "Passed",
    "PointDraft",
    "Receipt",
    "Release",
    "adoptions",
    "allocation",
    "answering",
    "appeals",
    "asking",
    "cases",
    "codes",
    "complaints",
    "confidence",
    "corrections",
    "hearings",
    "investigation",
    "intake",
    "keeping",
    "letters",
    "outcomes",
    "people",
    "promises",
    "questions",
    "releases",
    "spending",
    "training",
]
