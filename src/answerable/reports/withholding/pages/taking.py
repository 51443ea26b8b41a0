"""Words and parts of pages taken out of a PDF: letters, lines, and the points of pictures under them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from answerable.reports.withholding.cleaning import cleaned, opened_up
from answerable.reports.withholding.folding import found_in, pattern_of
from answerable.reports.withholding.marks import CannotWithhold, Marks
from answerable.reports.withholding.opening import open_pdf
from answerable.reports.withholding.pages.sheets import whole_sheet

if TYPE_CHECKING:
    from pymupdf import Page, Rect

MOST_PASSES = 6  # the same letter may be set several times in one place, to look bold
INSET_ACROSS, INSET_DOWN = 0.1, 0.28  # of a letter, so that its neighbours and the lines above and below stay
WORD, LEAST_SIZE = "withheld", 3
BLACK, WHITE = (0, 0, 0), (1, 1, 1)


class _Letter(NamedTuple):
    character: str
    box: "Rect | None"
    line: int


def without_in_pdf(content: bytes, marks: Marks) -> tuple[bytes, int, int, tuple[str, ...]]:
    """Give a new PDF without what is marked, how many places were taken out, its pages, and what was noticed."""
    with open_pdf(content) as document:
        notes = list(opened_up(document))
        if any(one.page > document.page_count for one in marks.regions):
            last = max(one.page for one in marks.regions)
            raise CannotWithhold(
                f"There is no page {last}: the file has {document.page_count}. Nothing was made. Mark another page."
            )
        pattern = pattern_of(marks.words) if marks.words else None
        count = 0
        for number, page in enumerate(document.pages(), start=1):
            regions = [one for one in marks.regions if one.page == number]
            with whole_sheet(page, regions) as sheet:
                sheet.blacken()
                count += _take_out_words(page, pattern) if pattern else 0
        if pattern and not count:
            notes.append("None of the words stands in what the pages show as text.")
        count += len(marks.regions)
        return cleaned(document, marks.words), count, document.page_count, tuple(notes)


def _take_out_words(page: "Page", pattern: re.Pattern[str]) -> int:
    boxes: list[Rect] = []
    count = 0
    for _ in range(MOST_PASSES):
        letters = list(_letters(page))
        runs = list(found_in([one.character for one in letters], pattern))
        if not runs:
            break
        count = count or len(runs)
        for run in runs:
            boxes += _boxes([letters[place] for place in run])
            for place in run:
                _mark(page, letters[place].box)
        page.apply_redactions(images=2, graphics=0, text=0)
    _cover(page, boxes)
    return count


def _letters(page: "Page") -> Iterator[_Letter]:
    """Give what is set on a page, letter by letter: also what lies outside its edges or is not to be seen."""
    import pymupdf  # noqa: PLC0415  (heavy, and needed only where parts are withheld)

    flags = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_IGNORE_ACTUALTEXT
    line = 0
    for block in page.get_text("rawdict", flags=flags)["blocks"]:
        for one in block.get("lines", ()):
            line += 1
            for span in one["spans"]:
                for letter in span["chars"]:
                    yield _Letter(letter["c"], pymupdf.Rect(letter["bbox"]), line)
            yield _Letter("\n", None, line)


def _mark(page: "Page", box: "Rect | None") -> None:
    import pymupdf  # noqa: PLC0415  (heavy, and needed only where parts are withheld)

    if box is None:
        return
    across, down = box.width * INSET_ACROSS, box.height * INSET_DOWN
    inner = pymupdf.Rect(box.x0 + across, box.y0 + down, box.x1 - across, box.y1 - down)
    if inner.is_empty:
        inner = box + (-0.5, -0.5, 0.5, 0.5)
    page.add_redact_annot(inner, fill=False)


def _boxes(run: "list[_Letter]") -> "Iterator[Rect]":
    """Give a box round each part of a word that stands on one line."""
    by_line: dict[int, Rect] = {}
    for letter in run:
        if letter.box is not None and not letter.character.isspace():
            known = by_line.get(letter.line)
            by_line[letter.line] = letter.box if known is None else known | letter.box
    yield from by_line.values()


def _cover(page: "Page", boxes: "list[Rect]") -> None:
    for box in boxes:
        page.draw_rect(box, color=None, fill=BLACK, overlay=True)
        size = min(box.height * 0.6, box.width / (len(WORD) * 0.5))
        if size >= LEAST_SIZE:
            page.insert_text((box.x0 + 1, box.y1 - box.height * 0.3), WORD, fontsize=size, color=WHITE)
