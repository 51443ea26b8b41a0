"""Registers that are worked on by processes of their own, and the clusters that some of them are kept in."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import psycopg

from tests.cluster import DATABASE, PORT, Cluster, programs_folder

ROOT = Path(__file__).resolve().parent.parent.parent
ORIGIN = "guild.example/register"


def environment(home: Path, url: str | None = None, **more: str) -> dict[str, str]:
    """The environment of a process that works on a register."""
    env = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "ANSWERABLE_DEMO"}}
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    settings = {
        "ANSWERABLE_HOME": str(home),
        "ANSWERABLE_ORIGIN": ORIGIN,
        "PYTHONPATH": path,
        "DJANGO_SETTINGS_MODULE": "answerable.site.settings",
    }
    return env | settings | ({"DATABASE_URL": url} if url else {}) | more


@dataclass(frozen=True)
class Register:
    """A register on disk: its home folder, and its database where that is not a file in it."""

    home: Path
    url: str | None
    cluster: "Durable | None" = None

    def command(self, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Do one command as it is typed."""
        return subprocess.run(
            [sys.executable, "-m", "answerable.site", *words],
            env=environment(self.home, self.url, **more), cwd=ROOT, capture_output=True, text=True,
        )  # fmt: skip


class Nursery:
    """The nursery of one register: asks it for works, kills them, and gives what they told."""

    def __init__(self, register: Register, *, within: Sequence[str] = ()) -> None:
        self._errors = (register.home.parent / f"{register.home.name}-errors.txt").open("w+")
        self._process = subprocess.Popen(
            [*within, sys.executable, "-m", "tests.survival.nursery"],
            env=environment(register.home, register.url), cwd=ROOT,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, text=True,
        )  # fmt: skip
        self.id = self.line()["ready"]

    def run(self, work: str, *facts: dict[str, Any], **only: Any) -> list[dict[str, Any]]:
        """Do a work to its end, several times at once where several facts are given; each must end well."""
        self._ask(work, facts or ({**only},))
        told = self.told()
        failed = [line for line in told if "failed" in line]
        assert not failed, failed[0]["trace"]
        return told

    def try_(self, work: str, **facts: Any) -> list[dict[str, Any]]:
        """Do a work to whatever end it comes."""
        self._ask(work, (facts,))
        return self.told()

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Do one command as it is typed, in a child that has the site loaded already."""
        (said,) = [line for line in self.run("command", words=words) if "gives" in line]
        return subprocess.CompletedProcess(words, said["gives"], said["out"], said["err"])

    def begin(self, work: str, **facts: Any) -> int:
        """Begin a work, and give the process that does it; `told` gives what it told once it has ended."""
        self._ask(work, (facts,))
        return int(self.line()["began"])

    def kill(self, work: str, *, after: float, **facts: Any) -> list[dict[str, Any]]:
        """Begin a work and kill it, seconds after it first told of something; gives all that it told."""
        self._ask(work, (facts,))
        child = self.line()["began"]
        first = self.line()
        assert "failed" not in first, first["trace"]
        time.sleep(after)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        told = [first, *self.told()] if "all" not in first else []
        failed = [line for line in told if "failed" in line]
        assert not failed, failed[0]["trace"]
        return [line for line in told if "ended" not in line]

    def close(self) -> None:
        self._process.stdin.close()  # type: ignore[union-attr]
        self._process.wait(timeout=60)
        self._errors.close()

    def _ask(self, work: str, facts: Sequence[dict[str, Any]]) -> None:
        assert self._process.stdin
        self._process.stdin.write(json.dumps({"work": work, "facts": list(facts)}) + "\n")
        self._process.stdin.flush()

    def line(self) -> dict[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            self._errors.seek(0)
            raise RuntimeError(f"the nursery ended:\n{self._errors.read()}")
        return json.loads(line)

    def told(self) -> list[dict[str, Any]]:
        told = []
        while "all" not in (line := self.line()):
            if "began" not in line:
                told.append(line)
        return told


@contextmanager
def nursery_of(register: Register, *, within: Sequence[str] = ()) -> Iterator[Nursery]:
    made = Nursery(register, within=within)
    try:
        yield made
    finally:
        made.close()


class Ledger:
    """What was told as done, held against what is there after each kill."""

    def __init__(self, nursery: Nursery) -> None:
        self._nursery = nursery
        self.size, self._tree, self._heads = 0, "", {}
        self.told: list[dict] = []
        self.check()

    def check(self, told: list[dict] = ()) -> None:
        (found,) = [
            line for line in self._nursery.run("check", size=self.size, tree=self._tree) if "checked" in line
        ]
        self.size, self._tree = found["checked"], found["tree"]
        self._heads |= found["heads"]
        for line in told:
            if "root" in line:
                assert self._heads.get(str(line["size"])) == line["root"], f"lost: {line}"
        self.told += told

    def every(self, name: str) -> list:
        return [line[name] for line in self.told if name in line]


def stopped_by(told: list[dict]) -> str:
    """The trouble that ended a work."""
    (failed,) = [line for line in told if "failed" in line]
    assert failed["trouble"], failed["trace"]
    return str(failed["trouble"])


class Durable(Cluster):
    """A cluster that flushes every commit to the disk, as one in use does, and that can be killed and started again."""

    def __init__(self) -> None:
        super().__init__(fsync=True)

    def new(self, name: str, *, like: str = "template1") -> str:
        """Make a database, empty or like another, and give its address."""
        programs = programs_folder()
        self._run(
            programs / "createdb", "-h", self.folder, "-p", str(PORT), "-U", "postgres", "-T", like, name
        )
        # A copied sequence may go back after a crash, where no checkpoint came between.
        self.say("CHECKPOINT")
        return self.url.replace(f"/{DATABASE}?", f"/{name}?")

    def stop(self) -> None:
        """End it for good; it may have been killed just before."""
        if self.folder is not None:
            self.kill()
            shutil.rmtree(self.folder, ignore_errors=True)

    def say(self, *statements: str) -> None:
        """Run statements as its master."""
        where = ("-h", self.folder, "-p", str(PORT), "-U", "postgres")
        for statement in statements:
            self._run(programs_folder() / "psql", *where, "-c", statement)

    def kill(self) -> None:
        """Kill the postmaster and every backend, as when the power goes."""
        read = [*self.within, "cat", f"{self.folder}/data/postmaster.pid"]
        written = subprocess.run(read, capture_output=True, text=True).stdout.split()
        for postmaster in map(int, written[:1]):  # none, where it stopped by itself
            listed = subprocess.run(
                ["pgrep", "-P", str(postmaster)], capture_output=True, text=True
            ).stdout.split()
            for process in [postmaster, *map(int, listed)]:
                with suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)

    def backends(self, url: str) -> list[int]:
        """The processes that serve a database's clients."""
        with psycopg.connect(url.replace(url.split("/")[3].split("?")[0], DATABASE)) as looking:
            name = url.split("/")[3].split("?")[0]
            found = looking.execute("SELECT pid FROM pg_stat_activity WHERE datname = %s", [name]).fetchall()
        return [pid for (pid,) in found]

    def wait(self) -> None:
        """Wait until it takes connections again."""
        for _ in range(300):
            with suppress(psycopg.OperationalError), psycopg.connect(self.url):
                return
            time.sleep(0.1)
        raise RuntimeError("the cluster does not come back")

    def again(self) -> None:
        """Start what was killed."""
        for _ in range(50):
            with suppress(RuntimeError):
                options = f"-p {PORT} -k {self.folder} -c listen_addresses='' -c max_connections=50"
                data = self.folder / "data"
                self._run(
                    programs_folder() / "pg_ctl",
                    "-D",
                    data,
                    "-o",
                    options,
                    "-l",
                    self.folder / "log",
                    "-w",
                    "start",
                )
                return
            time.sleep(0.1)  # the memory that its backends shared is freed when the last of them is gone
        raise RuntimeError("the cluster does not start again")


def moments(seed: int, *, most: float = 0.25) -> Iterator[float]:
    """Seconds after which to kill: many early, where things begin, and some later."""
    draw = Random(seed)
    while True:
        yield draw.random() ** 2 * most
