"""After a destruction the bytes themselves are gone from the files of the database, free pages and logs included."""

import subprocess
from pathlib import Path

import pytest
from django.db import connections, transaction

from answerable.record import write_paper
from tests.cluster import PORT, programs_folder
from tests.unit.site.store.vault.test_vault import kept, rows

MARK = "zzcanaryzz"


def planted(vault, number=300):
    """Papers whose media type can be seen in the clear, so that it shows where a row still lies."""
    return kept(
        vault, *(write_paper(f"words {n}", about=f"P-{n}", media=f"{MARK}/{n}") for n in range(number))
    )


def wrapped(using, about):
    return [bytes(w) for (w,) in rows(using, f"SELECT wrapped FROM answerable_key WHERE about = '{about}'")]


def on_disk(using):
    name = Path(connections[using].settings_dict["NAME"])
    return b"".join(path.read_bytes() for path in sorted(name.parent.glob(f"{name.name}*")))


def test_sqlite_keeps_nothing_of_it_in_free_pages_or_in_its_log(sqlite_registers):
    from tests.registers import record_in

    with sqlite_registers.new() as using:
        vault = record_in(using).vault
        planted(vault)
        (key,) = wrapped(using, "P-7")
        assert MARK.encode() in on_disk(using) and key in on_disk(using)
        with transaction.atomic(using=using):
            vault.destroy([f"P-{n}" for n in range(300)])
        assert MARK.encode() not in on_disk(using)
        assert key not in on_disk(using)


def test_sqlite_overwrites_what_it_deletes_however_it_was_built(sqlite_registers, settings):
    with sqlite_registers.new() as using:
        assert rows(using, "PRAGMA secure_delete") == [(1,)]
    assert "PRAGMA secure_delete=ON" in settings.DATABASES["default"]["OPTIONS"]["init_command"]


def test_sqlite_while_somebody_reads_it_is_left_for_the_next_sweep(sqlite_registers):
    import sqlite3

    from answerable.site.foundation.clock import now
    from answerable.site.store.vault.ending import finish
    from tests.registers import record_in

    with sqlite_registers.new() as using:
        vault = record_in(using).vault
        planted(vault, 5)
        reader = sqlite3.connect(connections[using].settings_dict["NAME"], isolation_level=None)
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM answerable_paper").fetchone() == (5,)
        with transaction.atomic(using=using):
            vault.destroy([f"P-{n}" for n in range(5)])
        assert not finish(using)
        assert MARK.encode() in on_disk(using)
        reader.close()
        vault.sweep(before=now().replace(year=2020))
        assert MARK.encode() not in on_disk(using)
        assert rows(using, "PRAGMA busy_timeout") == [(20_000,)]


@pytest.mark.postgres
def test_postgresql_keeps_no_dead_row_of_a_key(postgres_registers):
    from tests.registers import record_in

    with postgres_registers.new() as using:
        vault = record_in(using).vault
        planted(vault, 20)
        (key,) = wrapped(using, "P-7")
        rows(using, "CHECKPOINT")
        assert key in _relation(using, "answerable_key")
        with transaction.atomic(using=using):
            vault.destroy([f"P-{n}" for n in range(20)])
        rows(using, "CHECKPOINT")
        assert key not in _relation(using, "answerable_key")
        assert MARK not in _dumped(using)


def _relation(using, table):
    """The bytes of the file in which a table lies."""
    ((place,),) = rows(
        using, f"SELECT current_setting('data_directory') || '/' || pg_relation_filepath('{table}')"
    )
    return Path(place).read_bytes()


def _dumped(using):
    database = connections[using].settings_dict
    asked = [programs_folder() / "pg_dump", "-h", database["HOST"], "-p", str(PORT), "-U", "postgres"]
    return subprocess.run([*asked, database["NAME"]], capture_output=True, check=True, text=True).stdout
