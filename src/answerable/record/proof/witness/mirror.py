"""The hashes of a register's entries, fetched and kept by somebody else, so that a change can be named by its place."""

from collections.abc import Callable, Iterator

from answerable.record.merkle import HASH_BYTES
from answerable.record.proof.checkpoint import Checkpoint
from answerable.record.proof.paths import HEIGHT, WIDTH, tile_path
from answerable.record.proof.tiles import Tiles, TilesBroken

Fetch = Callable[[str], bytes]
"""Gives the bytes of a tile by its path; raises OSError where it cannot."""


class MirrorRefused(Exception):
    """What a register gives out as its tree is not that of the head it signed; the message says so."""


def bring_up(tiles: Tiles, checkpoint: Checkpoint, fetch: Fetch) -> None:
    """Fetch the hashes of the entries that are not kept yet, and keep them where they lead to the head's root.

    Raises MirrorRefused, and nothing is kept, where they do not; OSError where they cannot be fetched.
    """
    if tiles.size >= checkpoint.size:
        return
    try:
        tiles.grow(_fetched(tiles.size, checkpoint.size, fetch), checkpoint.size, root=checkpoint.root)
    except TilesBroken as broken:
        raise MirrorRefused(
            f"The hashes that {checkpoint.origin} gives out do not lead to the head of {checkpoint.size:,} entries "
            f"that it signed. {broken}"
        ) from None


def first_unlike(tiles: Tiles, size: int, fetch: Fetch) -> int | None:
    """Give the first place at which a register of `size` entries is not what was kept; None where it is.

    Only as many entries are compared as both have. It fetches one or two tiles for each level of the tree.
    """
    place, both = 0, min(tiles.size, size)
    for level in reversed(range(_levels(both))):
        end = both >> HEIGHT * level
        place = _first_unlike_hash(tiles, level, place << HEIGHT, end, size, fetch)
    return place if place < both else None


def _levels(size: int) -> int:
    return max(-(-size.bit_length() // HEIGHT), 1)


def _first_unlike_hash(tiles: Tiles, level: int, start: int, end: int, size: int, fetch: Fetch) -> int:
    """The first place from `start` at which hashes of a level differ, or `end` where none does."""
    for first in range(start - start % WIDTH, end, WIDTH):
        kept = tiles.hashes(level, first // WIDTH)
        theirs = _fetch_tile(level, first // WIDTH, size, fetch)
        for place in range(max(start, first), min(first + WIDTH, end)):
            if _hash(kept, place - first) != _hash(theirs, place - first):
                return place
    return end


def _fetched(start: int, size: int, fetch: Fetch) -> Iterator[bytes]:
    for number in range(start // WIDTH, -(-size // WIDTH)):
        tile = _fetch_tile(0, number, size, fetch)
        for place in range(max(start - number * WIDTH, 0), len(tile) // HASH_BYTES):
            yield _hash(tile, place)


def _fetch_tile(level: int, number: int, size: int, fetch: Fetch) -> bytes:
    """A tile as it is in a tree of this size; where the register took that away, the full one begins with it."""
    width = min((size >> HEIGHT * level) - number * WIDTH, WIDTH)
    try:
        tile = fetch(tile_path(level, number, width))
    except OSError:
        if width == WIDTH:
            raise
        tile = fetch(tile_path(level, number))[: width * HASH_BYTES]
    if len(tile) != width * HASH_BYTES:
        raise MirrorRefused(f"The tile {tile_path(level, number, width)} that was fetched is not whole.")
    return tile


def _hash(hashes: bytes, number: int) -> bytes:
    return hashes[number * HASH_BYTES : (number + 1) * HASH_BYTES]
