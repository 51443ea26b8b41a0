"""Questions put to the body: a motion and its points, and what became of each: answered, refused, stated, published."""

from answerable.acts.answering import refuse
from answerable.acts.questions.answers import answer, answer_in_words, state
from answerable.acts.questions.motions import Passed, PointDraft, pass_motion
from answerable.acts.questions.publications import Release, publish
from answerable.acts.questions.suggestions import Suggestion, suggest

__all__ = [
    "Passed",
    "PointDraft",
    "Release",
    "Suggestion",
    "answer",
    "answer_in_words",
    "pass_motion",
    "publish",
    "refuse",
    "state",
    "suggest",
]
