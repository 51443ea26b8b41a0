"""Real troubles, made for the purpose, and what is said of each."""

import errno
import sqlite3

import pytest
from django.db import DatabaseError, connections

from answerable.record import ClockBack, Moved
from answerable.site.foundation.trouble import trouble_of


def name_of(error):
    trouble = trouble_of(error)
    return trouble.name if trouble else None


def raised_by(connection, *statements):
    with pytest.raises(sqlite3.Error) as raised:
        for statement in statements:
            connection.execute(statement)
    return raised.value


def test_a_full_database_file(tmp_path):
    full = sqlite3.connect(tmp_path / "full.sqlite3")
    full.execute("PRAGMA max_page_count=4")
    assert (
        name_of(raised_by(full, "CREATE TABLE t (x)", "INSERT INTO t VALUES (zeroblob(99999))"))
        == "disk-full"
    )


def test_a_file_that_may_only_be_read(tmp_path):
    sqlite3.connect(tmp_path / "read.sqlite3").execute("CREATE TABLE t (x)")
    only = sqlite3.connect(f"file:{tmp_path}/read.sqlite3?mode=ro", uri=True)
    assert name_of(raised_by(only, "INSERT INTO t VALUES (1)")) == "read-only"


def test_a_writer_that_does_not_let_others_in(tmp_path):
    one, other = (
        sqlite3.connect(tmp_path / "busy.sqlite3", timeout=0, isolation_level=None) for _ in range(2)
    )
    one.execute("BEGIN IMMEDIATE")
    assert name_of(raised_by(other, "BEGIN IMMEDIATE")) == "busy"


def test_what_is_no_database(tmp_path):
    (tmp_path / "torn.sqlite3").write_bytes(b"x" * 5000)
    torn = sqlite3.connect(tmp_path / "torn.sqlite3")
    assert name_of(raised_by(torn, "SELECT * FROM sqlite_master")) == "damaged"
    with pytest.raises(sqlite3.Error) as raised:
        sqlite3.connect(tmp_path / "no-folder" / "x.sqlite3")
    assert name_of(raised.value) == "denied"


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EDQUOT, "disk-full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "denied"),
        (errno.EIO, "damaged"),
        (errno.ENOENT, None),
        (errno.ECONNREFUSED, None),
    ],
)
def test_files(number, name):
    assert name_of(OSError(number, "…")) == name


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("SET TRANSACTION READ ONLY; CREATE TABLE t (x int)", "read-only"),
        ("SELECT pg_terminate_backend(pg_backend_pid())", "away"),
        ("SET statement_timeout = 1; SELECT pg_sleep(5)", "busy"),
        ("DO $$ BEGIN RAISE disk_full; END $$", "disk-full"),
        ("DO $$ BEGIN RAISE too_many_connections; END $$", "busy"),
        ("DO $$ BEGIN RAISE insufficient_privilege; END $$", "denied"),
        ("SELECT 1 / 0", None),
    ],
)
@pytest.mark.postgres
def test_postgresql(postgres_registers, statement, name):
    with postgres_registers.new() as using, connections[using].cursor() as cursor:
        with pytest.raises(DatabaseError) as raised:
            cursor.execute(statement)
        assert name_of(raised.value) == name


@pytest.mark.postgres
def test_a_database_that_is_not_there(postgres_registers):
    with postgres_registers.new() as using:
        connections[using].settings_dict["HOST"] += "/elsewhere"
        with pytest.raises(DatabaseError) as raised:
            connections[using].ensure_connection()
        assert name_of(raised.value) == "away"


def test_what_is_wrong_is_found_behind_what_it_caused():
    try:
        try:
            raise OSError(errno.ENOSPC, "No space left on device")
        except OSError as wrong:
            raise RuntimeError("the segments could not be written") from wrong
    except RuntimeError as caught:
        assert name_of(caught) == "disk-full"


def test_the_record_s_own_refusals_keep_their_words():
    assert trouble_of(ClockBack("It says …")).operator == "It says …"
    assert trouble_of(Moved("It moved.")).operator == "It moved."
    assert trouble_of(None) is trouble_of(ValueError("no trouble of the machine")) is None


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_each_says_that_nothing_is_lost_and_what_to_do(number):
    trouble = trouble_of(OSError(number, "…"))
    assert "nothing that was recorded before is lost" in trouble.words.replace(
        "Nothing of it was recorded, and ", ""
    )
    assert trouble.operator.count(".") >= 3
