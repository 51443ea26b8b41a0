"""Where the tiles of a tree and the bundles of its entries are found, and how entries are put into a bundle.

Source: C2SP tlog-tiles.
"""

import re
from collections.abc import Iterable

HEIGHT = 8
"""How many levels of the tree one tile spans."""
WIDTH = 1 << HEIGHT
"""How many hashes a full tile holds."""

_PATH = re.compile(r"tile/(\d{1,2})/((?:x\d{3}/)*\d{3})(?:\.p/(\d{1,3}))?", re.ASCII)


def tile_path(level: int, number: int, width: int = WIDTH) -> str:
    """Give the path of a tile; where it is not full, with its width."""
    return f"tile/{level}/{_place(number, width)}"


def bundle_path(number: int, width: int = WIDTH) -> str:
    """Give the path of a bundle of entries: those whose hashes are in the tile of this number at level 0."""
    return f"tile/entries/{_place(number, width)}"


def read_tile_path(path: str) -> tuple[int, int, int] | None:
    """Read level, number and width from a path in its one right spelling; None for any other."""
    match = _PATH.fullmatch(path)
    if match is None:
        return None
    level, number = int(match[1]), int(match[2].replace("x", "").replace("/", ""))
    width = int(match[3]) if match[3] else WIDTH
    is_right = level < 64 and width > 0 and tile_path(level, number, width) == path
    return (level, number, width) if is_right else None


def bundle(entries: Iterable[bytes]) -> bytes:
    """Put up to 256 entries together, each after its length in two bytes; raises ValueError for one too long."""
    parts: list[bytes] = []
    for entry in entries:
        if len(entry) > 0xFFFF:
            raise ValueError(
                f"an entry of {len(entry)} bytes is too long for a bundle, which takes up to 65,535"
            )
        parts += (len(entry).to_bytes(2, "big"), entry)
    return b"".join(parts)


def read_bundle(written: bytes) -> tuple[bytes, ...]:
    """Take a bundle apart into its entries; raises ValueError where it is cut short."""
    entries: list[bytes] = []
    place = 0
    while place < len(written):
        start = place + 2
        place = start + int.from_bytes(written[place:start], "big")
        if start > len(written) or place > len(written):
            raise ValueError("the bundle of entries is cut short")
        entries.append(written[start:place])
    return tuple(entries)


def _place(number: int, width: int) -> str:
    digits = f"{number:03}".rjust(-(-len(str(number)) // 3) * 3, "0")
    groups = [digits[n : n + 3] for n in range(0, len(digits), 3)]
    path = "/".join([*(f"x{group}" for group in groups[:-1]), groups[-1]])
    return path if width == WIDTH else f"{path}.p/{width}"
