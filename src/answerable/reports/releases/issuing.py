"""A release let go out: its files frozen as papers that everybody may read, and the one event that names them all."""

import json
from collections.abc import Sequence
from datetime import date

from answerable.record import Event, Id, Paper, releases, write_paper
from answerable.reports.checks import Finding, ReleaseDraft
from answerable.reports.pack import MEDIA, files_of
from answerable.reports.releases.report import release_report
from answerable.rules import Rules

FINDINGS_MEDIA = "application/json"
DRAFT_MEDIA = "application/json"


def freeze_release(
    rules: Rules, *, draft: ReleaseDraft, findings: Sequence[Finding], pdf: bool, on: date, by: Id
) -> tuple[Event, list[Paper]]:
    """Make a release's files and the event that issues it; the caller appends both together.

    `pdf` says whether a PDF is made. Raises PdfUnavailable where one is asked for and cannot be made.
    """
    report = release_report(rules, draft=draft, findings=findings)
    made = files_of(report, with_pdf=pdf)
    papers = [
        write_paper(content, about=draft.id, media=MEDIA[format], is_public=True)
        for format, content in made.items()
    ]
    checks = findings_paper(findings, about=draft.id, is_public=True)
    facts = releases.ReleaseIssued(
        series=draft.series,
        number=draft.number,
        since=draft.since,
        as_of=draft.as_of,
        known_at=draft.known_at,
        root=draft.root,
        report=report.digest,
        measures=tuple(figure.measure for figure in draft.figures),
        files=tuple(paper.digest for paper in papers),
        formats=tuple(made),
        checks=checks.digest,
        statistician=draft.statistician,
        officer=draft.officer,
        previous=draft.previous.id if draft.previous else None,
    )
    return Event(subject=draft.id, facts=facts, happened_on=on, actor=by), [*papers, checks]


def draft_paper(rules: Rules, draft: ReleaseDraft, findings: Sequence[Finding]) -> Paper:
    """Put a draft on paper, as the report that would go out: what those are shown who see it early."""
    content = release_report(rules, draft=draft, findings=findings).content
    return write_paper(content, about=draft.id, media=DRAFT_MEDIA)


def findings_paper(findings: Sequence[Finding], *, about: Id, is_public: bool) -> Paper:
    """Put what the checks found on paper, in words."""
    plain = [{"check": f.check, "sort": f.sort, "where": f.where, "words": f.words} for f in findings]
    content = json.dumps(plain, ensure_ascii=False, indent=1).encode()
    return write_paper(content, about=about, media=FINDINGS_MEDIA, is_public=is_public)


def read_findings(paper: Paper) -> tuple[Finding, ...]:
    """Read back what the checks found."""
    return tuple(Finding(**one) for one in json.loads(paper.content))
