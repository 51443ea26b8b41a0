"""What is odd about a row that is taken in all the same: repeats, contradictions, days out of order."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from answerable.imports.draft import Drafter
from answerable.imports.mapping import Remark
from answerable.imports.report import RowRemark
from answerable.imports.rows import Row


@dataclass
class Observer:
    """Makes the remarks that a mapping asks for; remembers what repeats."""

    drafter: Drafter
    met: set[tuple[str, ...]] = field(default_factory=set)

    def remarks(self, name: str, line: int, row: Row) -> Iterator[RowRemark]:
        """Give each remark that one row deserves."""
        for number, remark in enumerate(self.drafter.mapping.files[name].remarks):
            if self._deserves(name, number, remark, row):
                yield RowRemark(name, line, remark.text)

    def _deserves(self, name: str, number: int, remark: Remark, row: Row) -> bool:
        if not all(row[column] in values for column, values in remark.where.items()):
            return False
        if any(row[column] in values for column, values in remark.unless.items()):
            return False
        if not all(self._is_later(column, remark, row) for column in remark.later_than):
            return False
        return not remark.repeats or self._is_repeat((name, str(number), *(row[c] for c in remark.repeats)))

    def _is_later(self, column: str, remark: Remark, row: Row) -> bool:
        other = self.drafter.day(remark.later_than[column], row)
        return other is not None and row[column][:10] > other.isoformat()

    def _is_repeat(self, key: tuple[str, ...]) -> bool:
        if key in self.met:
            return True
        self.met.add(key)
        return False
