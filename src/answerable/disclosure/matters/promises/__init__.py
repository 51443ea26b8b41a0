"""What was promised, recommended, intended and asked, as a page shows it: with its whole history, and what it lacks."""

from answerable.disclosure.matters.promises.commitments import commitments
from answerable.disclosure.matters.promises.outside import asks
from answerable.disclosure.matters.promises.recommendations import inquiries, inquiry, recommendation
from answerable.disclosure.matters.promises.undertakings import undertaking, undertakings
from answerable.disclosure.matters.promises.view import (
    AsksView,
    AskView,
    CommitmentView,
    HistoryLine,
    InquiryView,
    OutsideView,
    RecommendationView,
    UndertakingsView,
    UndertakingView,
)

__all__ = [
    "AskView",
    "AsksView",
    "CommitmentView",
    "HistoryLine",
    "InquiryView",
    "OutsideView",
    "RecommendationView",
    "UndertakingView",
    "UndertakingsView",
    "asks",
    "commitments",
    "inquiries",
    "inquiry",
    "recommendation",
    "undertaking",
    "undertakings",
]
