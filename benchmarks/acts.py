"""One act, all the way in, beside a bare durable INSERT and beside another library's save of one event."""

import importlib.util
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from benchmarks import register
from benchmarks.history import LAST, made_up
from benchmarks.result import Result
from benchmarks.timing import by_turns

CASES = 1_000
HANDS = 8
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-32000")
WAY_IN = "one act: read, fold, decide, append, hash, lists, commit"


def on_sqlite(*, acts: int, rounds: int, folder: Path) -> list[Result]:
    """Time acts on SQLite: flushed, beside bare INSERTs; not flushed, beside `eventsourcing`."""
    house = register.opened(folder / "home")
    desk = Desk(house, acts * rounds * (3 + HANDS) + 1)
    bare = sqlite3.connect(folder / "bare.sqlite3", isolation_level=None)
    for pragma in PRAGMAS:
        bare.execute(f"PRAGMA {pragma}")
    peer = Sqlite(bare, desk.row())
    results = [
        _flushed("SQLite", desk, peer, acts, rounds),
        _at_once("SQLite", desk, peer, partial(Sqlite.opened, folder), acts, rounds),
    ]
    register.connection().cursor().execute("PRAGMA synchronous=OFF")
    if importlib.util.find_spec("eventsourcing") is None:
        return [*results, _beside("a save of one event by eventsourcing", None, None, acts)]
    from benchmarks import eventsourced

    app = eventsourced.unflushed(folder / "events.sqlite3", acts * rounds * 2)
    save, load = partial(app.save, acts), partial(app.load_and_save, acts)
    for name, peer in (("a save of one event", save), ("a load, change and save of one aggregate", load)):
        times = by_turns(partial(desk.work, acts), peer, rounds=rounds)
        results.append(_beside(f"{name} by eventsourcing {app.version}, not flushed either", *times, acts))
    desk.check()
    app.check()
    return results


def on_postgres(*, acts: int, rounds: int, folder: Path) -> list[Result]:
    """Time acts on a PostgreSQL of our own that flushes, beside bare INSERTs; nothing where it is not installed."""
    from tests.cluster import DATABASE, PORT, Cluster, ClusterMissing

    cluster = Cluster(fsync=True)
    try:
        cluster.start()
    except ClusterMissing as absent:
        empty = Result(
            "acts",
            f"{WAY_IN} on PostgreSQL",
            "a second",
            0,
            "",
            None,
            0.9,
            False,
            note=f"{absent} is not here",
        )
        return [empty]
    try:
        # The socket's folder as a host: settings read no query of an address.
        url = f"postgresql://postgres@{quote(str(cluster.folder), safe='')}:{PORT}/{DATABASE}"
        house = register.opened(folder / "home", database_url=url)
        desk = Desk(house, acts * rounds * (1 + HANDS) + 1)
        import psycopg

        with psycopg.connect(url) as bare:
            peer = Postgres(bare, desk.row())
            again = partial(psycopg.connect, url)
            results = [
                _flushed("PostgreSQL", desk, peer, acts, rounds),
                _at_once("PostgreSQL", desk, peer, again, acts, rounds),
            ]
        desk.check()
        register.connection().close()
    finally:
        cluster.stop()
    return results


class Desk:
    """A register of a thousand cases, and as many new complaints as will be triaged, one act each."""

    def __init__(self, house: Any, acts: int) -> None:
        from answerable.record import Event, cases

        self.house = house
        register.fill(house, made_up(CASES))
        self.waiting = [f"C-2026-9{n:06d}" for n in range(acts)]
        self.done = 0
        received = [
            Event(
                subject=case,
                facts=cases.Received(complaint=f"CP-2026-9{n:06d}", channel="web", respondent=f"P-r{n}"),
                happened_on=LAST,
                actor="public",
            )
            for n, case in enumerate(self.waiting)
        ]
        house.record.append(received, after=house.head().size, at=register.NOW)
        house.lists.refresh(house.record, house.rules, self.waiting)
        for case in self.waiting:
            list(house.record.read(subject=case))  # as its page does, from which an act is taken

    def work_at_once(self, acts: int, hands: int) -> None:
        """Triage so many cases by as many people at once, each act as a page would take it."""
        from django.db import connections

        def triage(cases: list[str]) -> None:
            try:
                for case in cases:
                    self._triage(case)
            finally:
                connections.close_all()

        some = self.waiting[self.done : self.done + acts]
        self.done += acts
        in_threads(triage, [some[n::hands] for n in range(hands)])

    def work(self, acts: int) -> None:
        """Triage so many cases, each by one act as a page would take it."""
        for _ in range(acts):
            self.one()

    def one(self) -> None:
        """Triage the next case."""
        self._triage(self.waiting[self.done])
        self.done += 1

    def _triage(self, case: str) -> None:
        from answerable import acts

        self.house.act(
            acts.cases.triage, case=case, outcome="investigate", happened_on=LAST, by="P-officer-1"
        )

    def row(self) -> bytes:
        """Give the bytes of an entry as one act makes it."""
        self.one()
        last = self.house.head().size - 1
        return next(iter(self.house.record.read(after=last))).data

    def check(self) -> None:
        """See that every act is in the record and in the lists."""
        case = self.waiting[self.done - 1]
        assert self.house.lists.one(case).stage == "allocation", f"{case} is not where the act put it"
        triaged = sum(
            1 for _ in self.house.record.read(kinds=["Triaged"], after=self.house.head().size - self.done)
        )
        assert triaged == self.done, f"{triaged} of {self.done} acts are in the record"


