"""Pages as pictures: to look at before anything is given, to mark parts of, or in the place of the pages."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from answerable.reports.withholding.marks import CannotWithhold
from answerable.reports.withholding.opening import open_pdf

if TYPE_CHECKING:
    from pymupdf import Page

PICTURES = {"image/png": "png", "image/jpeg": "jpeg"}
TO_LOOK, TO_GIVE = 80, 150  # dots an inch
LINES = range(10, 100, 10)
BLUE = (0.1, 0.35, 0.75)


@dataclass(frozen=True)
class PageLook:
    """What one page is like: its number, and whether it is a scan, in which no word can be found."""

    number: int
    is_scan: bool


def is_picture(media: str) -> bool:
    """Tell whether a file is a picture of a sort from which parts can be taken."""
    return media in PICTURES


def as_pdf(content: bytes) -> bytes:
    """Set a picture on a page, so that parts of it can be marked; raises CannotWithhold where it is none."""
    import pymupdf  # noqa: PLC0415  (heavy, and needed only where parts are withheld)

    try:
        with pymupdf.open(stream=content) as picture:
            made: bytes = picture.convert_to_pdf()
            return made
    except (RuntimeError, ValueError) as fault:
        raise CannotWithhold(
            "This picture cannot be read. Nothing was made. Save it anew as PNG, and add that to the case."
        ) from fault


def looks(content: bytes, media: str) -> tuple[PageLook, ...]:
    """Say of each page of a PDF or picture what it is like; a text has no pages."""
    if media.startswith("text/"):
        return ()
    with open_pdf(as_pdf(content) if is_picture(media) else content) as document:
        return tuple(PageLook(n, _is_scan(page)) for n, page in enumerate(document.pages(), start=1))


def _is_scan(page: "Page") -> bool:
    return not page.get_text().strip() and bool(page.get_images())


def page_picture(content: bytes, media: str, number: int, *, ruled: bool = False) -> bytes:
    """Give one page as PNG; ruled, it has a line at each tenth across and down, to mark parts by."""
    import pymupdf  # noqa: PLC0415  (heavy, and needed only where parts are withheld)

    with open_pdf(as_pdf(content) if is_picture(media) else content) as document:
        if not 1 <= number <= document.page_count:
            raise CannotWithhold(f"There is no page {number}. The file has {document.page_count}.")
        page = document[number - 1]
        seen = page.get_pixmap(dpi=TO_LOOK)
        if not ruled:
            made: bytes = seen.tobytes("png")
            return made
        with pymupdf.open() as sheet:
            paper = sheet.new_page(width=page.rect.width, height=page.rect.height)
            paper.insert_image(paper.rect, pixmap=seen)
            _rule(paper)
            made = paper.get_pixmap(dpi=TO_LOOK).tobytes("png")
            return made


def _rule(page: "Page") -> None:
    width, height = page.rect.width, page.rect.height
    for tenth in LINES:
        across, down = width * tenth / 100, height * tenth / 100
        page.draw_line((across, 0), (across, height), color=BLUE, width=0.5)
        page.draw_line((0, down), (width, down), color=BLUE, width=0.5)
        page.insert_text((across + 1, 9), str(tenth), fontsize=8, color=BLUE)
        page.insert_text((1, down - 1), str(tenth), fontsize=8, color=BLUE)


def as_pictures(content: bytes) -> bytes:
    """Give a PDF in which every page is a picture of itself, and nothing else is left."""
    import pymupdf  # noqa: PLC0415  (heavy, and needed only where parts are withheld)

    with open_pdf(content) as document, pymupdf.open() as sheets:
        for page in document.pages():
            sheet = sheets.new_page(width=page.rect.width, height=page.rect.height)
            sheet.insert_image(sheet.rect, pixmap=page.get_pixmap(dpi=TO_GIVE))
        sheets.set_metadata({})
        made: bytes = sheets.tobytes(garbage=4, clean=True, deflate=True)
        return made
