"""A bundle made: documents laid on numbered sheets behind a cover and an index that leads to them."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from answerable.reports.bundles.bundle import Bundle, Cover, IndexLine, Part, Step
from answerable.reports.bundles.taking_in import Pages, taken_in
from answerable.reports.bundles.typesetting import PLACE, set_front

if TYPE_CHECKING:
    from pymupdf import Document, Page

SHORT, LONG = 595.0, 842.0  # A4 in points
FOOT, EDGE, SIZE = 34.0, 8.0, 9.0
MOST_TRIES = 4
GREY = (0.25, 0.25, 0.25)
# A face that papers seldom use, for some programs take a page's face for that of what is laid on it.
FACE, WIDE = "cour", 0.6


def bundle(parts: Sequence[Part], cover: Cover) -> Bundle:
    """Make a bundle of documents, in the order given; sections stand in the order in which they first come."""
    for made in bundling(parts, cover):
        if isinstance(made, Bundle):
            return made
    raise AssertionError("a bundle ends with itself")


def bundling(parts: Sequence[Part], cover: Cover) -> Iterator[Step | Bundle]:
    """Make a bundle and say after each document how far it has come; the last that is given is the bundle itself.

    Raises ValueError where there is nothing to put into it.
    """
    import pymupdf  # noqa: PLC0415  (heavy, and needed only where a bundle is made)

    if not parts:
        raise ValueError("There is no document to put into a bundle. Nothing was made. Choose one or more.")
    ordered = _by_section(parts)
    with pymupdf.open() as sheets:
        taken: list[Pages] = []
        for number, one in enumerate(taken_in(ordered), start=1):
            _lay(sheets, one)
            taken.append(one)
            yield Step(number, len(ordered), one.part.title)
        words, silent = _reading(sheets)
        yield _bound(sheets, taken, cover, words, silent)


def _by_section(parts: Sequence[Part]) -> list[Part]:
    order = list(dict.fromkeys(part.section for part in parts))
    return sorted(parts, key=lambda part: order.index(part.section))


def _lay(sheets: "Document", one: Pages) -> None:
    """Lay each page of a document on a sheet of A4, upright as it is seen, with room for its number."""
    import pymupdf  # noqa: PLC0415  (heavy, and needed only where a bundle is made)

    for number in range(one.start, one.stop):
        page = one.source[number]
        turn, is_wide = page.rotation, page.rect.width > page.rect.height
        width, height = (LONG, SHORT) if is_wide else (SHORT, LONG)
        seen = page.rect
        scale = min(1.0, (width - 2 * EDGE) / seen.width, (height - FOOT - EDGE) / seen.height)
        across, down = seen.width * scale, seen.height * scale
        left = (width - across) / 2
        sheet = sheets.new_page(width=width, height=height)
        place = pymupdf.Rect(left, EDGE, left + across, EDGE + down)
        if turn:
            page.set_rotation(0)
        if _shows_something(page):
            sheet.show_pdf_page(place, one.source, number, rotate=-turn)


def _shows_something(page: "Page") -> bool:
    return bool(page.get_contents())


def _reading(sheets: "Document") -> tuple[int, int]:
    """Count the words, and the pages that have none."""
    counts = [len(page.get_text("words")) for page in sheets.pages()]
    return sum(counts), sum(1 for count in counts if not count)


def _bound(sheets: "Document", taken: Sequence[Pages], cover: Cover, words: int, silent: int) -> Bundle:
    front, index = _front(sheets.page_count, taken, cover, words, silent)
    with front:
        sheets.insert_pdf(front, start_at=0, links=False, annots=False)
        _lead(sheets, front)
        before = front.page_count
    _number(sheets)
    sheets.set_toc(_bookmarks(index, before))
    sheets.set_metadata({"title": cover.title, "author": cover.body})
    content: bytes = sheets.tobytes(garbage=3, deflate=True, no_new_id=True)
    return Bundle(content, sheets.page_count, index, words, silent)


def _front(
    count: int, taken: Sequence[Pages], cover: Cover, words: int, silent: int
) -> "tuple[Document, tuple[IndexLine, ...]]":
    """Set cover and index until they are as long as the numbers in them say."""
    import pymupdf  # noqa: PLC0415  (heavy, and needed only where a bundle is made)

    before = 2
    for _ in range(MOST_TRIES):
        index = _index(taken, before)
        known = Bundle(b"", before + count, index, words, silent)
        made = set_front(cover, index, pages=known.pages, reading=known.reading)
        front = pymupdf.open(stream=made, filetype="pdf")
        if front.page_count == before:
            return front, index
        before = front.page_count
    raise AssertionError("the index grows with its own page numbers")


def _index(taken: Sequence[Pages], before: int) -> tuple[IndexLine, ...]:
    lines, first = [], before + 1
    for one in taken:
        last = first + (one.stop - one.start) - 1
        lines.append(IndexLine(one.part.section, one.part.title, one.part.on, first, last, one.fault))
        first = last + 1
    return tuple(lines)


def _lead(sheets: "Document", front: "Document") -> None:
    """Make each line of the index lead to its page."""
    import pymupdf  # noqa: PLC0415  (heavy, and needed only where a bundle is made)

    for number, page in enumerate(front.pages()):
        for link in page.get_links():
            target = str(link.get("uri", ""))
            if target.startswith(PLACE):
                to = int(target.removeprefix(PLACE)) - 1
                goto = {
                    "kind": pymupdf.LINK_GOTO,
                    "from": link["from"],
                    "page": to,
                    "to": pymupdf.Point(0, 0),
                }
                sheets[number].insert_link(goto)


def _number(sheets: "Document") -> None:
    for number, page in enumerate(sheets.pages(), start=1):
        text = f"Bundle p. {number} of {sheets.page_count}"
        left = page.rect.width - EDGE * 2 - len(text) * SIZE * WIDE
        page.insert_text((left, page.rect.height - 14), text, fontname=FACE, fontsize=SIZE, color=GREY)


def _bookmarks(index: Sequence[IndexLine], before: int) -> list[list[object]]:
    marks: list[list[object]] = [[1, "Cover", 1], [1, "Index", min(2, before)]]
    for section, lines in groupby(index, lambda line: line.section):
        some = list(lines)
        marks.append([1, section, some[0].first])
        marks += [[2, line.title, line.first] for line in some]
    return marks
