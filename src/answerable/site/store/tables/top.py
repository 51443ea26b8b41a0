"""The latest head of a record, with what its tree needs to grow."""

from dataclasses import dataclass
from datetime import datetime

from answerable.record import CompactRange, Head
from answerable.site.store.tables.wire import Row, aware

COLUMNS = "size, root, at, range"


@dataclass(frozen=True)
class Top:
    """How long the record is, its tree, and when the latest entry was recorded (None: there is none)."""

    tree: CompactRange
    head: Head

    @property
    def size(self) -> int:
        """How many entries there are."""
        return self.head.size

    @property
    def at(self) -> datetime | None:
        """When the latest was recorded."""
        return self.head.at


EMPTY = Top(CompactRange(), Head(0, CompactRange().root.hex()))


def top_of(row: Row) -> Top:
    """Read a row of heads."""
    size, root, at, hashes = row
    return Top(CompactRange.from_bytes(size, bytes(hashes)), Head(size, root, aware(at)))


def is_of(row: Row, top: Top) -> bool:
    """Tell whether a row of heads says of a top that is known what this says."""
    size, root, at, hashes = row
    head = top.head
    return head.size == size and head.root == root and head.at == aware(at) and top.tree.to_bytes() == hashes
