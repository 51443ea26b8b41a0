"""The desk of the body's staff: what is due today, the lists of matters, and who holds which office and seat."""

from answerable.disclosure.matters.desk.agenda import today
from answerable.disclosure.matters.desk.docket import cases
from answerable.disclosure.matters.desk.staffing import (
    OfficeView,
    PanelView,
    SeatView,
    SittingView,
    StaffView,
    panels,
    somebody,
    staff,
)

__all__ = [
    "OfficeView",
    "PanelView",
    "SeatView",
    "SittingView",
    "StaffView",
    "cases",
    "panels",
    "somebody",
    "staff",
    "today",
]
