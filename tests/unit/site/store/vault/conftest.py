import pytest

from tests.registers import postgres_registers, record_in, sqlite_registers, using  # noqa: F401


@pytest.fixture
def record(using):  # noqa: F811
    """The empty record of a new database."""
    return record_in(using)


@pytest.fixture
def vault(record):
    return record.vault


@pytest.fixture
def master(tmp_path, monkeypatch):
    """A file of master keys of this test's own, not made yet."""
    from answerable.site.store.vault import masters

    file = masters.MasterFile(tmp_path / "keys" / "master.key")
    monkeypatch.setattr(masters, "master_file", lambda: file)
    return file
