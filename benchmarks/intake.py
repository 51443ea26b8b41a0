"""A real register read in, beside its limit; events appended in bulk, beside a bare executemany of their rows."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from itertools import chain, islice
from pathlib import Path
from statistics import median
from typing import Any

from answerable.imports import load_mapping, take_in
from benchmarks import register
from benchmarks.acts import PRAGMAS
from benchmarks.history import batches, made_up
from benchmarks.result import Result
from benchmarks.timing import by_turns, seconds

ROOT = Path(__file__).resolve().parent.parent
EXPORT = ROOT.parent / "shared" / "data" / "chicago_copa_2019_2022"
BODY = ROOT / "bodies" / "city-oversight"
LIMIT = 10.0
AT = datetime(2026, 6, 30, 12, tzinfo=UTC)
ROW = "INSERT INTO {0} VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


def importing(*, rounds: int, folder: Path) -> list[Result]:
    """Read the real register in, each time into a new register; nothing where it is not beside the project."""
    what = "a real register of 5,376 cases in 39,584 rows, read into the record"
    if not EXPORT.is_dir():
        absent = "the register is not beside this project"
        return [Result("import", what, "s", 0, "the limit", None, 1.0, True, note=absent)]
    house = register.opened(folder / "home", body="city-oversight")
    alone = partial(take_in, house.record, house.rules, at=AT)
    beside: dict[str, Callable[..., object]] = {
        what: alone,
        f"{what}, and the lists": partial(house.take_in, take_in),
    }
    return [_limited(name, house, read, rounds) for name, read in beside.items()]


def _limited(what: str, house: Any, read: Callable[..., object], rounds: int) -> Result:
    times = [_imported(house, read) for _ in range(rounds)]
    note = f"{house.head().size:,} entries came of it"
    limit = f"the limit of {LIMIT:.0f} s"
    return Result("import", what, "s", median(times), limit, LIMIT, 1.0, True, note=note)


def _imported(house: Any, read: Callable[..., object]) -> float:
    _emptied()
    mapping = load_mapping(next((BODY / "imports").glob("*.yaml")))
    given = {"mapping": mapping, "folder": EXPORT, "by": "import", "progress": lambda *_: None}
    taken = seconds(lambda: read(**given))
    assert house.head().size > 30_000, "the import read next to nothing"
    return taken


def _emptied() -> None:
    """Make the register new: entries refuse to be deleted, and a table may be dropped."""
    from django.core.management import call_command

    for to in ("zero", None):
        call_command("migrate", "store", *([to] if to else []), interactive=False, verbosity=0)


def appending(*, events: int, rounds: int, folder: Path) -> list[Result]:
    """Append events in one act of the record, and the rows they made by a bare executemany."""
    house = register.opened(folder / "home")
    history = made_up(max(200, events // 4))
    drawn = list(islice(chain.from_iterable(batch for _, batch in batches(history)), events))
    append = partial(_append, house, drawn)
    append()
    rows = _rows(len(drawn))
    bare = sqlite3.connect(folder / "bare.sqlite3", isolation_level=None)
    for pragma in PRAGMAS:
        bare.execute(f"PRAGMA {pragma}")
    ours, peer = by_turns(append, partial(_insert, bare, rows), rounds=rounds)
    (kept,) = bare.execute("SELECT count(*) FROM bare_0").fetchone()
    assert kept == len(drawn) == house.head().size // (rounds + 1), "not every row was written"
    what = f"{len(drawn):,} events appended at once: encoded, hashed, indexed, one commit"
    name = "a bare executemany of the same rows, with no index but the key"
    return [Result("append", what, "a second", len(drawn) / ours, name, len(drawn) / peer, 0.3, False)]


def _append(house: Any, events: list[Any]) -> None:
    house.record.append(events, after=house.head().size, at=register.NOW)


def _rows(events: int) -> list[tuple[Any, ...]]:
    with register.connection().cursor() as cursor:
        cursor.execute(f"SELECT * FROM answerable_entry LIMIT {events}")
        return list(cursor.fetchall())


def _insert(bare: sqlite3.Connection, rows: list[tuple[Any, ...]]) -> None:
    (tables,) = bare.execute("SELECT count(*) FROM sqlite_master").fetchone()
    columns = (
        '"index" INTEGER PRIMARY KEY, kind, subject, happened_on, recorded_at, origin, data BLOB, leaf BLOB'
    )
    bare.execute("BEGIN IMMEDIATE")
    bare.execute(f"CREATE TABLE bare_{tables} ({columns})")
    bare.executemany(ROW.format(f"bare_{tables}"), rows)
    bare.execute("COMMIT")
