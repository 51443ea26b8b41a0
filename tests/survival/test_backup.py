"""A backup made while others write, the register wiped, the backup put back: whole, and held against a witness."""

import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.survival.registers import ORIGIN, ROOT, Nursery, Register, environment, nursery_of

ON_POSTGRES = [pytest.mark.postgres, pytest.mark.slow]
BOTH_WHEN_SLOW = pytest.mark.parametrize("database", ["sqlite", pytest.param("postgres", marks=ON_POSTGRES)])


def done(by: Register | Nursery, *words: object, gives: int = 0) -> str:
    """Do a command, and give what it said."""
    said = by.command(*map(str, words))
    assert said.returncode == gives, said.stdout + said.stderr
    assert "Traceback" not in said.stderr
    return said.stdout + said.stderr


def checkpoint(by: Nursery, home: Path, kept: Path) -> None:
    """Sign the head, and let somebody keep it."""
    done(by, "checkpoint")
    note = home / "tiles" / quote(ORIGIN, safe="") / "checkpoint"
    kept.write_text((kept.read_text() if kept.exists() else "") + note.read_text())


def moved_to(new: Register, old: Register) -> Register:
    """Put the keys of the old home, which are in no backup, into the new one."""
    shutil.copytree(old.home / "keys", new.home / "keys")
    return new


def size_of(backup: Path) -> int:
    return json.loads((backup / "backup.json").read_text())["size"]


@pytest.fixture
def backup(tmp_path) -> Path:
    return tmp_path / "backup"


@pytest.fixture
def kept(tmp_path) -> Path:
    return tmp_path / "kept"


def test_backup_wipe_restore_and_go_on(filled, office, nowhere, backup, kept):
    checkpoint(office, filled.home, kept)
    said = done(office, "backup", backup)
    assert "entries and" in said and "keys are not in it" in said
    new = moved_to(nowhere(), filled)
    assert "It is whole, and it continues all 1 heads" in done(new, "restore", backup, "--kept", kept)
    with nursery_of(new) as nursery:
        nursery.run("check")
        nursery.run("check_lists")
        nursery.run("check_papers_known")
        nursery.run("acts", seed=1, times=3)
        checkpoint(nursery, new.home, kept)


@pytest.mark.slow
def test_nobody_waits_for_a_backup_and_it_is_of_one_moment(filled, office, nowhere, tmp_path):
    """Backups are made while a writer writes; each is whole, and none holds less than the one before."""
    with nursery_of(filled) as other:
        writer = other.begin("acts", seed=9)
        for number in range(8):
            done(office, "backup", tmp_path / f"backup-{number}")
        os.kill(writer, signal.SIGKILL)
        told = other.told()
    sizes = [size_of(tmp_path / f"backup-{number}") for number in range(8)]
    assert sizes == sorted(sizes) and sizes[-1] > sizes[0]
    assert max(line.get("size", 0) for line in told) >= sizes[-1] - 10
    for number in (0, 4, 7):
        assert "It is whole" in done(nowhere(), "restore", tmp_path / f"backup-{number}")


def test_an_older_backup_says_which_heads_are_missing(filled, office, nowhere, backup, kept):
    checkpoint(office, filled.home, kept)
    done(office, "backup", backup)
    for seed in range(2):
        last = [line for line in office.run("acts", seed=seed, times=1) if "size" in line][-1]
        checkpoint(office, filled.home, kept)
    said = done(nowhere(), "restore", backup, "--kept", kept, gives=1)
    size = size_of(backup)
    assert f"others have seen {last['size']:,} entries, and this backup holds {size:,}" in said
    assert f"The last {last['size'] - size:,} are not in it" in said
    assert f"missing: the head of {last['size']:,} entries, root {last['root']}" in said
    assert said.count("missing: the head of") == 2


def test_a_rewritten_register_is_not_taken_for_the_one_that_was_seen(filled, office, nowhere, backup, kept):
    checkpoint(office, filled.home, kept)
    other = moved_to(nowhere(), filled)
    with nursery_of(other) as nursery:
        nursery.run("found_register", cases=4)
        done(nursery, "backup", backup)
    said = done(nowhere(), "restore", backup, "--kept", kept, gives=1)
    assert "this is not the register that others have seen" in said and "Do not run it" in said


@BOTH_WHEN_SLOW
def test_a_spoilt_backup_is_put_back_nowhere(office, nowhere, backup):
    done(office, "backup", backup)
    (database,) = backup.glob("database.*")
    whole = database.read_bytes()
    database.write_bytes(whole[:-100] + bytes(100))
    new = nowhere()
    said = done(new, "restore", backup, gives=2)
    assert (
        f"{database.name} is not what it was when the backup was made" in said
        and "Nothing was put back" in said
    )
    database.write_bytes(whole)
    assert "Put back" in done(new, "restore", backup)


