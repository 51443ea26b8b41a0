"""The same case as the `eventsourcing` library keeps it: an aggregate, saved one event at a time on SQLite."""

from importlib.metadata import version
from pathlib import Path
from typing import Any
from uuid import UUID

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event
from eventsourcing.sqlite import SQLiteConnectionPool


class Case(Aggregate):
    """A case as an aggregate of that library, with the facts that our kinds of event have."""

    @event("Received")
    def __init__(self, complaint: str, channel: str, respondent: str, happened_on: str, actor: str) -> None:
        self.complaint, self.channel, self.respondent = complaint, channel, respondent
        self.happened_on, self.actor = happened_on, actor
        self.stage = "triage"

    @event("Triaged")
    def triage(self, outcome: str, happened_on: str, actor: str) -> None:
        """Decide first what the case needs."""
        self.stage = "allocation" if outcome == "investigate" else "triage"


class Cases:
    """An application of that library with cases that wait to be triaged."""

    version = version("eventsourcing")

    def __init__(self, file: Path, cases: int) -> None:
        self.app: Any = Application(
            env={"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(file)}
        )
        self.held = [
            Case(f"CP-2026-9{n:06d}", "web", f"P-r{n}", "2026-06-30", "public") for n in range(cases)
        ]
        self.app.save(*self.held)
        self.done = 0

    def save(self, times: int) -> None:
        """Triage so many cases that are held in memory, and save the one event of each."""
        for _ in range(times):
            self._triage(self.held[self.done])

    def load_and_save(self, times: int) -> None:
        """Triage so many cases, each read back first."""
        for _ in range(times):
            self._triage(self.app.repository.get(self._id()))

    def _id(self) -> UUID:
        return self.held[self.done].id

    def _triage(self, case: Case) -> None:
        case.triage("investigate", "2026-06-30", "P-officer-1")
        self.app.save(case)
        self.done += 1

    def check(self) -> None:
        """See that what was saved last is there."""
        case = self.app.repository.get(self.held[self.done - 1].id)
        assert case.stage == "allocation" and case.version == 2, "the last save is not there"


def unflushed(file: Path, cases: int) -> Cases:
    """Give the application on a database that does not wait for the disk, as ours does not beside it."""
    made = SQLiteConnectionPool._create_connection

    def create(pool: SQLiteConnectionPool) -> Any:
        connection = made(pool)
        connection._sqlite_conn.execute("PRAGMA synchronous=OFF")
        return connection

    SQLiteConnectionPool._create_connection = create  # type: ignore[method-assign]
    return Cases(file, cases)
