"""Which days a body works, and what is due when."""

from answerable.rules.timing.calendars import CalendarRule, ClosingDay, added_after, build, opened
from answerable.rules.timing.limits import Lasting, Limit, Notice, Trigger, Window, tellings

__all__ = [
    "CalendarRule",
    "ClosingDay",
    "Lasting",
    "Limit",
    "Notice",
    "Trigger",
    "Window",
    "added_after",
    "build",
    "opened",
    "tellings",
]
