"""How long the record is and the root over all of it: what anyone may hold, and hold against it later."""

from dataclasses import dataclass
from datetime import datetime

from answerable.record import Record
from answerable.rules import Rules


@dataclass(frozen=True)
class RegisterView:
    """The head of a body's record: its size, its root in hex, and when it last grew (None while it is empty)."""

    body: str
    size: int
    root: str
    at: datetime | None


def register(record: Record, rules: Rules) -> RegisterView:
    """Give the head of the record as it is."""
    head = record.head()
    return RegisterView(rules.body.name, head.size, head.root, head.at)
