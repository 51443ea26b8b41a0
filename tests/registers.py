"""Records in real databases, each new and empty, with the migrations run and every connection closed after use."""

import itertools
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import django
import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connections

from answerable.record import Record
from tests.cluster import PORT

_numbers = itertools.count(1)
Salt = Callable[[], str]


class SqliteRegisters:
    """New SQLite files, copied from one that was migrated once, opened as the site opens its own."""

    def __init__(self, folder: Path) -> None:
        begin_django()
        self._folder = folder
        self._blank = folder / "blank.sqlite3"
        with _opened(self._settings(self._blank)) as using:
            call_command("migrate", "store", database=using, verbosity=0)

    @contextmanager
    def new(self) -> Iterator[str]:
        """Give the alias of a new, empty database."""
        path = self._folder / f"{next(_numbers)}.sqlite3"
        shutil.copy(self._blank, path)
        with _opened(self._settings(path)) as using:
            yield using

    def _settings(self, path: Path) -> dict[str, Any]:
        options = settings.DATABASES["default"].get("OPTIONS")
        assert options, "these tests open SQLite as the site does by default: unset DATABASE_URL"
        return {"ENGINE": settings.DATABASES["default"]["ENGINE"], "NAME": path, "OPTIONS": options}


class PostgresRegisters:
    """New PostgreSQL databases, copied from one that was migrated once."""

    def __init__(self, host: str) -> None:
        self._host = host
        self._blank = f"blank{next(_numbers)}"
        self._say(f"CREATE DATABASE {self._blank}")
        with _opened(self._settings(self._blank)) as using:
            call_command("migrate", "store", database=using, verbosity=0)

    @contextmanager
    def new(self) -> Iterator[str]:
        """Give the alias of a new, empty database."""
        name = f"register{next(_numbers)}"
        self._say(f"CREATE DATABASE {name} TEMPLATE {self._blank}")
        try:
            with _opened(self._settings(name)) as using:
                yield using
        finally:
            self._say(f"DROP DATABASE {name} WITH (FORCE)")

    def _say(self, statement: str) -> None:
        with _opened(self._settings("postgres")) as using, connections[using].cursor() as cursor:
            cursor.execute(statement)

    def _settings(self, name: str) -> dict[str, Any]:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": name,
            "USER": "postgres",
            "HOST": self._host,
            "PORT": str(PORT),
        }


def host_of(url: str) -> str:
    """The folder of the socket in the address that the cluster gives."""
    return url.split("host=")[1].split("&")[0]


def record_in(using: str, salt: Salt | None = None) -> Record:
    # Not above: conftest files are read before Django has begun.
    from answerable.site.store.record import DjangoRecord

    return DjangoRecord(using=using, salt=salt) if salt else DjangoRecord(using=using)


def begin_django() -> None:
    """Pytest leaves Django alone until a test asks for it."""
    if not apps.ready:
        django.setup()


@contextmanager
def _opened(database: dict[str, Any]) -> Iterator[str]:
    begin_django()
    using = f"register-{next(_numbers)}"
    known = connections.configure_settings({"default": settings.DATABASES["default"], using: database})
    connections.databases[using] = known[using]
    try:
        yield using
    finally:
        connections[using].close()
        del connections[using]
        del connections.databases[using]


@pytest.fixture(scope="session")
def sqlite_registers(tmp_path_factory, django_db_blocker) -> Iterator[SqliteRegisters]:
    with django_db_blocker.unblock():
        yield SqliteRegisters(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres_registers(postgres_url, django_db_blocker) -> Iterator[PostgresRegisters]:
    with django_db_blocker.unblock():
        yield PostgresRegisters(host_of(postgres_url))


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def using(request) -> Iterator[str]:
    """The alias of a new database."""
    with request.getfixturevalue(f"{request.param}_registers").new() as alias:
        yield alias
