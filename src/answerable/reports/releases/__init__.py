"""Releases: put together from the record, set as one report, frozen, and served as they were frozen for ever."""

from answerable.reports.releases.composing import Announced, draft_release, last_release
from answerable.reports.releases.drafted import drafted_article
from answerable.reports.releases.files import release_article, release_file, release_files
from answerable.reports.releases.icalendar import release_calendar
from answerable.reports.releases.issuing import draft_paper, findings_paper, freeze_release, read_findings
from answerable.reports.releases.report import release_report

__all__ = [
    "Announced",
    "draft_paper",
    "draft_release",
    "drafted_article",
    "findings_paper",
    "freeze_release",
    "last_release",
    "read_findings",
    "release_article",
    "release_calendar",
    "release_file",
    "release_files",
    "release_report",
]
