from datetime import UTC, date, datetime

import pytest

from answerable.record import Event, Kind, MemoryRecord, Paper
from answerable.rules import Rules, find_body, load

AT = datetime(2026, 7, 1, 9, tzinfo=UTC)


class Register:
    """A record that is written to in one line."""

    def __init__(self) -> None:
        self.record = MemoryRecord()

    def tell(
        self, subject: str, facts: Kind, on: date = date(2026, 6, 1), *papers: Paper, actor: str = "P-1"
    ) -> int:
        """Append one event and give its place."""
        event = Event(subject=subject, facts=facts, happened_on=on, actor=actor)
        return self.record.append([event], after=self.record.head().size, at=AT, papers=papers).size - 1


@pytest.fixture(scope="session")
def rules() -> Rules:
    return load(find_body("lanternmakers"))


@pytest.fixture
def register() -> Register:
    return Register()
