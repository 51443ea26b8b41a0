"""What is about to be shown of a figure's counts: the one thing that the protector and the auditor share."""

from collections.abc import Mapping
from dataclasses import dataclass

from answerable.measures import Place, Sum


@dataclass(frozen=True)
class Publication:
    """Counts as a stranger would see them: shown, hidden, which of these must stay unknown, and the sums.

    `small` are the hidden counts that must be able to be 0 and to be `threshold` or more; it holds no hidden
    number.
    """

    shown: Mapping[Place, int]
    hidden: frozenset[Place]
    small: frozenset[Place]
    sums: tuple[Sum, ...]
    threshold: int

    def __post_init__(self) -> None:
        if self.hidden & self.shown.keys():
            raise ValueError("A count cannot be both shown and hidden.")
        if not self.small <= self.hidden:
            raise ValueError("A small count must be among the hidden ones.")
