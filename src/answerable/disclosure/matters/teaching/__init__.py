"""Training as pages show it: commissions and providers, sessions and places, what members owe, who was trained."""

from answerable.disclosure.matters.teaching.commissions import (
    CommissionView,
    PurposeView,
    commissioned,
    commissions,
)
from answerable.disclosure.matters.teaching.door import (
    TaughtPlaceView,
    TaughtSessionView,
    obligation_of,
    taught,
    taught_session,
)
from answerable.disclosure.matters.teaching.obligations import ObligationLine, ObligationsView, obligations
from answerable.disclosure.matters.teaching.offers import CourseVersion, Offer, courses_of, offers
from answerable.disclosure.matters.teaching.panels import TrainedPanelView, panel_training
from answerable.disclosure.matters.teaching.providers import ProviderView, providers
from answerable.disclosure.matters.teaching.sessions import SessionView, session, sessions
from answerable.disclosure.matters.teaching.syllabus import CourseView, courses

__all__ = [
    "CommissionView",
    "CourseVersion",
    "CourseView",
    "ObligationLine",
    "ObligationsView",
    "Offer",
    "ProviderView",
    "PurposeView",
    "SessionView",
    "TaughtPlaceView",
    "TaughtSessionView",
    "TrainedPanelView",
    "commissioned",
    "commissions",
    "courses",
    "courses_of",
    "obligation_of",
    "obligations",
    "offers",
    "panel_training",
    "providers",
    "session",
    "sessions",
    "taught",
    "taught_session",
]
