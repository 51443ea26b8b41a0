"""The latest head of a record, with what its tree needs to grow."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from answerable.record import CompactRange, Head
from answerable.site.store.tables.wire import Row, aware

COLUMNS = "size, root, at, range"


@dataclass(frozen=True)
class Top:
    """How long the record is, its tree, and when the latest entry was recorded (None: there is none)."""

    tree: CompactRange
    root: str
    at: datetime | None

    @property
    def size(self) -> int:
        """How many entries there are."""
        return self.tree.size

    @cached_property
    def head(self) -> Head:
        """The same as everyone is told it."""
        return Head(self.tree.size, self.root, self.at)


EMPTY = Top(CompactRange(), CompactRange().root.hex(), None)


def top_of(row: Row) -> Top:
    """Read a row of heads."""
    size, root, at, hashes = row
    return Top(CompactRange.from_bytes(size, bytes(hashes)), root, aware(at))
