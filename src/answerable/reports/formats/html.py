"""A report in HTML: a fragment for a page of the site, or a document of its own that prints well."""

from importlib.resources import files

from answerable.disclosure import spoken
from answerable.reports.formats.blocks import block
from answerable.reports.formats.markup import Markup, join, tag
from answerable.reports.report import Report

STYLES = "report.css"


def fragment(report: Report, *, linked: bool = True) -> str:
    """Give the report as an article, to stand inside a page that has its own head and styles; nothing inline."""
    head = tag(
        "header",
        tag("p", when(report), class_="a-when"),
        tag("h1", report.title, class_="a-title"),
        tag("p", report.subtitle, class_="a-subtitle"),
        class_="a-header-of-report",
    )
    blocks = (block(part, id=f"part-{n}", linked=linked) for n, part in enumerate(report.blocks, start=1))
    return str(tag("article", head, *blocks, proof(report), class_="a-report"))


def document(report: Report, *, styles: str = STYLES, linked: bool = True) -> str:
    """Give the report as a whole document that takes its styles from the file beside it."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", f"{report.title}: {report.body}"),
        tag("meta", name="description", content=report.subtitle),
        tag("meta", name="author", content=report.body),
        tag("link", rel="stylesheet", href=styles),
    )
    body = tag(
        "body",
        tag("p", report.body, class_="a-body-name"),
        tag("main", Markup(fragment(report, linked=linked))),
    )
    return "<!doctype html>\n" + tag("html", head, body, lang=report.language) + "\n"


def stylesheet() -> str:
    """Give the styles of a report that stands by itself, on screen and on paper."""
    return files(__package__).joinpath(STYLES).read_text("utf-8")


def when(report: Report) -> str:
    """Say as of when and known when."""
    return f"As of {spoken(report.as_of)}, from the first {report.known_at:,} entries of the record"


def proof(report: Report) -> Markup:
    """Give the line by which the whole report is known."""
    return tag(
        "p",
        join(
            "Digest of this report ",
            tag("code", report.digest),
            ". Root of the record ",
            tag("code", report.root),
        ),
        class_="a-proof",
    )
