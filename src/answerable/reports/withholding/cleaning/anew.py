"""A PDF made anew from its pages alone: nothing that is not seen on them goes with it."""

import logging
import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from answerable.reports.withholding.cleaning.fonts import CodesInUse
from answerable.reports.withholding.cleaning.streams import picture_alone, without_markings
from answerable.reports.withholding.folding import fold, pattern_of
from answerable.reports.withholding.opening import open_pdf

if TYPE_CHECKING:
    from pymupdf import Document

# Of a page, a picture, a font or a form, what is not needed to see it and may say something.
KEYS = (
    *(
        "Metadata",
        "PieceInfo",
        "ActualText",
        "Alt",
        "E",
        "Title",
        "StructParent",
        "StructParents",
        "OC",
        "LastModified",
    ),
    *(
        "Thumb",
        "AA",
        "A",
        "Annots",
        "B",
        "Dur",
        "Trans",
        "NM",
        "OPI",
        "Alternates",
        "Measure",
        "PtData",
        "VP",
        "Tabs",
    ),
    *("SeparationInfo", "PresSteps", "TemplateInstantiated", "ID", "Lang"),
)
OF_THE_WHOLE = (
    *(
        "/Metadata",
        "/Outlines",
        "/Names",
        "/OpenAction",
        "/AcroForm",
        "/StructTreeRoot",
        "/MarkInfo",
        "/PageLabels",
    ),
    *("/Dests", "/AA", "/OCProperties", "/PieceInfo", "/Collection", "/URI", "/Threads", "/Legal", "/Lang"),
)


def opened_up(document: "Document") -> Iterator[str]:
    """Make a PDF show all that it holds, so that it can be found and seen: fields, notes in view and hidden layers.

    Says what was done. What is on no page (attachments, scripts, notes that are closed) does not go with the pages.
    """
    if document.is_form_pdf or any(page.first_annot for page in document.pages()):
        document.bake(annots=True, widgets=True)
        yield "Fields and notes are now part of the pages."
    kind, _ = document.xref_get_key(document.pdf_catalog(), "OCProperties")
    if kind != "null":
        document.xref_set_key(document.pdf_catalog(), "OCProperties", "null")
        yield "Layers that could be hidden are now part of the pages, and seen."
        for xref in range(1, document.xref_length()):
            if not document.xref_is_stream(xref):
                continue
            document.xref_set_key(xref, "OC", "null")
    if document.embfile_count():
        yield "What was attached to the file is not in the new one."


def cleaned(document: "Document", words: Sequence[str]) -> bytes:
    """Give the pages as a new PDF, in which their look is all that there is."""
    import pymupdf  # noqa: PLC0415  (heavy, and needed only where parts are withheld)

    for page in document.pages():
        page.clean_contents(sanitize=True)
    with pymupdf.open() as fresh:
        fresh.insert_pdf(document, links=False, annots=False, widgets=False, final=1)
        for xref in range(1, fresh.xref_length()):
            _strip(fresh, xref)
        fresh.set_metadata({})
        made: bytes = fresh.tobytes(
            garbage=4, clean=True, deflate=True, deflate_images=True, deflate_fonts=True
        )
    return _second_look(made, words)


def _strip(document: "Document", xref: int) -> None:
    for key in KEYS:
        if document.xref_get_key(xref, key)[0] != "null":
            document.xref_set_key(xref, key, "null")
    if document.xref_get_key(xref, "Resources/Properties")[0] != "null":
        document.xref_set_key(xref, "Resources/Properties", "null")
    if document.xref_is_stream(xref) and "DCTDecode" in document.xref_get_key(xref, "Filter")[1]:
        _picture_alone(document, xref)


def _picture_alone(document: "Document", xref: int) -> None:
    """Take out of a photograph what its camera or a person wrote into it beside the picture."""
    raw = document.xref_stream_raw(xref)
    kept = picture_alone(raw)
    if kept != raw:
        filters = document.xref_get_key(xref, "Filter")[1]
        document.update_stream(xref, kept, compress=False)
        document.xref_set_key(xref, "Filter", filters)


def _second_look(content: bytes, words: Sequence[str]) -> bytes:
    """Take out what is said beside the drawing, letters no longer set, and names; with another program than before."""
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415  (needed only where parts are withheld)

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    writer = PdfWriter(clone_from=PdfReader(BytesIO(content)))
    codes = CodesInUse()
    for thing in list(writer._objects):
        without_markings(thing, writer, codes)
    codes.prune(writer)
    if words:
        _rename_fonts(writer, pattern_of(words))
    writer.metadata = None
    for key in OF_THE_WHOLE:
        if key in writer._root_object:
            del writer._root_object[key]
    out = BytesIO()
    writer.write(out)
    with open_pdf(out.getvalue()) as document:
        # Written once more from what is still referred to: what was replaced is left behind.
        made: bytes = document.tobytes(garbage=4, clean=False, deflate=True, no_new_id=True)
        return made


def _rename_fonts(writer: Any, pattern: re.Pattern[str]) -> None:
    """Give another name to a font that is called by a word that is taken out: somebody's handwriting, say."""
    from pypdf.generic import DictionaryObject, NameObject  # noqa: PLC0415  (needed only where parts are withheld)

    for thing in writer._objects:
        for key in ("/BaseFont", "/FontName"):
            if isinstance(thing, DictionaryObject) and key in thing:
                name = re.sub(r"(?<=[a-z])(?=[A-Z])|[_+,-]", " ", str(thing[key]))
                if pattern.search(fold(name)):
                    thing[NameObject(key)] = NameObject("/AAAAAA+Font")
