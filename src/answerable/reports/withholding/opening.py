"""A PDF opened for reading, or refused in plain words where it is locked or broken."""

from typing import TYPE_CHECKING

from answerable.reports.withholding.marks import CannotWithhold

if TYPE_CHECKING:
    from pymupdf import Document


def open_pdf(content: bytes) -> "Document":
    """Open a PDF that needs no password; raises CannotWithhold for any other file."""
    import pymupdf  # noqa: PLC0415  (heavy, and needed only where parts are withheld)

    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.mupdf_display_warnings(False)
    try:
        document = pymupdf.open(stream=content, filetype="pdf")
    except (RuntimeError, ValueError) as fault:
        raise CannotWithhold(
            "This file is no PDF that can be read. Nothing was made. Open it with another program, save it as PDF, "
            "and add that to the case."
        ) from fault
    if document.needs_pass or not document.page_count:
        document.close()
        raise CannotWithhold(
            "This PDF is locked with a password, or has no page. Nothing was made. Ask whoever sent it for one that "
            "opens."
        )
    return document
