"""A block: many events of one kind, as columns of equal length."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

EPOCH = date(1970, 1, 1).toordinal()
Days = Any  # a numpy array of days since 1970
Column = Any  # an Arrow array


@dataclass(frozen=True, eq=False)
class Block:
    """Events of one kind: days since 1970, the subjects, and in which order those of one day stand.

    `voids` names, by its row in another block, the entry that each corrects: places are known only once all are set.
    """

    kind: str
    on: Days
    subject: Column
    order: Days
    step: int
    actor: str
    facts: Mapping[str, Column] = field(default_factory=dict)
    voids: "tuple[Block, Days] | None" = None

    def __len__(self) -> int:
        return len(self.on)

    def where(self, chosen: Any) -> "Block":
        """Give the block with the chosen rows only."""
        chosen = pa.array(chosen)
        place = np.flatnonzero(chosen.to_numpy(zero_copy_only=False))
        voids = (self.voids[0], self.voids[1][place]) if self.voids else None
        facts = {name: column.take(pa.array(place)) for name, column in self.facts.items()}
        subject = self.subject.take(pa.array(place))
        return Block(
            self.kind, self.on[place], subject, self.order[place], self.step, self.actor, facts, voids
        )


def days(on: Days) -> Column:
    """Set days since 1970 as Arrow dates."""
    return pa.array(np.asarray(on, dtype="int32")).cast(pa.date32())


def codes(names: Sequence[str], chosen: Any) -> Column:
    """Set numbers as the codes that they stand for."""
    return pa.array(list(names)).take(pa.array(np.asarray(chosen, dtype="int64")))


def numbered(stem: str, numbers: Any, *, width: int = 4) -> Column:
    """Set numbers as ids such as P-r0042."""
    text = pc.utf8_lpad(pa.array(np.asarray(numbers, dtype="int64")).cast(pa.string()), width, "0")
    return pc.binary_join_element_wise(pa.scalar(stem), text, "")


def joined(*parts: Any) -> Column:
    """Join columns and words, row by row."""
    return pc.binary_join_element_wise(*(pa.scalar(p) if isinstance(p, str) else p for p in parts), "")


def only_where(chosen: Any, column: Column) -> Column:
    """Leave out the values of the rows that are not chosen."""
    return pc.if_else(pa.array(chosen), column, pa.nulls(len(column), column.type))
