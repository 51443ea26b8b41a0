"""The desk of the body's staff: what is due today, the lists of matters, and who holds which office and seat."""

from answerable.disclosure.matters.desk.agenda import beside, today
from answerable.disclosure.matters.desk.docket import cases
from answerable.disclosure.matters.desk.filters import Filter
from answerable.disclosure.matters.desk.listing import (
    ListView,
    asking,
    how_many,
    list_numbers,
    list_rows,
    listing,
    standing_of,
)
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
    "Filter",
    "ListView",
    "asking",
    "how_many",
    "beside",
    "listing",
    "list_numbers",
    "list_rows",
    "standing_of",
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
