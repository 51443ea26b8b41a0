"""The tree over all files of entries, compared on its way with every root that is known from somewhere."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import cpu_count

from answerable.record.audit.exported.kept import Kept
from answerable.record.audit.exported.layout import Exported
from answerable.record.audit.exported.quickly import quickly
from answerable.record.audit.exported.subtrees import Checked, Job, check_file, first_differing
from answerable.record.audit.faults import CHANGED, Bad
from answerable.record.merkle import EMPTY_ROOT, HASH_BYTES, CompactRange


@dataclass
class Walk:
    """How far the entries have been read, and the size of the latest root that agreed: of any, and of one kept."""

    range: CompactRange = field(default_factory=CompactRange)
    agreed: int = 0
    kept_agreed: int = 0
    latest: bytes = b""


@dataclass(frozen=True)
class Stop:
    """A root that the tree must have at a size, and whether it comes from a copy that was kept elsewhere."""

    size: int
    root: bytes
    is_kept: bool


def walk_tree(
    exported: Exported, walk: Walk, *, stops: Sequence[Stop], kept: Sequence[Kept], may_fork: bool
) -> None:
    """Go over all entries, growing the tree in `walk`; raises Bad at the first that is wrong."""
    by_file: dict[int, list[Stop]] = {}
    for stop in sorted(stops, key=lambda stop: stop.size):
        by_file.setdefault(max(stop.size - 1, 0) // exported.width, []).append(stop)
    if any(stop.size == 0 and stop.root != EMPTY_ROOT for stop in stops):
        raise Bad(None, "A checkpoint of no entries does not have the root of no entries.")
    for number, checked in enumerate(_checked_files(exported, by_file, may_fork)):
        start = walk.range.size
        _compare_leaves(exported, kept, number, checked)
        for stop in by_file.get(number, ()):
            if 0 <= stop.size - start <= checked.size:
                _compare(walk, stop, _grown(walk.range, checked, stop.size - start))
        walk.range = _grown(walk.range, checked, checked.size)
        if checked.wrong is not None:
            raise Bad(walk.range.size, checked.wrong)
        if exported.is_strict and checked.size and checked.earliest < walk.latest:
            raise Bad(start, f"Entry {start} says that it was recorded before the one above it.")
        walk.latest = checked.latest or walk.latest
        if checked.size < exported.width:
            break
    _check_end(exported, walk, stops, kept)


def _checked_files(
    exported: Exported, by_file: Mapping[int, Sequence[Stop]], may_fork: bool
) -> Iterator[Checked]:
    jobs = [_job(exported, number, by_file.get(number, ())) for number in range(exported.files)]
    if len(jobs) < 2 or cpu_count() == 1 or not may_fork:
        yield from map(check_file, jobs)
        return
    # Compiled, the work is done outside of Python, where threads work side by side.
    side_by_side = ThreadPoolExecutor if exported.is_large and quickly() else ProcessPoolExecutor
    with side_by_side(min(cpu_count(), len(jobs))) as pool:
        yield from pool.map(check_file, jobs)


def _job(exported: Exported, number: int, stops: Sequence[Stop]) -> Job:
    start = number * exported.width
    entries, leaves = exported.file(number)
    return Job(
        entries,
        leaves,
        start,
        tuple(stop.size - start for stop in stops),
        exported.is_strict,
        exported.is_large,
    )


def _grown(before: CompactRange, checked: Checked, size: int) -> CompactRange:
    """The range with the first `size` entries of a file added; a full file is a subtree that may close larger ones."""
    hashes = checked.hashes[size]
    if len(hashes) == 1 and size == 1 << (size.bit_length() - 1) and before.size % size == 0:
        return _closed(before, hashes[0], size)
    return CompactRange(before.size + size, (*before.hashes, *hashes))


def _closed(before: CompactRange, root: bytes, width: int) -> CompactRange:
    above = CompactRange(before.size // width, before.hashes).extend((root,))
    return CompactRange(above.size * width, above.hashes)


def _compare(walk: Walk, stop: Stop, reached: CompactRange) -> None:
    if reached.root == stop.root:
        walk.agreed = max(walk.agreed, stop.size)
        walk.kept_agreed = max(walk.kept_agreed, stop.size) if stop.is_kept else walk.kept_agreed
        return
    walk.range = reached
    # The register's own roots may have been written anew with its entries: they tell nothing beside one that was kept.
    agreed = walk.kept_agreed if stop.is_kept else walk.agreed
    one = agreed + 1 == stop.size
    which = f"Entry {agreed}" if one else f"One of the entries {agreed} to {stop.size - 1}"
    whose = "the checkpoint that you kept" if stop.is_kept else "the register's own checkpoint"
    raise Bad(
        agreed, f"{which} is not what it was: {whose} of {stop.size} entries has another root.", CHANGED
    )


def _compare_leaves(exported: Exported, kept: Sequence[Kept], number: int, checked: Checked) -> None:
    """Compare the hashes in a file with those that were kept, which tell exactly which entry was changed."""
    start = number * exported.width
    for copy in kept:
        held = copy.leaves[start * HASH_BYTES : (start + checked.size) * HASH_BYTES]
        place = first_differing(held, exported.leaves(number)) if held else None
        if place is not None:
            if not copy.is_whole:
                what = "The hashes in the copy that you kept are not those of its own checkpoints: it is damaged."
                raise Bad(None, what, "Compare with another copy.")
            what = f"Entry {start + place} is not what it was when the copy that you kept was made."
            raise Bad(start + place, what, CHANGED)


def _check_end(exported: Exported, walk: Walk, stops: Sequence[Stop], kept: Sequence[Kept]) -> None:
    size, ended = exported.checkpoint.size, walk.range.size
    most = max(size, *(stop.size for stop in stops), *(len(copy.leaves) // HASH_BYTES for copy in kept), 0)
    if ended < most:
        raise Bad(ended, f"Entry {ended} and all after it are missing, up to {most - 1}.", CHANGED)
    if ended > size:
        raise Bad(size, f"Entry {size} and all after it are not under the checkpoint.")
