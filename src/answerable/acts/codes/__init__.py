"""The body's codes: adopted and withdrawn, their review and its timetable, and those who are consulted on them."""

from answerable.acts.codes.consultations import change_draft, consider, extend_consultation, open_consultation
from answerable.acts.codes.consultees import (
    agree_naming,
    agree_words,
    decline,
    invite,
    meet,
    object,
    refuse_naming,
    respond,
    speak_privately,
)
from answerable.acts.codes.documents import adopt, withdraw
from answerable.acts.codes.reviews import open_review, plan, reach, review

__all__ = [
    "adopt",
    "agree_naming",
    "agree_words",
    "change_draft",
    "consider",
    "decline",
    "extend_consultation",
    "invite",
    "meet",
    "object",
    "open_consultation",
    "open_review",
    "plan",
    "reach",
    "refuse_naming",
    "respond",
    "review",
    "speak_privately",
    "withdraw",
]
