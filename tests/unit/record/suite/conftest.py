"""The same tests for every record: in memory, in SQLite, in PostgreSQL."""

from collections.abc import Iterator

import pytest

from answerable.record import MemoryRecord, Record
from tests.histories import salts
from tests.registers import postgres_registers, record_in, sqlite_registers  # noqa: F401


@pytest.fixture(params=["memory", "sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def record(request) -> Iterator[Record]:
    if request.param == "memory":
        yield MemoryRecord(salt=salts())
        return
    with request.getfixturevalue(f"{request.param}_registers").new() as alias:
        yield record_in(alias, salts())
