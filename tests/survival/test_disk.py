"""A disk that is full or may only be read: nothing is lost, whoever is there is told in plain words, and it goes on."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.cluster import ClusterMissing
from tests.conftest import missing
from tests.survival.registers import Durable, Ledger, Nursery, Register, nursery_of, stopped_by

SAFE = "Nothing of it was recorded, and nothing that was recorded before is lost."


def may_mount() -> bool:
    return subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode == 0


needs_mount = pytest.mark.skipif(
    not may_mount(), reason="a disk of a test's own needs the right to mount one (root)"
)


@contextmanager
def on_a_disk_of(size: str, register: Register) -> Iterator[Nursery]:
    """Children that work on a register whose home folder is a small disk of its own, seen by them alone."""
    script = f'cp -a "$1" "$1.first" && mount -t tmpfs -o size={size} none "$1" && cp -a "$1.first/." "$1" && shift && exec "$@"'
    with nursery_of(
        register, within=["unshare", "-m", "sh", "-c", script, "sh", str(register.home)]
    ) as nursery:
        yield nursery


@needs_mount
@pytest.mark.parametrize("database", ["sqlite"])
def test_a_full_disk(filled):
    with on_a_disk_of("60m", filled) as office:
        ledger = Ledger(office)
        office.run("fill_disk", left=400_000)
        told = office.try_("acts", seed=1, times=3000)
        assert stopped_by(told) == "disk-full"
        office.run("fill_disk", left=0)

        (page,) = [line for line in office.run("pages", times=300) if "sent" in line]
        assert (
            page["sent"] == 503
            and "There is no room left on our disk" in page["said"]
            and SAFE in page["said"]
        )
        said = office.command("checkpoint")
        assert said.returncode == 2 and "is full" in said.stderr and SAFE in said.stderr

        office.run("free_disk")
        ledger.check(told)
        ledger.check(office.run("acts", seed=2, times=3))
        office.run("check_cases", cases=ledger.every("case"), acknowledged=ledger.every("acknowledged"))
        office.run("check_lists")
        office.run("check_papers_known")


@needs_mount
@pytest.mark.parametrize("database", ["sqlite"])
def test_a_disk_that_may_only_be_read(filled):
    with on_a_disk_of("60m", filled) as office:
        ledger = Ledger(office)
        office.run("remount", how="ro")
        assert stopped_by(office.try_("acts", seed=1, times=1)) in {"read-only", "denied"}
        (page,) = [line for line in office.run("pages") if "sent" in line]
        assert (
            page["sent"] == 503
            and "Nothing can be written here at present" in page["said"]
            and SAFE in page["said"]
        )
        said = office.command("checkpoint")
        assert said.returncode == 2 and "reading only" in said.stderr and SAFE in said.stderr
        office.run("remount", how="rw")
        ledger.check(office.run("acts", seed=2, times=2))


@pytest.mark.postgres
@pytest.mark.parametrize("database", ["postgres"])
def test_a_database_that_may_only_be_read(filled, office):
    ledger = Ledger(office)
    office.run("pages")
    filled.cluster.say("ALTER SYSTEM SET default_transaction_read_only = on", "SELECT pg_reload_conf()")
    try:
        assert stopped_by(office.try_("acts", seed=1, times=1)) == "read-only"
        (page,) = [line for line in office.run("pages") if "sent" in line]
        assert page["read"] == 200, "what is public can still be read"
        assert page["sent"] == 503 and "Nothing can be written here at present" in page["said"]
    finally:
        filled.cluster.say("ALTER SYSTEM RESET default_transaction_read_only", "SELECT pg_reload_conf()")
    ledger.check(office.run("acts", seed=2, times=2))


@needs_mount
@pytest.mark.postgres
def test_a_full_disk_under_postgresql(tmp_path):
    with small_cluster("160m") as cluster:
        (tmp_path / "home").mkdir()
        with nursery_of(Register(tmp_path / "home", cluster.new("full"), cluster)) as office:
            office.run("found_register")
            ledger = Ledger(office)
            cluster.fill(left=500_000)
            told = office.try_("acts", seed=1, times=5000)
            assert stopped_by(told) in {"disk-full", "away"}, "PostgreSQL stops where its log has no room"
            (page,) = [line for line in office.run("pages") if "sent" in line]
            assert page["sent"] == 503
            cluster.free()
            cluster.kill()
            cluster.again()
            ledger.check(told)
            ledger.check(office.run("acts", seed=2, times=3))
            office.run("check_lists")


class Small(Durable):
    """A cluster whose data lie on a small disk of its own."""

    def __init__(self, size: str) -> None:
        super().__init__()
        self._size = size
        self._holder: subprocess.Popen[bytes] | None = None

    def prepare(self, data: Path) -> None:
        data.mkdir()
        hold = f'mount -t tmpfs -o size={self._size} none "{data}" && chown postgres "{data}" && echo && exec sleep infinity'
        self._holder = subprocess.Popen(["unshare", "-m", "sh", "-c", hold], stdout=subprocess.PIPE)
        assert self._holder.stdout and self._holder.stdout.readline() == b"\n"
        self.within = ["nsenter", "-m", "-t", str(self._holder.pid), "--"]

    @property
    def ballast(self) -> Path:
        assert self._holder and self.folder
        return Path(f"/proc/{self._holder.pid}/root{self.folder}/data/ballast")

    def fill(self, *, left: int) -> None:
        with self.ballast.open("wb") as ballast, suppress(OSError):
            while (free := os.statvfs(self.ballast).f_bavail * os.statvfs(self.ballast).f_frsize) > left:
                ballast.write(bytes(min(free - left, 1 << 20)))
                ballast.flush()

    def free(self) -> None:
        self.ballast.unlink()

    def stop(self) -> None:
        super().stop()
        if self._holder:
            self._holder.send_signal(signal.SIGKILL)
            self._holder.wait()


@contextmanager
def small_cluster(size: str) -> Iterator[Small]:
    cluster = Small(size)
    try:
        cluster.start()
    except ClusterMissing as absent:
        missing(str(absent), "postgresql")
    try:
        yield cluster
    finally:
        cluster.stop()
