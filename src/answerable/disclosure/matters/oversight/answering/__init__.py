"""What came of one point: how it stands, by whose right it was answered, what followed, and what was merely said."""

from answerable.disclosure.matters.oversight.answering.authority import authority
from answerable.disclosure.matters.oversight.answering.completeness import completeness
from answerable.disclosure.matters.oversight.answering.course import Course, course_of
from answerable.disclosure.matters.oversight.answering.emptiness import absence
from answerable.disclosure.matters.oversight.answering.sayings import Saying, sayings_of
from answerable.disclosure.matters.oversight.answering.turns import Turns, promised_by

__all__ = [
    "Course",
    "Saying",
    "Turns",
    "absence",
    "authority",
    "completeness",
    "course_of",
    "promised_by",
    "sayings_of",
]
