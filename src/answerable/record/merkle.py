"""The tree over the record: RFC 6962 hashes, roots, and proofs of inclusion and of consistency.

This file and audit.py import nothing but Python's own library, so that anybody can check a register with them alone.
Hashes are 32 bytes, SHA-256. Source: RFC 6962 section 2.1; the checks of proofs are RFC 9162 sections 2.1.3.2, 2.1.4.2.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

EMPTY_ROOT = sha256(b"").digest()
HASH_BYTES = 32


def leaf_hash(data: bytes) -> bytes:
    """Hash the bytes of one entry; the prefix 0 tells a leaf from an inner node."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash two neighbouring hashes into the one above them."""
    return sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True)
class CompactRange:
    """What must be kept of a tree so that it can grow: its size, and the roots of its full subtrees, largest first."""

    size: int = 0
    hashes: tuple[bytes, ...] = ()

    def append(self, leaf: bytes) -> "CompactRange":
        """Give the range with one leaf hash more."""
        return self.extend((leaf,))

    def extend(self, leaves: Iterable[bytes]) -> "CompactRange":
        """Give the range with these leaf hashes added in order."""
        size, hashes = self.size, list(self.hashes)
        for leaf in leaves:
            full = size
            while full & 1:
                leaf = node_hash(hashes.pop(), leaf)
                full >>= 1
            hashes.append(leaf)
            size += 1
        return CompactRange(size, tuple(hashes))

    @property
    def root(self) -> bytes:
        """The root of the tree; of the empty tree, the hash of nothing."""
        if not self.hashes:
            return EMPTY_ROOT
        *others, root = self.hashes
        for left in reversed(others):
            root = sha256(b"\x01" + left + root).digest()
        return root

    def to_bytes(self) -> bytes:
        """Give the hashes in one string of bytes; with the size they make the range again."""
        return b"".join(self.hashes)

    @classmethod
    def from_bytes(cls, size: int, written: bytes) -> "CompactRange":
        """Take a range back from its size and bytes; raises ValueError where they do not belong together."""
        if len(written) != HASH_BYTES * size.bit_count():
            raise ValueError(f"{len(written)} bytes are no range of a tree of {size} entries")
        return cls(size, tuple(written[n : n + HASH_BYTES] for n in range(0, len(written), HASH_BYTES)))


def root_of(leaves: Iterable[bytes]) -> bytes:
    """Give the root of the tree over these leaf hashes."""
    return CompactRange().extend(leaves).root


def root_of_full(hashes: bytes) -> bytes:
    """Give the root over 1, 2, 4, 8, … hashes that stand in one string."""
    while len(hashes) > HASH_BYTES:
        pairs = range(0, len(hashes), 2 * HASH_BYTES)
        hashes = b"".join([sha256(b"\x01" + hashes[n : n + 2 * HASH_BYTES]).digest() for n in pairs])
    return hashes


def inclusion_path(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """Give the hashes that lead from leaf `index` to the root over all of `leaves`, lowest first."""
    return tuple(root_of(leaves[start:end]) for start, end in inclusion_ranges(index, len(leaves)))


def consistency_path(leaves: Sequence[bytes], size: int) -> tuple[bytes, ...]:
    """Give the hashes that show the tree over `leaves` to be a continuation of its first `size` leaves."""
    return tuple(root_of(leaves[start:end]) for start, end in consistency_ranges(size, len(leaves)))


def inclusion_ranges(index: int, size: int) -> tuple[tuple[int, int], ...]:
    """Give the stretches of leaves, from one up to before another, whose roots are the path of `inclusion_path`.

    Raises ValueError where there is no such leaf.
    """
    if not 0 <= index < size:
        raise ValueError(f"there is no entry {index} among {size}")
    beside: list[tuple[int, int]] = []
    start, end = 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            beside.append((middle, end))
            end = middle
        else:
            beside.append((start, middle))
            start = middle
    return tuple(reversed(beside))


def consistency_ranges(old: int, size: int) -> tuple[tuple[int, int], ...]:
    """Give the stretches of leaves whose roots are the path of `consistency_path`.

    Raises ValueError where no tree of `size` begins with one of `old`.
    """
    if not 0 < old <= size:
        raise ValueError(f"a tree of {size} entries has no beginning of {old}")
    beside: list[tuple[int, int]] = []
    start, end = 0, size
    while old < end:
        middle = start + _split(end - start)
        if old <= middle:
            beside.append((middle, end))
            end = middle
        else:
            beside.append((start, middle))
            start = middle
    # Where the old tree is a whole subtree of the new one, its root is known and not part of the path.
    return tuple(reversed([*beside, (start, end)] if start else beside))


def check_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """Tell whether the path leads from the leaf at `index` to the root of a tree of `size` entries."""
    if not 0 <= index < size:
        return False
    place, last, reached = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            reached = node_hash(sibling, reached)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            reached = node_hash(reached, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and reached == root


def check_consistency(old_size: int, old_root: bytes, size: int, root: bytes, path: Sequence[bytes]) -> bool:
    """Tell whether the path shows the tree of `size` to begin with the whole tree of `old_size`."""
    if not 0 < old_size <= size:
        return False
    if old_size == size:
        return not path and old_root == root
    hashes = [old_root, *path] if old_size & (old_size - 1) == 0 else list(path)
    if not hashes:
        return False
    return _leads_to_both(old_size - 1, size - 1, hashes, old_root, root)


def _leads_to_both(place: int, last: int, hashes: Sequence[bytes], old_root: bytes, root: bytes) -> bool:
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = hashes[0]
    for sibling in hashes[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            old, new = node_hash(sibling, old), node_hash(sibling, new)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            new = node_hash(new, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and old == old_root and new == root


def _split(size: int) -> int:
    """The largest power of two below `size`."""
    return 1 << ((size - 1).bit_length() - 1)
