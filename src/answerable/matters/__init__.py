"""Record and rules compared: where each matter stands, what is due in it, and what may be done."""

from answerable.matters.book import Passage, any_match, book_of, matches, passages
from answerable.matters.decision import Choice, NotAllowed, decide, menu
from answerable.matters.duty import duties, next_duty
from answerable.matters.folding import fold
from answerable.matters.keeping import (
    OF_SOMEBODY,
    WHY_GOING,
    WHY_KEPT,
    Held,
    Hold,
    Known,
    Part,
    Plan,
    Retention,
    Ties,
    known,
    plan_for,
    plan_of_case,
    plan_of_person,
    running,
    schedule_of,
    standing_holds,
    ties_of,
    unkept,
)
from answerable.matters.lists import Lists, MemoryLists
from answerable.matters.matter import Allegation, Duty, Matter, Moment, Stretch
from answerable.matters.row import Row, row_of

__all__ = [
    "OF_SOMEBODY",
    "WHY_GOING",
    "WHY_KEPT",
    "Allegation",
    "Choice",
    "Duty",
    "Held",
    "Hold",
    "Known",
    "Lists",
    "Matter",
    "MemoryLists",
    "Moment",
    "NotAllowed",
    "Part",
    "Passage",
    "Plan",
    "Retention",
    "Row",
    "Stretch",
    "Ties",
    "any_match",
    "book_of",
    "decide",
    "duties",
    "fold",
    "known",
    "matches",
    "menu",
    "next_duty",
    "passages",
    "plan_for",
    "plan_of_case",
    "plan_of_person",
    "row_of",
    "running",
    "schedule_of",
    "standing_holds",
    "ties_of",
    "unkept",
]
