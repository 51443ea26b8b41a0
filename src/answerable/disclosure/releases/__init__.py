"""Releases and what is decided about what is published, as pages and checks are shown them."""

from answerable.disclosure.releases.calendar import (
    CalendarView,
    PutOff,
    ReleaseLine,
    SeriesView,
    calendar,
)
from answerable.disclosure.releases.deciding import DecisionLine, DecisionsView, publication_decisions
from answerable.disclosure.releases.declared import CellAt, Declared, DeclaredShare, DeclaredSum, declared
from answerable.disclosure.releases.marks import StatusMark, status_marks
from answerable.disclosure.releases.single import FoundLine, NoteLine, ReleaseView, SightLine, release_view

__all__ = [
    "CalendarView",
    "CellAt",
    "DecisionLine",
    "DecisionsView",
    "Declared",
    "DeclaredShare",
    "DeclaredSum",
    "FoundLine",
    "NoteLine",
    "PutOff",
    "ReleaseLine",
    "ReleaseView",
    "SeriesView",
    "SightLine",
    "StatusMark",
    "calendar",
    "declared",
    "publication_decisions",
    "release_view",
    "status_marks",
]
