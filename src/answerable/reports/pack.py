"""A report frozen: each of its files a paper, their digests one entry, and all of it in one zip to take away."""

import json
from datetime import datetime

from answerable.days import local_day
from answerable.record import Event, Paper, Record, oversight, releases, write_paper
from answerable.reports.formats import data, document, pdf_document, stylesheet, tables_zip
from answerable.reports.formats.csv import zipped
from answerable.reports.proof import Attest, proof_of
from answerable.reports.report import Report
from answerable.rules import Rules

MEDIA = {
    "html": "text/html; charset=utf-8",
    "csv": "application/zip",
    "json": "application/json",
    "pdf": "application/pdf",
}
NAMES = {"html": "{stem}.html", "csv": "tables.zip", "json": "{stem}.json", "pdf": "{stem}.pdf"}

README = """{title}
{body}

{stem}.pdf    the {stem}, to read and print (PDF/UA: made for screen readers too)
{stem}.html   the same, as a page; report.css beside it holds its look
tables.zip    every table as CSV, with datapackage.json (Frictionless) and notes.csv
{stem}.json   the same, as data
proof.json    the proof that these files are the ones that were published

Any file that is not here was not made when this was published.

To check a file without a connection:

    answerable verify {stem}.pdf --proof proof.json

It tells whether the file is byte for byte the one that entry {entry} of the record published, whether that entry, and
all that its figures were made from, is in the record under the checkpoint in proof.json, and who signed it.
Ask somebody else for the keys of the body and of its witnesses, and give them (--key, --witness-key): then you need not
trust whoever gave you this. It proves that nothing was changed since; not that what was entered was true.
"""


def freeze(
    record: Record, rules: Rules, *, report: Report, at: datetime, pdf: bool, by: str = "register"
) -> tuple[Event, list[Paper]]:
    """Make a report's files and the event that publishes them; the caller appends both together.

    `at` is the moment of publishing (aware UTC), `pdf` whether a PDF is made, `by` the id of who publishes. Raises
    PdfUnavailable where one is asked for and cannot be made.
    """
    made = files_of(report, with_pdf=pdf)
    papers = [
        write_paper(content, about=report.about, media=MEDIA[format], is_public=True)
        for format, content in made.items()
    ]
    facts = oversight.Published(
        report=report.digest,
        files=tuple(p.digest for p in papers),
        formats=tuple(made),
        as_of=report.as_of,
        known_at=report.known_at,
        root=report.root,
    )
    on = local_day(at, rules.body.timezone)
    return Event(subject=report.about, facts=facts, happened_on=on, actor=by, happened_at=at), papers


def packed(record: Record, rules: Rules, *, entry: int, attest: Attest) -> bytes:
    """Give one zip of all that an entry published, with its proof and how to check it.

    Takes the index of an entry that publishes an answer or a release; raises ValueError where it is none. The files
    are those that were frozen; `attest` gives the checkpoint that the proof leads to.
    """
    body = rules.body
    the_proof = proof_of(record, entry=entry, body=body.id, attest=attest)
    facts = next(iter(record.read(after=entry, until=entry + 1))).event.facts
    assert isinstance(facts, oversight.Published | releases.ReleaseIssued)
    stem = "release" if isinstance(facts, releases.ReleaseIssued) else "answer"
    papers = ((f, record.paper(d)) for f, d in zip(facts.formats, facts.files, strict=True))
    parts = {NAMES[format].format(stem=stem): paper.content for format, paper in papers if paper is not None}
    if f"{stem}.html" in parts:
        parts["report.css"] = stylesheet().encode()
    title = json.loads(parts[f"{stem}.json"])["title"] if f"{stem}.json" in parts else body.name
    parts["proof.json"] = (json.dumps(the_proof, indent=2, sort_keys=True) + "\n").encode()
    parts["README.txt"] = README.format(title=title, body=body.name, entry=entry, stem=stem).encode()
    return zipped(parts)


def files_of(report: Report, *, with_pdf: bool) -> dict[str, bytes]:
    """Set a report in every format in which it is frozen; raises PdfUnavailable where a PDF cannot be made."""
    made = {"html": document(report).encode(), "csv": tables_zip(report), "json": data(report)}
    return made | ({"pdf": pdf_document(report)} if with_pdf else {})
