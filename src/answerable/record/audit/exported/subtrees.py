"""One file of entries checked by itself: it is a whole subtree, so that two files can be checked side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from answerable.record.audit.exported.entries import first_strange, recorded_at
from answerable.record.audit.exported.quickly import quickly
from answerable.record.merkle import HASH_BYTES


@dataclass(frozen=True)
class Job:
    """Which file of entries to check: its two files, the index of its first entry, and the places to stop at.

    `stops` are numbers of entries of this file; `is_strict` is for registers that say in which order they were written;
    `is_of_many` tells that there are so many files that compiling something for them is worth it.
    """

    entries: Path
    leaves: Path
    start: int
    stops: tuple[int, ...]
    is_strict: bool = True
    is_of_many: bool = False


@dataclass(frozen=True)
class Checked:
    """What a file holds: how many good entries, what is wrong with the one after them, and the hashes at each stop.

    `hashes` gives, by number of entries of this file, the roots of the full subtrees over them, largest first.
    """

    size: int
    wrong: str | None
    hashes: dict[int, tuple[bytes, ...]]
    earliest: bytes = b""
    latest: bytes = b""


def check_file(job: Job) -> Checked:
    """Check one file of entries against the hashes written beside it; raises OSError where either cannot be read."""
    content = job.entries.read_bytes() if job.entries.exists() else b""
    written = _hashes(job.leaves) if content or job.leaves.exists() else b""
    found = _found_quickly(job, content, written) if job.is_of_many else None
    return found or _found_slowly(job, content, written)


def _found_quickly(job: Job, content: bytes, written: bytes) -> Checked | None:
    """Say what the compiled look finds where all is well; None where it is not to be had, or anything is wrong."""
    look = quickly()
    if look is None or not content.endswith(b"\n") or look.good(content, job.start) != written:
        return None
    size = len(written) // HASH_BYTES
    if size != content.count(b"\n"):
        return None
    first, last = content[: content.index(b"\n")], content[content.rfind(b"\n", 0, -1) + 1 : -1]
    return _checked(job, size, None, look.levels(written), first, last)


def _found_slowly(job: Job, content: bytes, written: bytes) -> Checked:
    leaves = leaves_of(content)
    lines = content.split(b"\n")[:-1]
    good, wrong = _first_wrong(lines, leaves, written, job)
    if good == len(lines) and content and not content.endswith(b"\n"):
        wrong = f"Entry {job.start + good} is not a whole line: its end is missing."
    first, last = (lines[0], lines[good - 1]) if good else (b"", b"")
    return _checked(job, good, wrong, _levels(leaves[:good]), first, last)


def _checked(
    job: Job, good: int, wrong: str | None, levels: Sequence[Sequence[bytes]], first: bytes, last: bytes
) -> Checked:
    stops = {min(stop, good) for stop in (*job.stops, good)}
    earliest, latest = (recorded_at(first), recorded_at(last)) if good else (b"", b"")
    return Checked(good, wrong, {stop: _subtrees(levels, stop) for stop in stops}, earliest, latest)


def leaves_of(content: bytes) -> list[bytes]:
    """Give the leaf hash of each line. Source: RFC 6962 section 2.1; a leaf is hashed behind a byte of nought."""
    if not content:
        return []
    marked = (b"\x00" + content.removesuffix(b"\n").replace(b"\n", b"\n\x00")).split(b"\n")
    return [sha256(line).digest() for line in marked]


def _hashes(path: Path) -> bytes:
    return path.read_bytes() if path.suffix == ".bin" else bytes.fromhex(path.read_text())


def _first_wrong(
    lines: Sequence[bytes], leaves: Sequence[bytes], written: bytes, job: Job
) -> tuple[int, str | None]:
    """Give how many entries are good, and what is wrong with the next."""
    strange = first_strange(lines, job.start, is_strict=job.is_strict)
    differing = first_differing(b"".join(leaves[: len(lines)]), written)
    if strange is not None and (differing is None or strange[0] <= differing):
        return strange
    if differing is not None:
        index = job.start + differing
        return differing, f"Entry {index} is not what it was: its hash differs from the one written down."
    if len(lines) * HASH_BYTES < len(written):
        return len(lines), f"Entry {job.start + len(lines)} is missing: only its hash is there."
    return len(lines), None


def first_differing(made: bytes, written: bytes) -> int | None:
    """Give the place of the first hash that is not as written, or None; what is only in `written` is no difference."""
    if written.startswith(made):
        return None
    return (
        next(
            n
            for n in range(0, len(made), HASH_BYTES)
            if made[n : n + HASH_BYTES] != written[n : n + HASH_BYTES]
        )
        // HASH_BYTES
    )


def _levels(leaves: Sequence[bytes]) -> list[Sequence[bytes]]:
    """Give the roots of all full subtrees: at level n those of 2**n leaves. Source: RFC 6962 section 2.1."""
    levels = [leaves]
    while len(levels[-1]) > 1:
        pairs = zip(levels[-1][::2], levels[-1][1::2], strict=False)
        levels.append([sha256(b"\x01" + left + right).digest() for left, right in pairs])
    return levels


def _subtrees(levels: Sequence[Sequence[bytes]], size: int) -> tuple[bytes, ...]:
    """Give the roots of the full subtrees over the first `size` leaves, largest first."""
    bits = [n for n in reversed(range(size.bit_length())) if size >> n & 1]
    return tuple(levels[n][(size >> n) - 1] for n in bits)
