"""A PostgreSQL cluster of our own, in a temporary folder, reached by its socket only, gone with the tests."""

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

DATABASE = "answerable"
PORT = 5432  # the socket's name only: nothing listens on the network


class ClusterMissing(Exception):
    """PostgreSQL's programs are not on this machine."""


class Cluster:
    def __init__(self, *, fsync: bool = False) -> None:
        self.folder: Path | None = None
        self.fsync = "on" if fsync else "off"
        self.within: list[str] = []  # what every one of its programs is run by

    @property
    def url(self) -> str:
        return f"postgresql://postgres@/{DATABASE}?host={self.folder}&port={PORT}"

    def start(self) -> None:
        programs = programs_folder()
        self.folder = Path(
            tempfile.mkdtemp(prefix="answerable-pg-", dir="/tmp")
        )  # a socket's path must be short
        data = self.folder / "data"
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
        self.prepare(data)
        self._run(programs / "initdb", "-D", data, "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8")
        options = (
            f"-p {PORT} -k {self.folder} -c listen_addresses='' -c fsync={self.fsync} -c max_connections=50"
        )
        self._run(programs / "pg_ctl", "-D", data, "-o", options, "-l", self.folder / "log", "-w", "start")
        self._run(programs / "createdb", "-h", self.folder, "-p", str(PORT), "-U", "postgres", DATABASE)

    def prepare(self, data: Path) -> None:
        """Make the place where the data will lie, where it is not simply a new folder."""

    def stop(self) -> None:
        if self.folder is None:
            return
        self._run(programs_folder() / "pg_ctl", "-D", self.folder / "data", "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, *command: str | Path) -> None:
        as_postgres = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        words = [*self.within, *as_postgres, *(str(word) for word in command)]
        # pg_ctl leaves the server holding its output: a pipe would never close.
        with tempfile.TemporaryFile() as said:
            done = subprocess.run(words, stdout=said, stderr=said, stdin=subprocess.DEVNULL, cwd="/")
            said.seek(0)
            if done.returncode:
                raise RuntimeError(f"{command[0]} failed:\n{said.read().decode(errors='replace')}")


def programs_folder() -> Path:
    """The newest of Debian's PostgreSQLs, else the one on the path; for root, if it has a user."""
    if os.geteuid() == 0 and not has_postgres_user():
        raise ClusterMissing("PostgreSQL (or its user)")
    versions = [path for path in Path("/usr/lib/postgresql").glob("*/bin") if (path / "initdb").exists()]
    if versions:
        return max(versions, key=lambda path: int(path.parent.name))
    on_path = shutil.which("initdb")
    if on_path is None or shutil.which("pg_ctl") is None:
        raise ClusterMissing("PostgreSQL")
    return Path(on_path).parent


def has_postgres_user() -> bool:
    try:
        pwd.getpwnam("postgres")
    except KeyError:
        return False
    return True
