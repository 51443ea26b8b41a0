"""On which days a body works, when a limit ends, and why on that day."""

from answerable.days.calendar import Calendar, OutsideCalendar, build_calendar, working_days_between
from answerable.days.deadline import Due, due, due_fixed
from answerable.days.explanation import DueStep
from answerable.days.length import Counting, EndOfMonth, Length, Unit
from answerable.days.period import Period, local_day

__all__ = [
    "Calendar",
    "Counting",
    "Due",
    "DueStep",
    "EndOfMonth",
    "Length",
    "OutsideCalendar",
    "Period",
    "Unit",
    "build_calendar",
    "due",
    "due_fixed",
    "local_day",
    "working_days_between",
]
