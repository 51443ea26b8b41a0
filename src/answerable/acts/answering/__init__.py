"""On the way to an answer and after it: drafts and sign-off, refusals and what they oblige, doubts, statements."""

from answerable.acts.answering.clarifications import clarify
from answerable.acts.answering.disputes import dispute, judge, observe
from answerable.acts.answering.drafts import draft_answer, review_draft, sign
from answerable.acts.answering.figures import Figures, check_asked
from answerable.acts.answering.inspections import answer_inspection, offer_inspection
from answerable.acts.answering.refusals import offer_instead, put_before, refuse
from answerable.acts.answering.remedies import Remedy
from answerable.acts.answering.routing import direct
from answerable.acts.answering.statements import clarify_statement, make_statement

__all__ = [
    "Figures",
    "Remedy",
    "answer_inspection",
    "check_asked",
    "clarify",
    "clarify_statement",
    "direct",
    "dispute",
    "draft_answer",
    "judge",
    "make_statement",
    "observe",
    "offer_inspection",
    "offer_instead",
    "put_before",
    "refuse",
    "review_draft",
    "sign",
]
