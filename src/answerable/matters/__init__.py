"""Record and rules compared: where each matter stands, what is due in it, and what may be done."""

from answerable.matters.book import Passage, any_match, book_of, matches, passages
from answerable.matters.decision import Choice, NotAllowed, decide, menu
from answerable.matters.duty import duties, next_duty
from answerable.matters.folding import fold
from answerable.matters.lists import Lists, MemoryLists
from answerable.matters.matter import Allegation, Duty, Matter, Moment, Stretch
from answerable.matters.row import Row, row_of

__all__ = [
    "Allegation",
    "Choice",
    "Duty",
    "Lists",
    "Matter",
    "MemoryLists",
    "Moment",
    "NotAllowed",
    "Passage",
    "Row",
    "Stretch",
    "any_match",
    "book_of",
    "decide",
    "duties",
    "fold",
    "matches",
    "menu",
    "next_duty",
    "passages",
    "row_of",
]
