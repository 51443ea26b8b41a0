"""The tree kept in files, so that a proof needs a few short reads and anybody can fetch the tree: tiles.

Source: C2SP tlog-tiles. A tile holds up to 256 hashes of one level; a full tile never changes. All of it can be made
again from the record's leaves.
"""

import os
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path
from shutil import rmtree

from answerable.record.merkle import (
    EMPTY_ROOT,
    HASH_BYTES,
    CompactRange,
    consistency_ranges,
    inclusion_ranges,
    root_of_full,
)
from answerable.record.proof.files import alone, flush, write_draft, write_whole
from answerable.record.proof.paths import HEIGHT, WIDTH, read_tile_path, tile_path

_LEVELS = 8


class TilesBroken(Exception):
    """The files of a tree are not whole or not of these leaves; the message says which, and what to do."""


class Tiles:
    """The tree of one record in a folder, at `tile/…` within it. It only ever grows."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._full = lru_cache(maxsize=64)(self._read_full)

    @property
    def size(self) -> int:
        """How many leaves the tree is of; what lies in the files beyond them is not part of it."""
        try:
            return int((self.folder / "size").read_text())
        except FileNotFoundError:
            return 0
        except ValueError:
            raise self._broken("size") from None

    def grow(self, leaves: Iterable[bytes], size: int, *, root: bytes | None = None) -> None:
        """Add the leaf hashes that come after the present ones, until there are `size`.

        After a crash the tree is the old one or the new one, and goes on rightly from either. Raises TilesBroken, and
        the tree stays what it was, where the leaves do not suffice or do not lead to the root that is asked for.
        """
        with alone(self.folder):
            growth = _Growth(self)
            try:
                growth.take(islice(leaves, max(size - growth.old, 0)))
                self._check_growth(growth, size, root)
                if size > growth.old:
                    growth.write()
            except BaseException:
                growth.forget()
                raise

    def _check_growth(self, growth: "_Growth", size: int, root: bytes | None) -> None:
        if growth.size < size:
            raise TilesBroken(
                f"The tree was to grow to {size} entries, and only {growth.size} were given. It stays as it was."
            )
        if root is not None and root != (growth.root if size == growth.size else self.root(size)):
            raise TilesBroken(
                f"These entries do not lead to the root that a tree of {size} has. It stays as it was, "
                f"with {growth.old} entries: one of them or one of those that were given is not what it was."
            )

    def read(self, path: str) -> bytes | None:
        """Give the bytes of a tile by its path, of any width it ever had; None where the tree has no such tile."""
        asked = read_tile_path(path)
        if asked is None:
            return None
        level, number, width = asked
        return (
            self.hashes(level, number)[: width * HASH_BYTES] if width <= self.width(level, number) else None
        )

    def width(self, level: int, number: int) -> int:
        """Tell how many hashes a tile holds: 256 where it is full, 0 where there is none."""
        return min(max((self.size >> HEIGHT * level) - number * WIDTH, 0), WIDTH)

    def hashes(self, level: int, number: int) -> bytes:
        """Give all the hashes of a tile, in one string; raises TilesBroken where its file is not whole."""
        width = self.width(level, number)
        return self._full(level, number) if width == WIDTH else self._read_part(level, number, width)

    def leaves(self, after: int = 0, until: int | None = None) -> Iterator[bytes]:
        """Give the leaf hashes in order, from place `after` up to `until`."""
        end = self.size if until is None else min(until, self.size)
        for start in range(after - after % WIDTH, end, WIDTH):
            tile = self.hashes(0, start // WIDTH)
            yield from _split(tile[max(after - start, 0) * HASH_BYTES : (end - start) * HASH_BYTES])

    def root(self, size: int) -> bytes:
        """Give the root of the first `size` leaves; raises ValueError where there are not so many."""
        self._check(size)
        return self._root_of(0, size) if size else EMPTY_ROOT

    def inclusion(self, index: int, size: int) -> tuple[bytes, ...]:
        """Give the path from leaf `index` to the root of the first `size`; raises ValueError where there is none."""
        self._check(size)
        return tuple(self._root_of(start, end) for start, end in inclusion_ranges(index, size))

    def consistency(self, old: int, size: int) -> tuple[bytes, ...]:
        """Give the path that shows the first `size` leaves to continue the first `old`; of none, it is empty."""
        self._check(size)
        return tuple(self._root_of(*ends) for ends in consistency_ranges(old, size)) if old else ()

    def _check(self, size: int) -> None:
        if size > self.size:
            raise ValueError(f"the tree is of {self.size} entries, so there is no proof for {size}")

    def _root_of(self, start: int, end: int) -> bytes:
        """The root over some leaves, of which the first begins a subtree as large as they are together."""
        whole: list[bytes] = []
        place = start
        while place < end:
            height = (end - place).bit_length() - 1
            whole.append(self._subtree(height, place >> height))
            place += 1 << height
        return CompactRange(end - start, tuple(whole)).root

    def _subtree(self, height: int, number: int) -> bytes:
        """The root of a full subtree: of the 2**height leaves from number * 2**height on."""
        level, within = divmod(height, HEIGHT)
        tile, first = divmod(number << within, WIDTH)
        hashes = self.hashes(level, tile)[first * HASH_BYTES : (first + (1 << within)) * HASH_BYTES]
        return root_of_full(hashes)

    def _read_full(self, level: int, number: int) -> bytes:
        return self._read_file(tile_path(level, number), WIDTH)

    def _read_part(self, level: int, number: int, width: int) -> bytes:
        """A tile that was not full may have been taken away since, when it was: then the full one begins with it."""
        if not width:
            return b""
        try:
            return self._read_file(tile_path(level, number, width), width)
        except TilesBroken:
            return self._full(level, number)[: width * HASH_BYTES]

    def _read_file(self, path: str, width: int) -> bytes:
        try:
            read = (self.folder / path).read_bytes()
        except FileNotFoundError:
            read = b""
        if len(read) != width * HASH_BYTES:
            raise self._broken(path)
        return read

    def _broken(self, path: str) -> TilesBroken:
        return TilesBroken(
            f"The file {path} of the tree in {self.folder.name} is missing or not whole. The record itself is not "
            "touched by that. Take the folder of the tree away: it is made again from the record."
        )


class _Growth:
    """Leaves being added: for each level the hashes of its last tile, and the tiles that are written but not named."""

    def __init__(self, tiles: Tiles) -> None:
        self._folder, self.old = tiles.folder, tiles.size
        self.size = self.old
        self._edges: list[tuple[int, bytes]] = []
        for level in range(_LEVELS):
            number = (self.old >> HEIGHT * level) // WIDTH
            self._edges.append((number, tiles.hashes(level, number)))
        self._drafts: list[tuple[Path, Path]] = []

    @property
    def root(self) -> bytes:
        """The root with the leaves added so far; each level's last tile holds the subtrees that are not in a larger."""
        whole: list[bytes] = []
        for _, hashes in reversed(self._edges):
            whole += CompactRange().extend(_split(hashes)).hashes
        return CompactRange(self.size, tuple(whole)).root

    def take(self, leaves: Iterator[bytes]) -> None:
        """Add leaves, a tile of them at a time; each tile that is full is written beside its place."""
        while new := b"".join(islice(leaves, WIDTH - len(self._edges[0][1]) // HASH_BYTES)):
            self.size += len(new) // HASH_BYTES
            self._add(0, new)

    def write(self) -> None:
        """Put all that was written in its place, flushed, and then say that the tree is of its new size."""
        for level, (number, hashes) in enumerate(self._edges):
            if hashes and self.size >> HEIGHT * level != self.old >> HEIGHT * level:
                self._draft(tile_path(level, number, len(hashes) // HASH_BYTES), hashes)
        for draft, file in self._drafts:
            flush(draft)
            os.replace(draft, file)
        for folder in {above for _, file in self._drafts for above in self._above(file)}:
            flush(folder)
        write_whole(self._folder / "size", b"%d\n" % self.size)
        self._clear()

    def forget(self) -> None:
        """Take away what was written and not named."""
        for draft, _ in self._drafts:
            draft.unlink(missing_ok=True)

    def _add(self, level: int, new: bytes) -> None:
        number, hashes = self._edges[level]
        hashes += new
        self._edges[level] = number, hashes
        if len(hashes) == WIDTH * HASH_BYTES:
            self._draft(tile_path(level, number), hashes)
            self._edges[level] = number + 1, b""
            self._add(level + 1, root_of_full(hashes))

    def _draft(self, path: str, hashes: bytes) -> None:
        file = self._folder / path
        self._drafts.append((write_draft(file, hashes), file))

    def _above(self, file: Path) -> Iterator[Path]:
        for parent in file.parents:
            yield parent
            if parent == self._folder:
                return

    def _clear(self) -> None:
        """Take away the shorter forms of tiles that are full now."""
        for level, (number, _) in enumerate(self._edges):
            begun = (self.old >> HEIGHT * level) // WIDTH
            if begun < number:
                rmtree((self._folder / tile_path(level, begun, 1)).parent, ignore_errors=True)


def _split(hashes: bytes) -> Iterator[bytes]:
    return (hashes[n : n + HASH_BYTES] for n in range(0, len(hashes), HASH_BYTES))