@BOTH_WHEN_SLOW
def test_a_backup_is_put_back_only_where_nothing_is(office, nowhere, backup):
    done(office, "backup", backup)
    assert "There is a register here already" in done(office, "restore", backup, gives=2)
    assert "is not empty" in done(office, "backup", backup, gives=2)
    (backup / "backup.json").unlink()
    assert "which is written last" in done(office, "restore", backup, gives=2)


@BOTH_WHEN_SLOW
def test_no_key_is_in_a_backup_unless_it_is_asked_for_and_then_it_is_said_aloud(
    filled, office, tmp_path, kept
):
    checkpoint(office, filled.home, kept)
    secrets = [file for file in (filled.home / "keys").iterdir() if file.suffix == ".key"]
    assert len(secrets) >= 2, "a key that signs, and the master"
    done(office, "backup", tmp_path / "without")
    assert "THE KEYS ARE IN THIS BACKUP" in done(office, "backup", tmp_path / "with", "--with-keys")
    for secret in secrets:
        line = secret.read_text().splitlines()[-1].encode()
        assert not any(
            line in file.read_bytes() for file in (tmp_path / "without").rglob("*") if file.is_file()
        )
        assert (tmp_path / "with" / "keys" / secret.name).read_bytes() == secret.read_bytes()


@BOTH_WHEN_SLOW
def test_what_was_destroyed_since_is_destroyed_again(filled, office, nowhere, backup):
    done(office, "backup", backup)
    (gone,) = [line["gone"] for line in office.run("destroys") if "gone" in line]
    new = moved_to(nowhere(), filled)
    assert "destroyed again" in done(new, "restore", backup)
    with nursery_of(new) as nursery:
        nursery.run("check_gone", subject=gone)


@contextmanager
def witnessed(office: Nursery, folder: Path) -> Iterator[str]:
    """A witness of the register, in a process of its own, and its address."""
    key = done(office, "witness", "new", folder, "witness.example/w1").split()
    (verifier,) = [word for word in key if word.startswith("witness.example/w1+")]
    done(office, "checkpoint")
    for word in done(office, "keys").split():
        if word.startswith((f"{ORIGIN}+", f"{ORIGIN}/readings+")):
            done(office, "witness", "add", folder, word)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ["witness", "serve", str(folder), "--port", str(port)]
    env = environment(folder.parent / "nobody")
    server = subprocess.Popen(
        [sys.executable, "-m", "answerable.site", *words],
        env=env,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout and server.stdout.readline()
        address = f"http://127.0.0.1:{port}"
        done(office, "checkpoint", "--add-witness", "Office", address, verifier)
        for _ in range(100):
            if office.command("checkpoint").returncode == 0:
                break
        yield address
    finally:
        server.terminate()
        server.wait(timeout=30)


@pytest.mark.slow
def test_put_back_and_held_against_a_witness_by_its_address_and_its_folder(filled, office, nowhere, tmp_path):
    seen = tmp_path / "witness"
    with witnessed(office, seen) as address:
        older, latest = tmp_path / "older", tmp_path / "latest"
        done(office, "backup", older)
        last = [line for line in office.run("acts", seed=1, times=2) if "size" in line][-1]
        done(office, "checkpoint")
        done(office, "backup", latest)
        for where in (address, seen):
            new = moved_to(nowhere(), filled)
            assert "It is whole" in done(new, "restore", latest, "--kept", where)
        assert "1 of 1 witnesses have signed it" in done(new, "checkpoint")
        for where in (address, seen):
            new = moved_to(nowhere(), filled)
            said = done(new, "restore", older, "--kept", where, gives=1)
            assert f"missing: the head of {last['size']:,} entries, root {last['root']}" in said
        with nursery_of(new) as nursery:
            nursery.run("acts", seed=2, times=9)
            assert "0 of 1 witnesses have signed it" in done(nursery, "checkpoint", gives=1)


@pytest.mark.parametrize("database", ["sqlite"])
def test_what_was_changed_by_hand_is_found(filled, office, nowhere, backup):
    file = sqlite3.connect(filled.home / "answerable.sqlite3")
    file.execute("DROP TRIGGER answerable_entry_no_update")
    file.execute("""UPDATE answerable_entry SET subject = 'C-1999-0001' WHERE "index" = 30""")
    file.commit()
    file.close()
    done(office, "backup", backup)
    said = done(nowhere(), "restore", backup, gives=1)
    assert "WRONG: In the record, entry 30 is not what stands beside it in the database" in said
