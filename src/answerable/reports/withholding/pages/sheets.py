"""A page laid out whole while parts are taken out of it: upright, and with what lies outside its edges in reach."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from answerable.reports.withholding.marks import Region

if TYPE_CHECKING:
    from pymupdf import Page, Rect

MARGIN = 3_000.0  # points round the page in which something may have been put that nobody sees
BLACK = (0, 0, 0)
TOUCHED = 2  # lines go as soon as a mark touches them, for letters may be drawn as lines
POINTS = 2  # of a picture only the points under a mark are overwritten


@dataclass(frozen=True, eq=False)
class Sheet:
    """A page while it is laid out whole, and where on it the marked parts are."""

    page: "Page"
    parts: "tuple[Rect, ...]"
    outside: "tuple[Rect, ...]"

    def blacken(self) -> None:
        """Take out all that is under the marked parts, and all that lies outside the edges of the page."""
        for part in self.parts:
            self.page.add_redact_annot(part, fill=BLACK)
        for part in self.outside:
            self.page.add_redact_annot(part, fill=False)
        self.page.apply_redactions(images=POINTS, graphics=TOUCHED if self.parts else 0, text=0)


@contextmanager
def whole_sheet(page: "Page", regions: Sequence[Region]) -> Iterator[Sheet]:
    """Lay a page out whole, and give it its edges and its turn back afterwards."""
    import pymupdf  # noqa: PLC0415  (heavy, and needed only where parts are withheld)

    media, crop, turn = page.mediabox, page.cropbox, page.rotation
    parts = [_upright(page, one) for one in regions]
    width, height = crop.width, crop.height
    edges = pymupdf.Rect(crop.x0, media.y1 - crop.y1, crop.x1, media.y1 - crop.y0)
    page.set_rotation(0)
    page.set_mediabox(edges + (-MARGIN, -MARGIN, MARGIN, MARGIN))
    moved = [part + (MARGIN, MARGIN, MARGIN, MARGIN) for part in parts]
    far_across, far_down = width + 2 * MARGIN, height + 2 * MARGIN
    outside = (
        pymupdf.Rect(0, 0, far_across, MARGIN),
        pymupdf.Rect(0, MARGIN + height, far_across, far_down),
        pymupdf.Rect(0, MARGIN, MARGIN, MARGIN + height),
        pymupdf.Rect(MARGIN + width, MARGIN, far_across, MARGIN + height),
    )
    try:
        yield Sheet(page, tuple(moved), outside)
    finally:
        page.set_mediabox(edges)
        page.set_rotation(turn)


def _upright(page: "Page", one: Region) -> "Rect":
    """Give a part of the page as it is seen, as it lies on the page before it is turned."""
    import pymupdf  # noqa: PLC0415  (heavy, and needed only where parts are withheld)

    seen = page.rect
    part = pymupdf.Rect(
        seen.width * one.left / 100,
        seen.height * one.top / 100,
        seen.width * one.right / 100,
        seen.height * one.bottom / 100,
    )
    return (part * page.derotation_matrix).normalize()
