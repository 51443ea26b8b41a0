"""The investigator's report: kept as it is written on, so that nothing is lost, and filed once it is done."""

import json
from collections.abc import Mapping
from datetime import date, datetime

from answerable.acts.step import ActRefused, fill, take_one
from answerable.record import Head, Id, Record, investigation, write_paper
from answerable.rules import Rules

DRAFT_MEDIA = "application/json"
PDF = "application/pdf"


def draft_report(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    parts: Mapping[str, str],
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Keep a report as it is so far, part by part; each time it is kept, what was kept before stays too."""
    content = json.dumps(dict(parts), ensure_ascii=False, sort_keys=True).encode()
    paper = write_paper(content, about=case, media=DRAFT_MEDIA)
    facts = fill(investigation.ReportDrafted, draft=paper.digest)
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )


def file_report(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    content: bytes,
    findings_proposed: int = 0,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Put the report with the papers of its case, as the PDF that it was set as."""
    if not content:
        raise ActRefused("report", "The report is empty", "Write it first.")
    paper = write_paper(content, about=case, media=PDF)
    facts = fill(
        investigation.ReportFiled,
        report=paper.digest,
        length=paper.length,
        findings_proposed=findings_proposed,
    )
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )
