"""Asking: organs that meet, who may answer for whom, questions in writing, and help to split and date what is asked."""

from answerable.acts.asking.deadlines import Deadline, deadline, due_by_rule
from answerable.acts.asking.delegations import delegate, take_back
from answerable.acts.asking.meetings import agree_minutes, hold_meeting, note_attendance
from answerable.acts.asking.splitting import Split, split
from answerable.acts.asking.written import (
    answer_question,
    correct_answer,
    give_holding,
    put_question,
    withdraw,
)

__all__ = [
    "Deadline",
    "Split",
    "agree_minutes",
    "answer_question",
    "correct_answer",
    "deadline",
    "delegate",
    "due_by_rule",
    "give_holding",
    "hold_meeting",
    "note_attendance",
    "put_question",
    "split",
    "take_back",
    "withdraw",
]