class Sqlite:
    """The least that a durable row costs on SQLite: one INSERT, one commit, on the same settings."""

    def __init__(self, connection: sqlite3.Connection, row: bytes) -> None:
        self.connection, self.row = connection, row
        connection.execute("CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, data BLOB)")

    @staticmethod
    def opened(folder: Path) -> sqlite3.Connection:
        """Open the same file once more, with the same settings."""
        connection = sqlite3.connect(folder / "bare.sqlite3", isolation_level=None, timeout=60)
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        return connection

    def work(self, rows: int) -> None:
        """Insert and commit so many rows, one at a time."""
        for _ in range(rows):
            self.connection.execute("BEGIN IMMEDIATE")
            self.connection.execute("INSERT INTO bare (data) VALUES (?)", (self.row,))
            self.connection.execute("COMMIT")


class Postgres:
    """The least that a durable row costs on PostgreSQL."""

    def __init__(self, connection: Any, row: bytes) -> None:
        self.connection, self.row = connection, row
        connection.execute("CREATE TABLE IF NOT EXISTS bare (id bigserial PRIMARY KEY, data bytea)")
        connection.commit()

    def work(self, rows: int) -> None:
        """Insert and commit so many rows, one at a time."""
        for _ in range(rows):
            self.connection.execute("INSERT INTO bare (data) VALUES (%s)", (self.row,))
            self.connection.commit()


def _flushed(database: str, desk: Desk, bare: Any, acts: int, rounds: int) -> Result:
    ours, peer = by_turns(partial(desk.work, acts), partial(bare.work, acts), rounds=rounds)
    note = f"one bare INSERT takes {1000 * peer / acts:.2f} ms here, one act {1000 * ours / acts:.2f} ms"
    name = f"a bare durable INSERT of {len(bare.row)} bytes on the same settings"
    return Result(
        "acts", f"{WAY_IN}, on {database}", "a second", acts / ours, name, acts / peer, 0.9, False, note=note
    )


def _at_once(
    database: str, desk: Desk, bare: Any, again: Callable[[], Any], acts: int, rounds: int
) -> Result:
    """As many people as there are hands, each with a connection of their own, beside one bare INSERT after another."""

    def insert(rows: int) -> None:
        connection = again()
        type(bare)(connection, bare.row).work(rows)
        connection.close()

    def peers(rows: int) -> None:
        in_threads(insert, [rows] * HANDS)

    ours, one = by_turns(
        partial(desk.work_at_once, acts * HANDS, HANDS), partial(bare.work, acts), rounds=rounds
    )
    _, many = by_turns(lambda: None, partial(peers, acts), rounds=rounds)
    name = f"a bare durable INSERT of {len(bare.row)} bytes, one after another"
    note = (
        f"acts that come at once share a commit; {HANDS} connections that insert at once, each committing its own, "
        f"do {acts * HANDS / many:,.0f} a second"
    )
    what = f"acts by {HANDS} people at once, on {database}"
    return Result("acts", what, "a second", acts * HANDS / ours, name, acts / one, 0.9, False, note=note)


def in_threads(work: Callable[[Any], None], shares: list[Any]) -> None:
    """Do each share in a thread of its own, and raise what went wrong in any."""
    with ThreadPoolExecutor(len(shares)) as threads:
        for done in [threads.submit(work, share) for share in shares]:
            done.result()


def _beside(name: str, ours: float | None, peer: float | None, acts: int) -> Result:
    if not ours or not peer:
        return Result(
            "acts",
            f"{WAY_IN}, not flushed",
            "a second",
            0,
            name,
            None,
            1.0,
            False,
            note="eventsourcing is not here: make bench",
        )
    return Result("acts", f"{WAY_IN}, not flushed", "a second", acts / ours, name, acts / peer, 1.0, False)
