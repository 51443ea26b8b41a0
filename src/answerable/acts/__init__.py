"""The door in: what people do, each act one verb of a noun, which reads the record, asks the rules and appends.

Enter it by its front: `from answerable import acts`, then `acts.complaints.receive(record, rules, …, by=…, at=…)`.
"""

from answerable.acts import (
    appeals,
    cases,
    codes,
    complaints,
    corrections,
    hearings,
    keeping,
    people,
    questions,
    training,
)
from answerable.acts.complaints import Receipt
from answerable.acts.hearings import Held
from answerable.acts.questions import Passed, PointDraft, Release
from answerable.acts.step import ActRefused, Opened
from answerable.matters import NotAllowed
from answerable.record import Moved

__all__ = [
    "ActRefused",
    "Held",
    "Moved",
    "NotAllowed",
    "Opened",
    "Passed",
    "PointDraft",
    "Receipt",
    "Release",
    "appeals",
    "cases",
    "codes",
    "complaints",
    "corrections",
    "hearings",
    "keeping",
    "people",
    "questions",
    "training",
]
