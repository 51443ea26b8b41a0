"""Each document as pages: a PDF as it is, a picture on a page, words as set, and else a page that says why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from answerable.reports.bundles.bundle import Part
from answerable.reports.bundles.typesetting import set_words

if TYPE_CHECKING:
    from pymupdf import Document

PDF = "application/pdf"
LOCKED = (
    "This PDF is locked with a password and is not in the bundle. Ask whoever sent it for one that opens."
)
BROKEN = "This file says that it is a PDF and cannot be read. It is held with the papers as it came."
OTHER = "A file of this sort ({}) cannot be set on paper. It is held with the papers as it came."


@dataclass(frozen=True, eq=False)
class Pages:
    """A document as pages of an open PDF, from one page to before another; `fault` says what is not there."""

    part: Part
    source: "Document"
    start: int
    stop: int
    fault: str = ""


def taken_in(parts: Sequence[Part]) -> Iterator[Pages]:
    """Give each document as pages, in order."""
    opened = [_opened(part) for part in parts]
    said = [
        (part, _words(part, fault)) for part, (source, fault) in zip(parts, opened, strict=True) if not source
    ]
    texts = _open(set_words(said)) if said else None
    starts = [at for level, _, at in texts.get_toc() if level == 1] if texts else []
    number = 0
    for part, (source, fault) in zip(parts, opened, strict=True):
        if source:
            yield Pages(part, source, 0, source.page_count)
        elif texts is not None:
            start = starts[number] - 1
            stop = starts[number + 1] - 1 if number + 1 < len(starts) else texts.page_count
            number += 1
            yield Pages(part, texts, start, stop, fault)


def _words(part: Part, fault: str) -> str:
    return fault or part.content.decode("utf-8", errors="replace")


def _open(content: bytes, sort: str = "pdf") -> "Document":
    import pymupdf  # noqa: PLC0415  (heavy, and needed only where a bundle is made)

    return pymupdf.open(stream=content, filetype=sort)


def _opened(part: Part) -> "tuple[Document | None, str]":
    """Open what is pages already, or say why it is to be words: it is text, or it cannot be opened."""
    if part.media.startswith("text/plain"):
        return None, ""
    if part.media.startswith("image/"):
        return _picture(part)
    if part.media != PDF:
        return None, OTHER.format(part.media)
    try:
        source = _open(part.content)
    except (RuntimeError, ValueError):
        return None, BROKEN
    if source.needs_pass:
        return None, LOCKED
    if not source.page_count:
        return None, BROKEN
    if source.is_form_pdf or any(page.first_annot for page in source.pages()):
        source.bake()
    return source, ""


def _picture(part: Part) -> "tuple[Document | None, str]":
    try:
        with _open(part.content, part.media.removeprefix("image/")) as picture:
            return _open(picture.convert_to_pdf()), ""
    except (RuntimeError, ValueError):
        return None, OTHER.format(part.media)
