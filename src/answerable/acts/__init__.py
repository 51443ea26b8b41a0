"""The door in: what people do, each act one verb of a noun, which reads the record, asks the rules and appends.

Enter it by its front: `from answerable import acts`, then `acts.complaints.receive(record, rules, …, by=…, at=…)`.
"""

from answerable.acts import (
    answering,
    appeals,
    asking,
    cases,
    codes,
    complaints,
    confidence,
    corrections,
    hearings,
    keeping,
    people,
    promises,
    questions,
    releases,
    training,
)
from answerable.acts.complaints import Receipt
from answerable.acts.confidence import Answers, HandlingReceipt
from answerable.acts.hearings import Held
from answerable.acts.questions import Passed, PointDraft, Release
from answerable.acts.step import ActRefused, Opened
from answerable.matters import NotAllowed
from answerable.record import Moved

__all__ = [
    "ActRefused",
    "Answers",
    "HandlingReceipt",
    "Held",
    "Moved",
    "NotAllowed",
    "Opened",
    "Passed",
    "PointDraft",
    "Receipt",
    "Release",
    "answering",
    "appeals",
    "asking",
    "cases",
    "codes",
    "complaints",
    "confidence",
    "corrections",
    "hearings",
    "keeping",
    "people",
    "promises",
    "questions",
    "releases",
    "training",
]
