"""A small good body in a temporary folder, to be spoilt in one place and read again."""

import shutil
from pathlib import Path

import pytest

from answerable.rules import RulesRefused, load

GOOD = Path(__file__).parent / "good"


class Spoilt:
    """A copy of the good body; in what is written into it, § marks the line on which a fault is expected."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.marked: list[str] = []
        shutil.copytree(GOOD, folder)

    def edit(self, file: str, old: str, new: str) -> "Spoilt":
        """Put `new` in place of `old`, which is there exactly once."""
        text = (self.folder / file).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        return self.write(file, text.replace(old, new))

    def write(self, file: str, text: str) -> "Spoilt":
        """Write a file whole."""
        lines = text.splitlines()
        self.marked += [f"{file}:{number}" for number, line in enumerate(lines, 1) if "§" in line]
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("§", ""), encoding="utf-8")
        return self

    def faults(self, **kw) -> list[str]:
        """Read the body, and give its faults as they are printed, with paths from the body's folder."""
        try:
            load(self.folder, **kw)
        except RulesRefused as refused:
            return [str(fault).replace(f"{self.folder}/", "") for fault in refused.faults]
        return []

    def fault(self, **kw) -> str:
        """Read the body, which has one fault on the line marked, and give what is said of it."""
        found = self.faults(**kw)
        assert len(found) == 1, found
        where, said = found[0].split(": ", 1)
        assert [where] == self.marked
        return said


@pytest.fixture
def body(tmp_path):
    return Spoilt(tmp_path / "ringers")
