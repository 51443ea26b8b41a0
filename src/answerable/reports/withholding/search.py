"""A file searched for words that must not be in it: by two readers of text, and in everything that its bytes hold."""

import logging
import re
import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO

from answerable.reports.withholding.folding import fold, pattern_of

PDF = "application/pdf"
LEAST_IN_BYTES = 4  # letters: shorter words stand by chance in the bytes of any picture
PRINTED = re.compile(rb"[\x20-\x7e\xa0-\xff]{3,}")
HEX = re.compile(rb"<([0-9A-Fa-f\s]{4,})>")
OCTAL = re.compile(rb"\\([0-7]{1,3})")
STREAM = re.compile(rb"stream\r?\n")
# Two bytes a letter, of any alphabet of Europe and the Near East, whichever comes first.
BIG = re.compile(rb"(?:[\x00-\x06\x1e-\x21][\x00-\xff]){3,}")
LITTLE = re.compile(rb"(?:[\x00-\xff][\x00-\x06\x1e-\x21]){3,}")
MOST_LOOSE = 2**22
END_OF_FILE = b"%%EOF"


def places_of(content: bytes, media: str, words: Sequence[str]) -> tuple[str, ...]:
    """Say where in a file any of the words can still be found; nothing where they are gone.

    The words themselves are not in what is said. A PDF with an earlier revision inside is never clean.
    """
    if not words and media == PDF:
        return tuple(_earlier(content))
    if media != PDF:
        found = pattern_of(words).search(fold(content.decode("utf-8", errors="replace"))) if words else None
        return ("in the text",) if found else ()
    pattern = pattern_of(words)
    long = [word for word in words if sum(c.isalnum() for c in word) >= LEAST_IN_BYTES]
    found_places = [place for place, text in _texts(content) if pattern.search(fold(text))]
    if long:
        in_bytes = pattern_of(long)
        found_places += [place for place, text in _bytes(content) if in_bytes.search(fold(text))]
    return tuple(dict.fromkeys([*found_places, *_earlier(content)]))


def _earlier(content: bytes) -> Iterator[str]:
    if content.count(END_OF_FILE) > 1 or content.count(b"startxref") > 1:
        yield "in an earlier revision of the file"


def _texts(content: bytes) -> Iterator[tuple[str, str]]:
    """Give what each reader of text finds on each page, in each order in which it reads."""
    import pymupdf  # noqa: PLC0415  (heavy, and needed only where parts are withheld)
    from pypdf import PdfReader  # noqa: PLC0415  (as above)

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with pymupdf.open(stream=content, filetype="pdf") as document:
        for number, page in enumerate(document.pages(), start=1):
            for flags in (0, pymupdf.TEXT_DEHYPHENATE, pymupdf.TEXT_IGNORE_ACTUALTEXT):
                for is_sorted in (False, True):
                    yield f"in the text of page {number}", page.get_text("text", flags=flags, sort=is_sorted)
            for annotation in page.annots() or ():
                yield f"in a note on page {number}", str(annotation.info)
            for field in page.widgets() or ():
                yield f"in a field of page {number}", f"{field.field_name} {field.field_value}"
        yield (
            "in the description of the file",
            f"{document.metadata} {document.get_toc()} {document.get_xml_metadata()}",
        )
        yield "in the names of what is attached", str(document.embfile_names())
    for number, page in enumerate(PdfReader(BytesIO(content)).pages, start=1):
        yield f"in the text of page {number}, as another program reads it", page.extract_text()


def _bytes(content: bytes) -> Iterator[tuple[str, str]]:
    """Give all that the bytes of a PDF can be read as: the file, each object, each stream as it is and unpacked."""
    import pymupdf  # noqa: PLC0415  (heavy, and needed only where parts are withheld)

    yield from (("in the bytes of the file", text) for text in _read_as(content))
    with pymupdf.open(stream=content, filetype="pdf") as document:
        for xref in range(1, document.xref_length()):
            source = document.xref_object(xref, compressed=False).encode("utf-8", "surrogateescape")
            yield from ((f"in object {xref} of the file", text) for text in _read_as(source))
            if document.xref_is_stream(xref):
                packed, is_picture = document.xref_stream_raw(xref), b"/Subtype /Image" in source
                # The points of a picture are no letters; what is written beside them stands in the packed bytes.
                for stream in (packed,) if is_picture else (packed, document.xref_stream(xref)):
                    yield from ((f"in the stream of object {xref}", text) for text in _read_as(stream or b""))
    for start in STREAM.finditer(content):
        unpacked = _unpacked(content[start.end() : start.end() + MOST_LOOSE])
        if unpacked.count(b"\0") * 4 < len(unpacked):  # as before, no points of pictures
            yield from (("in a stream that nothing refers to", text) for text in _read_as(unpacked))


def _unpacked(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, MOST_LOOSE)
    except zlib.error:
        return b""


def _read_as(content: bytes) -> Iterator[str]:
    """Give bytes as text: a letter a byte, UTF-8, UTF-16 of either sort, and with what is in hex written out."""
    yield "\n".join(run.decode("latin-1") for run in PRINTED.findall(content))
    yield "\n".join(run.decode("utf-8", errors="replace") for run in PRINTED.findall(content))
    if b"\\" in content:
        yield OCTAL.sub(_octal, content).decode("latin-1")
    for runs, order in ((BIG, "utf-16-be"), (LITTLE, "utf-16-le")):
        for run in runs.findall(content):
            yield run.decode(order, errors="replace")
            yield run[1:].decode(order, errors="replace")
    for run in HEX.findall(content):
        digits = re.sub(rb"\s", b"", run).decode()
        written = bytes.fromhex(digits if len(digits) % 2 == 0 else f"{digits}0")
        yield written.decode("latin-1")
        yield written.decode("utf-16-be", errors="replace")


def _octal(found: "re.Match[bytes]") -> bytes:
    return bytes((int(found.group(1), 8) & 0xFF,))
