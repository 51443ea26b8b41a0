"""What pages and pictures are drawn from, without what is said in it beside the drawing."""

from typing import Any

from answerable.reports.withholding.cleaning.fonts import CodesInUse

MARKINGS = {b"BMC", b"BDC", b"EMC", b"MP", b"DP", b"BX", b"EX"}
START, END, SCAN = 0xD8, 0xD9, 0xDA
KEPT_SEGMENTS = {
    0xE0,
    0xEE,
}  # JFIF, and Adobe's word on how colours are meant: without them colours are wrong
COMMENT = 0xFE


def without_markings(thing: Any, writer: Any, codes: CodesInUse) -> None:
    """Take the marked content out of a page or a form: layers, tags, and the words that stand for what is drawn.

    `codes` takes in which letters of which font it sets.
    """
    from pypdf.generic import ContentStream, DictionaryObject, NameObject, StreamObject  # noqa: PLC0415  (heavy)

    if isinstance(thing, DictionaryObject) and thing.get("/Type") == "/Page" and "/Contents" in thing:
        content = ContentStream(thing["/Contents"], writer)
        codes.read(content, thing.get("/Resources"))
        if _pruned(content):
            drawn = StreamObject()
            drawn.set_data(content.get_data())
            thing[NameObject("/Contents")] = writer._add_object(drawn)
    elif isinstance(thing, StreamObject) and thing.get("/Subtype") == "/Form":
        content = ContentStream(thing, writer)
        codes.read(content, thing.get("/Resources"))
        if _pruned(content):
            thing.set_data(content.get_data())


def _pruned(content: Any) -> bool:
    kept = [(operands, operator) for operands, operator in content.operations if operator not in MARKINGS]
    if len(kept) == len(content.operations):
        return False
    content.operations = kept
    return True


def picture_alone(jpeg: bytes) -> bytes:
    """Give a JPEG without comments and without what is written beside the picture (Exif, XMP, IPTC).

    Source: ITU-T T.81, annex B, for the segments of a JPEG.
    """
    if jpeg[:2] != bytes((0xFF, START)):
        return jpeg
    kept, place = bytearray(jpeg[:2]), 2
    while place + 4 <= len(jpeg) and jpeg[place] == 0xFF:
        marker = jpeg[place + 1]
        if marker in (SCAN, END):
            break
        length = int.from_bytes(jpeg[place + 2 : place + 4], "big") + 2
        is_said = 0xE0 <= marker <= 0xEF and marker not in KEPT_SEGMENTS
        if not is_said and marker != COMMENT:
            kept += jpeg[place : place + length]
        place += length
    return bytes(kept + jpeg[place:])
