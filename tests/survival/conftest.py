"""Registers to be mistreated: each in a folder and a database of its own, on disks that are told to flush."""

import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.cluster import ClusterMissing
from tests.conftest import missing
from tests.survival.registers import Durable, Nursery, Register, nursery_of

_numbers = count(1)
Copies = Callable[[Path, str], Register]


@pytest.fixture(scope="session")
def durable() -> Iterator[Durable]:
    cluster = Durable()
    try:
        cluster.start()
    except ClusterMissing as absent:
        missing(str(absent), "postgresql")
    yield cluster
    cluster.stop()


@pytest.fixture(scope="session")
def sqlite_copies(tmp_path_factory) -> Copies:
    """Gives copies of a register that was made once: `empty`, or `filled` with people and a few cases."""
    first = {name: Register(tmp_path_factory.mktemp(name), None) for name in ("empty", "filled")}
    return _copies(first, lambda home, name: Register(home, None))


@pytest.fixture(scope="session")
def postgres_copies(durable, tmp_path_factory) -> Copies:
    first = {
        name: Register(tmp_path_factory.mktemp(name), durable.new(name), durable)
        for name in ("empty", "filled")
    }
    return _copies(
        first, lambda home, name: Register(home, durable.new(f"register{next(_numbers)}", like=name), durable)
    )


def _copies(first: dict[str, Register], like: Callable[[Path, str], Register]) -> Copies:
    for name, register in first.items():
        with nursery_of(register) as nursery:
            if name == "filled":
                nursery.run("found_register")

    def copy(home: Path, name: str) -> Register:
        shutil.copytree(first[name].home, home)
        return like(home, name)

    return copy


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request) -> str:
    return request.param


@pytest.fixture
def copies(request, database) -> Copies:
    return request.getfixturevalue(f"{database}_copies")


@pytest.fixture
def register(copies, tmp_path) -> Register:
    """An empty register."""
    return copies(tmp_path / "register", "empty")


@pytest.fixture
def filled(copies, tmp_path) -> Register:
    """A register with people and a few cases."""
    return copies(tmp_path / "filled", "filled")


@pytest.fixture
def nowhere(request, database, tmp_path) -> Callable[[], Register]:
    """Gives places where no register is yet."""

    def made() -> Register:
        home = tmp_path / f"home-{next(_numbers)}"
        home.mkdir()
        if database == "sqlite":
            return Register(home, None)
        durable = request.getfixturevalue("durable")
        return Register(home, durable.new(f"register{next(_numbers)}"), durable)

    return made


@pytest.fixture
def nursery(register) -> Iterator[Nursery]:
    """Children that work on an empty register."""
    with nursery_of(register) as made:
        yield made


@pytest.fixture
def office(filled) -> Iterator[Nursery]:
    """Children that work on a register with people and a few cases."""
    with nursery_of(filled) as made:
        yield made
