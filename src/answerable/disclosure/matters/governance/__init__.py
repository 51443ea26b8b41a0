"""The body's governance documents as each reader may see them: versions, reviews, and who was consulted, how fairly."""

from answerable.disclosure.matters.governance.asked import AskedView, asked_in
from answerable.disclosure.matters.governance.documents import document, document_text, documents
from answerable.disclosure.matters.governance.view import (
    ChangeView,
    ConsultationView,
    ConsulteeView,
    DocumentLine,
    DocumentView,
    FairTestView,
    ForecastView,
    MilestoneView,
    ReviewView,
    VersionView,
)

__all__ = [
    "AskedView",
    "ChangeView",
    "ConsultationView",
    "ConsulteeView",
    "DocumentLine",
    "DocumentView",
    "FairTestView",
    "ForecastView",
    "MilestoneView",
    "ReviewView",
    "VersionView",
    "asked_in",
    "document",
    "document_text",
    "documents",
]
