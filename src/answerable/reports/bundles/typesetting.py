"""Words set as pages: the cover, the index, and documents that are text, all by WeasyPrint."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from answerable.disclosure import spoken
from answerable.reports.bundles.bundle import Cover, IndexLine, Part
from answerable.reports.formats import set_pdf
from answerable.reports.formats.markup import Markup, join, tag

STYLES = """
@page { size: A4; margin: 22mm 20mm 20mm }
body { font: 11pt/1.45 "DejaVu Sans", sans-serif; color: #111 }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 6mm }
h2 { font-size: 13pt; margin: 6mm 0 2mm; break-after: avoid }
.marking { font-weight: bold; margin: 0 0 40mm }
.purpose { font-size: 14pt }
.document { break-before: page }
.document:first-child { break-before: auto }
.when { color: #444; margin: 0 0 6mm }
.words { white-space: pre-wrap; overflow-wrap: anywhere }
table { width: 100%; border-collapse: collapse }
td, th { text-align: left; vertical-align: top; padding: 1.2mm 2mm 1.2mm 0; border-bottom: 0.2mm solid #bbb }
td:last-child, th:last-child { text-align: right; white-space: nowrap; padding-right: 0 }
td.day { white-space: nowrap; width: 34mm }
a { color: #111 }
.fault { color: #7a1f1f; display: block }
"""
PLACE = "https://page.invalid/"  # where a line of the index leads, until the pages are there to lead to


def set_front(cover: Cover, lines: Sequence[IndexLine], *, pages: int, reading: str) -> bytes:
    """Set the cover and the index."""
    first = tag(
        "section",
        tag("p", cover.marking, class_="marking"),
        tag("p", cover.body),
        tag("h1", cover.title),
        tag("p", cover.purpose, class_="purpose"),
        tag("p", f"Made on {spoken(cover.made_on)}: {len(lines)} documents on {pages} pages, {reading}."),
    )
    sections = (_section(name, tuple(some)) for name, some in groupby(lines, lambda line: line.section))
    index = tag("section", tag("h1", "Index"), *sections, class_="document")
    return _pages(tag("body", first, index), cover.title)


def _section(name: str, lines: Sequence[IndexLine]) -> Markup:
    head = tag("tr", *(tag("th", text, scope="col") for text in ("Document", "Day", "Page")))
    return join(tag("h2", name), tag("table", tag("thead", head), tag("tbody", *map(_row, lines))))


def _row(line: IndexLine) -> Markup:
    where = f"{line.first}" if line.first == line.last else f"{line.first}–{line.last}"
    fault = tag("span", line.fault, class_="fault") if line.fault else ""
    return tag(
        "tr",
        tag("td", tag("a", line.title, href=f"{PLACE}{line.first}"), fault),
        tag("td", spoken(line.on), class_="day"),
        tag("td", tag("a", where, href=f"{PLACE}{line.first}")),
    )


def set_words(parts: Sequence[tuple[Part, str]]) -> bytes:
    """Set documents that are text one after the other, each from a new page on and with a bookmark."""
    return _pages(tag("body", *(_document(part, words) for part, words in parts)), "Documents")


def _document(part: Part, words: str) -> Markup:
    note = tag("p", part.note, class_="when") if part.note else ""
    return tag(
        "section",
        tag("h1", part.title),
        tag("p", spoken(part.on), class_="when"),
        note,
        tag("div", words, class_="words"),
        class_="document",
    )


def words_as_pdf(title: str, body: str, made_on: date, parts: Sequence[tuple[str, str]]) -> bytes:
    """Set parts, each under its heading, as PDF/UA-1; raises PdfUnavailable where Pango is missing."""
    said = (join(tag("h2", heading), tag("div", words, class_="words")) for heading, words in parts)
    head = tag("section", tag("p", body), tag("h1", title), tag("p", spoken(made_on), class_="when"), *said)
    return _pages(tag("body", head), title, variant="pdf/ua-1")


def _pages(body: Markup, title: str, *, variant: str | None = None) -> bytes:
    head = tag("head", tag("meta", charset="utf-8"), tag("title", title))
    return set_pdf(f"<!doctype html>{tag('html', head, body, lang='en')}", (STYLES,), variant=variant)
