"""A record in the database read from end to end: every entry, every column beside it, the tree, and every head."""

from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Model

from answerable.record import CompactRange, FactsRefused, decode, leaf_hash
from answerable.site.backup.copies import Tell

PAGE = 5_000
BESIDE = ("index", "kind", "subject", "happened_on", "recorded_at", "leaf", "data")


@dataclass
class Walked:
    """What was found: how many entries are good, their root, the roots that were asked for, and the first fault."""

    tree: CompactRange = field(default_factory=CompactRange)
    roots: dict[int, str] = field(default_factory=dict)
    first_unlike: int | None = None
    at: datetime | None = None
    fault: str | None = None

    @property
    def size(self) -> int:
        """How many entries are good."""
        return self.tree.size

    @property
    def root(self) -> str:
        """The root of the good ones, in hex."""
        return self.tree.root.hex()


def walk(
    entries: type[Model], heads: type[Model], *, asked: Collection[int], leaves: bytes, tell: Tell
) -> Walked:
    """Read a record through; `asked` are sizes whose roots are wanted, `leaves` hashes that somebody kept of it."""
    found = Walked()
    known = {int(size): str(root) for size, root in heads.objects.values_list("size", "root")}  # type: ignore[attr-defined]
    stops = sorted({*known, *asked})
    try:
        for rows in _pages(entries):
            start, hashes = found.size, [_good(row, found) for row in rows]
            _compare(found, hashes, leaves)
            until = start + len(hashes)
            for stop in [*stops[bisect_right(stops, start) : bisect_right(stops, until)], until]:
                found.tree = found.tree.extend(hashes[found.size - start : stop - start])
                _stand(found, known)
            tell(f"reading the entries through: {found.size:,}")
        if found.size != max(known, default=0):
            raise ValueError(
                f"there are {found.size:,} entries, and the last head is of {max(known, default=0):,}"
            )
    except (ValueError, FactsRefused) as wrong:
        found.fault = str(wrong)
    return found


def _pages(entries: type[Model]) -> Iterator[list[dict[str, Any]]]:
    rows, after = entries.objects.order_by("index"), 0  # type: ignore[attr-defined]
    while page := list(rows.filter(index__gte=after).values(*BESIDE)[:PAGE]):
        if page[-1]["index"] != after + len(page) - 1:
            raise ValueError(f"an entry is missing between {after:,} and {page[-1]['index']:,}")
        yield page
        after += len(page)


def _good(row: dict[str, Any], found: Walked) -> bytes:
    """Give the hash of an entry that is what stands beside it, in its place; raises ValueError for another."""
    data, index = bytes(row["data"]), row["index"]
    entry, leaf = decode(data), leaf_hash(data)
    event = entry.event
    beside = (entry.index, event.kind, event.subject, event.happened_on, entry.recorded_at, leaf)
    if beside != (*(row[name] for name in BESIDE[:-2]), bytes(row["leaf"])):
        raise ValueError(f"entry {index} is not what stands beside it in the database")
    if found.at is not None and entry.recorded_at < found.at:
        raise ValueError(f"entry {index} was recorded before the one above it")
    found.at = entry.recorded_at
    return leaf


def _compare(found: Walked, hashes: list[bytes], leaves: bytes) -> None:
    start = found.size
    for place, own in enumerate(hashes, start=start):
        kept = leaves[32 * place : 32 * place + 32]
        if found.first_unlike is None and kept and kept != own:
            found.first_unlike = place


def _stand(found: Walked, known: dict[int, str]) -> None:
    """Keep the root at the size that the tree has now, and hold it against the head of that size."""
    size, root = found.size, found.root
    found.roots[size] = root
    if known.get(size, root) != root:
        raise ValueError(
            f"one of the entries up to {size - 1:,} was changed: the head of {size:,} entries differs"
        )
