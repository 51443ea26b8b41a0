"""What fonts of a PDF say of letters that are no longer set is taken out: each keeps its list of those in use."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

SHOWING = {b"Tj", b"TJ", b"'", b'"'}
_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(<[0-9A-Fa-f\s]*>|\[[^\]]*\])")
_ENTRY = re.compile(rb"<([0-9A-Fa-f\s]*)>")
MOST_OF_A_RANGE = 65_536
FRAME = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <%s> <%s> endcodespacerange
%s
endcmap CMapName currentdict /CMap defineresource pop end end"""
AT_ONCE = 100  # entries in one block, as the format has it


class CodesInUse:
    """Gathers, font by font, the codes that the pages and forms of a PDF set."""

    def __init__(self) -> None:
        self._used: dict[int, set[bytes]] = defaultdict(set)

    def read(self, content: Any, resources: Any) -> None:
        """Take in what one page or form sets, with the fonts that it calls by name."""
        fonts = _of(_of(resources).get("/Font"))
        font: Any = None
        for operands, operator in content.operations:
            if operator == b"Tf":
                font = fonts.raw_get(operands[0]) if operands[0] in fonts else None
            elif operator in SHOWING and font is not None and hasattr(font, "idnum"):
                width = 2 if font.get_object().get("/Subtype") == "/Type0" else 1
                for shown in _strings(operands):
                    self._used[font.idnum] |= {shown[n : n + width] for n in range(0, len(shown), width)}

    def prune(self, writer: Any) -> None:
        """Leave in each font's list of letters only those in use."""
        from pypdf.generic import NameObject, StreamObject  # noqa: PLC0415  (needed only where parts are withheld)

        for number, font in enumerate(writer._objects, start=1):
            listed = font.get("/ToUnicode") if hasattr(font, "get") else None
            listed = listed.get_object() if listed is not None else None
            if not isinstance(listed, StreamObject):
                continue
            kept = {c: u for c, u in _letters(listed.get_data()) if c in self._used.get(number, ())}
            drawn = StreamObject()
            drawn.set_data(_written(kept))
            font[NameObject("/ToUnicode")] = writer._add_object(drawn)


def _of(thing: Any) -> Any:
    return thing.get_object() if thing is not None else {}


def _strings(operands: Any) -> Iterator[bytes]:
    for one in operands:
        if isinstance(one, list):
            yield from _strings(one)
        elif hasattr(one, "original_bytes"):
            yield one.original_bytes
        elif isinstance(one, bytes):
            yield one


def _letters(listed: bytes) -> Iterator[tuple[bytes, bytes]]:
    for block in _CHARS.findall(listed):
        for code, letters in _PAIR.findall(block):
            yield _bytes(code), _bytes(letters)
    for block in _RANGES.findall(listed):
        for low, high, to in _RANGE.findall(block):
            yield from _range(_bytes(low), _bytes(high), to)


def _range(low: bytes, high: bytes, to: bytes) -> Iterator[tuple[bytes, bytes]]:
    first, last = int.from_bytes(low, "big"), int.from_bytes(high, "big")
    entries = [_bytes(one) for one in _ENTRY.findall(to)]
    for n in range(min(last - first + 1, MOST_OF_A_RANGE)):
        code = (first + n).to_bytes(len(low), "big")
        if to.startswith(b"["):
            if n < len(entries):
                yield code, entries[n]
        elif entries and entries[0]:
            start = entries[0]
            yield (
                code,
                ((int.from_bytes(start, "big") + n) % (1 << 8 * len(start))).to_bytes(len(start), "big"),
            )


def _bytes(written: bytes) -> bytes:
    plain = re.sub(rb"\s", b"", written).decode()
    return bytes.fromhex(plain if len(plain) % 2 == 0 else plain + "0")


def _written(kept: Mapping[bytes, bytes]) -> bytes:
    lines = [b"<%s> <%s>" % (c.hex().encode(), u.hex().encode()) for c, u in sorted(kept.items())]
    blocks = [lines[n : n + AT_ONCE] for n in range(0, len(lines), AT_ONCE)]
    width = len(next(iter(kept), b"\0"))
    body = b"\n".join(b"%d beginbfchar\n%s\nendbfchar" % (len(b), b"\n".join(b)) for b in blocks)
    return FRAME % (b"00" * width, b"ff" * width, body)
