"""An investigation as those who work on it see it, and the little of it that a party sees from their own door."""

from answerable.disclosure.matters.investigation.chronology import chronology
from answerable.disclosure.matters.investigation.custody import exhibit
from answerable.disclosure.matters.investigation.door import admitted, party_file, party_page
from answerable.disclosure.matters.investigation.drafting import report_so_far
from answerable.disclosure.matters.investigation.papers import contents, known_names, paper, papers
from answerable.disclosure.matters.investigation.views import (
    Admitted,
    AllegationRow,
    ChronologyDay,
    ExhibitView,
    GivenFile,
    GivenView,
    InvestigationView,
    Link,
    NoteView,
    PaperContent,
    PaperLine,
    PartyPage,
    QuestionView,
    ReportDraft,
    StatementLine,
)
from answerable.disclosure.matters.investigation.whole import investigation

__all__ = [
    "Admitted",
    "AllegationRow",
    "ChronologyDay",
    "ExhibitView",
    "GivenFile",
    "GivenView",
    "InvestigationView",
    "Link",
    "NoteView",
    "PaperContent",
    "PaperLine",
    "PartyPage",
    "QuestionView",
    "ReportDraft",
    "StatementLine",
    "admitted",
    "chronology",
    "contents",
    "exhibit",
    "investigation",
    "known_names",
    "paper",
    "papers",
    "party_file",
    "party_page",
    "report_so_far",
]
