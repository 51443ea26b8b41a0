"""Pages of a PDF: parts taken out of them, and pictures of them to look at or to give."""

from answerable.reports.withholding.pages.pictures import (
    PageLook,
    as_pdf,
    as_pictures,
    is_picture,
    looks,
    page_picture,
)
from answerable.reports.withholding.pages.taking import without_in_pdf

__all__ = [
    "PageLook",
    "as_pdf",
    "as_pictures",
    "is_picture",
    "looks",
    "page_picture",
    "without_in_pdf",
]
