"""What is asked and by whom: organs and their standing, their meetings, and questions in writing."""

from answerable.disclosure.matters.asking.meetings import Reading, attendance_in_words, meeting, meetings
from answerable.disclosure.matters.asking.organs import answerability, may_demand, members, offices_of
from answerable.disclosure.matters.asking.views import (
    AttendanceLine,
    ConflictLine,
    DelegationLine,
    DemandLine,
    MeetingLine,
    MeetingView,
    MotionRef,
    OrganLine,
    OrgansView,
    QuestionStep,
    QuestionsView,
    QuestionView,
    StandingLine,
)
from answerable.disclosure.matters.asking.written import written_question, written_questions

__all__ = [
    "AttendanceLine",
    "ConflictLine",
    "DelegationLine",
    "DemandLine",
    "MeetingLine",
    "MeetingView",
    "MotionRef",
    "OrganLine",
    "OrgansView",
    "QuestionStep",
    "QuestionView",
    "QuestionsView",
    "Reading",
    "StandingLine",
    "answerability",
    "attendance_in_words",
    "may_demand",
    "members",
    "meeting",
    "meetings",
    "offices_of",
    "written_question",
    "written_questions",
]
