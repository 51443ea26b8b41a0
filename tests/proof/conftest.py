"""A register and a witness, each a real process with a folder of its own, who know of each other what a key can tell."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.histories import AT
from tests.registers import begin_django

begin_django()  # pytest leaves Django alone until something asks for it
ROOT = Path(__file__).resolve().parent.parent.parent
ORIGIN = "register.example/guild"


@dataclass
class Two:
    """The register's home and the witness's folder, and how to make each do what it does."""

    folder: Path
    witness_url: str = ""
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    @property
    def home(self) -> Path:
        return self.folder / "register"

    @property
    def office(self) -> Path:
        return self.folder / "office"

    def command(self, *told: object, gives: int | None = 0) -> str:
        """Run one of our commands as it is typed, and give what it printed."""
        done = self._run("answerable.site", *told)
        if gives is not None:
            assert done.returncode == gives, done.stdout + done.stderr
        return done.stdout + done.stderr

    def register(self, *told: object) -> list[str]:
        """Have the register do something, in a process of its own, and give the lines that it printed."""
        done = self._run("tests.proof.register", self.home, *told)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    def start(self, module: str, *told: object, until: str) -> None:
        """Start a process that stays, and wait until it says that it is ready."""
        process = subprocess.Popen(
            [sys.executable, "-m", module, *map(str, told)],
            cwd=ROOT, env=self._environment(), stdout=subprocess.PIPE, text=True,
            stderr=(self.folder / f"errors-{len(self.started)}.txt").open("w"),
        )  # fmt: skip
        self.started.append(process)
        assert process.stdout
        for line in process.stdout:
            if until in line:
                return
        pytest.fail((self.folder / f"errors-{len(self.started) - 1}.txt").read_text())

    def status(self) -> dict[str, Any]:
        """What the witness says to programs."""
        with urlopen(f"{self.witness_url}/status.json", timeout=20) as answer:
            return json.load(answer)

    def seen(self, until: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """What the witness has seen of the register, once it has fetched what it looks for."""
        for _ in range(600):
            register: dict[str, Any] = self.status()["registers"][0]
            if until(register):
                return register
        pytest.fail(f"the witness never came so far: {register}")

    def page(self) -> str:
        """What the witness says to people."""
        with urlopen(self.witness_url, timeout=20) as answer:
            return answer.read().decode()

    def stop(self) -> None:
        for process in self.started:
            process.terminate()
            process.wait(timeout=20)

    def _run(self, module: str, *told: object) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", module, *map(str, told)],
            cwd=ROOT, env=self._environment(), capture_output=True, text=True, timeout=600,
        )  # fmt: skip

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        return kept | {
            "ANSWERABLE_HOME": str(self.home),
            "ANSWERABLE_ORIGIN": ORIGIN,
            "ANSWERABLE_BODY": "lanternmakers",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
        }


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    """Both are started, and each knows the other's key and address."""
    made = Two(tmp_path)
    site, seat = free_port(), free_port()
    made.witness_url = f"http://127.0.0.1:{seat}"
    introduce(made, f"http://127.0.0.1:{site}/record")
    made.start("answerable.site", "witness", "serve", made.office, "--port", seat, until="Its page")
    made.start("tests.proof.register", made.home, "serve", site, until="ready")
    wait_for(made.witness_url)
    yield made
    made.stop()


def introduce(two: Two, register_url: str) -> None:
    """Make the keys of both, and give each the other's."""
    # Not above: conftest files are read before Django has begun.
    from answerable.site.proof.keys import Keys
    from answerable.site.proof.witnesses.policy import Listed, Policy, write_policy
    from answerable.site.witness import WitnessFolder

    office = WitnessFolder(two.office)
    witness_key = office.make("witness.example/office")
    keys = Keys(two.home / "keys")
    office.add(keys.make(ORIGIN, at=AT).verifier, register_url)
    office.add(keys.make(f"{ORIGIN}/readings", at=AT).verifier, f"{register_url}/readings")
    write_policy(two.home, Policy().with_witness(Listed("The_office", str(witness_key), two.witness_url)))


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def wait_for(url: str) -> None:
    """The witness says its address before it listens there."""
    for _ in range(200):
        try:
            urlopen(url, timeout=5).close()
            return
        except URLError:
            pass
    pytest.fail(f"nothing answers at {url}")
