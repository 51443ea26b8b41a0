"""After people are erased: verify passes, no figure of any past day has moved by a byte, and nothing of theirs is left.

The large one erases 500 of the demonstration's 2,440 named people; the small one does the same with a dozen cases.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cluster import PORT, programs_folder
from tests.conftest import ROOT
from tests.erasure.steps import needles, search
from tests.site_register import TODAY

FIRST = date(2022, 9, 30)  # and nine more days, of the five years that the demonstration tells of


@dataclass
class Erasing:
    """A register in a home of its own, and the processes that work on it."""

    home: Path
    database: str | None = None
    today: str | None = None
    said: dict[str, Any] = field(default_factory=dict)

    @property
    def env(self) -> dict[str, str]:
        env = {**os.environ, "ANSWERABLE_HOME": str(self.home)}
        env.pop("DATABASE_URL", None)
        return env | ({"DATABASE_URL": self.database} if self.database else {})

    def step(self, name: str, **given: Any) -> Any:
        """Let a process of its own do one step."""
        done = subprocess.run(
            [sys.executable, "-m", "tests.erasure.steps", name],
            input=json.dumps({"today": self.today, **given}),
            capture_output=True, text=True, env=self.env, cwd=ROOT,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-4000:]
        return json.loads(done.stdout)

    def command(self, *words: str) -> str:
        """Let the command line do something."""
        done = subprocess.run(
            [sys.executable, "-m", "answerable.site", *words],
            capture_output=True, text=True, env=self.env, cwd=ROOT,
        )  # fmt: skip
        assert done.returncode == 0, (words, done.stdout[-2000:], done.stderr[-2000:])
        return done.stdout

    def search(self, sought: dict[str, bytes]) -> list[str]:
        """Look in all bytes of the register: the home, and the dump of a database that is elsewhere."""
        if not self.database:
            return search(self.home, sought)
        dump = self.home.parent / "dump"
        dump.mkdir(exist_ok=True)
        host = self.database.split("host=")[1].split("&")[0]
        name = self.database.split("/")[3].split("?")[0]
        words = ["-h", host, "-p", str(PORT), "-U", "postgres", "-f", dump / "dump.sql", name]
        subprocess.run([programs_folder() / "pg_dump", *words], check=True)
        return [*search(self.home, sought), *search(dump, sought)]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def erasing(request, tmp_path) -> Any:
    home = tmp_path / "home"
    home.mkdir()
    if request.param == "sqlite":
        yield Erasing(home)
        return
    url, name = request.getfixturevalue("postgres_url"), f"erasing{abs(hash(str(tmp_path))) % 10**9}"
    host = url.split("host=")[1].split("&")[0]
    say = [programs_folder() / "psql", "-h", host, "-p", str(PORT), "-U", "postgres", "-q", "-c"]
    subprocess.run([*say, f"CREATE DATABASE {name}"], check=True)
    try:
        yield Erasing(home, database=url.replace("/answerable?", f"/{name}?"))
    finally:
        subprocess.run([*say, f"DROP DATABASE {name} WITH (FORCE)"], check=True)


def erased_without_a_trace(register: Erasing, tmp_path: Path, **given: Any) -> None:
    planted = register.step("before", **given)
    assert len(planted["persons"]) == given["erase"] and len(planted["secrets"]) == given["secrets"]
    sought = needles(planted)
    there = register.search(sought)
    assert len(there) > given["secrets"], (
        "what is sought after must be there before, or the search is no search"
    )
    assert all(any(one.startswith(sort) for one in there) for sort in ("sealed", "wrapped", "file"))
    listed = tmp_path / "people.txt"
    listed.write_text("\n".join(planted["persons"]), "utf-8")

    still_open = register.step("erase", list=str(listed), **{**given, **planted})["found"]
    for found in (still_open, register.search(sought)):
        assert [one for one in found if not is_noise(one)] == []
        assert len(found) <= len(sought) // 100
    now = register.step("after", export=str(tmp_path / "export"), **{**given, **planted})
    assert now["figures"] == planted["figures"] and len(now["figures"]) > 7
    assert now["left"] == {
        "names": [],
        "found": [],
        "held": 0,
        "keys": 0,
        "others": [now["left"]["others"][1]] * 2,
    }
    assert now["verified"] == 0
    erased = (register.home / "keys" / "erased").read_text("utf-8")
    assert all(f'"{person}"' in erased for person in planted["persons"])


def is_noise(found: str) -> bool:
    """Tell whether it is a sealed paper in SQLite's own file: a page may keep bytes that were moved within it.

    Without its key, which is nowhere, it is noise. Of secrets, keys and files there is to be nothing at all.
    """
    return found.startswith("sealed ") and found.endswith(".sqlite3")


def test_of_a_small_register_nothing_is_left_of_those_who_were_erased(erasing, tmp_path):
    erasing.today = TODAY.isoformat()
    asked = {"measures": ["received", "disposals"], "days": ["2025-12-31", "2026-02-28"]}
    people = {"officer": "P-carol", "clerk": "P-clare", "reader": "P-carol"}
    erased_without_a_trace(erasing, tmp_path, cases=9, erase=3, secrets=2, asked=asked, **people)


@pytest.mark.slow
def test_of_the_demonstration_five_hundred_people_are_erased_and_every_figure_stands(erasing, tmp_path):
    erasing.command("demo", "--no-serve")
    size = int(erasing.command("export", str(tmp_path / "first")).split()[0].replace(",", ""))
    days = [FIRST + n * timedelta(days=100) for n in range(10)]
    asked = {
        "measures": [],
        "days": [day.isoformat() for day in days],
        "known_ats": [size // 3, 2 * size // 3, size],
    }
    people = {"officer": "P-0002", "clerk": "P-0001", "reader": "P-0002"}
    erased_without_a_trace(erasing, tmp_path, erase=500, secrets=20, asked=asked, **people)
