"""One letter as PDF/UA-1, in its language; in large print, where that was asked for, of 18 points."""

from datetime import date

from answerable.disclosure import spoken
from answerable.reports.formats import set_pdf
from answerable.reports.formats.markup import paragraphs, tag

LARGE = "large-print"
PAGE = "@page { size: A4; margin: 25mm 22mm 22mm; @bottom-right { content: counter(page) ' / ' counter(pages); } }"
PLAIN = PAGE + (
    "body { font-family: 'DejaVu Sans', sans-serif; font-size: 11pt; line-height: 1.5; }"
    "h1 { font-size: 13pt; margin: 8mm 0 5mm; } .from { font-weight: bold; margin: 0; } .when { margin: 0 0 4mm; }"
    "p { margin: 0 0 3mm; }"
)
# The least that is called large print is 16 points, and many need 18: no italics, no columns, wide lines.
LARGE_PRINT = PLAIN + (
    "body { font-size: 18pt; line-height: 1.6; } h1 { font-size: 22pt; } @page { margin: 20mm;"
    " @bottom-right { font-size: 18pt; } }"
)


def letter_pdf(words: str, *, body: str, on: date, language: str = "en", form: str = "plain") -> bytes:
    """Set a letter for print; the first line of `words` is its subject. `form` is plain or large-print.

    Raises PdfUnavailable where the libraries that set text are missing.
    """
    subject, _, rest = words.partition("\n")
    content = tag(
        "body",
        tag("p", body, class_="from"),
        tag("p", spoken(on), class_="when"),
        tag("h1", subject.strip()),
        paragraphs(rest),
    )
    head = tag("head", tag("meta", charset="utf-8"), tag("title", subject.strip()))
    page = f"<!doctype html>{tag('html', head, content, lang=language)}"
    return set_pdf(page, (LARGE_PRINT if form == LARGE else PLAIN,))
