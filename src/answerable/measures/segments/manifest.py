"""Which files make up the copy, and of which record: its size, its root, and the leaf of its last entry."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

NAME = "manifest.json"


@dataclass(frozen=True)
class Part:
    """One file: it holds the entries first <= index < until, in so many bytes."""

    first: int
    until: int
    bytes: int = 0

    @property
    def name(self) -> str:
        """The name of the file."""
        return f"{self.first:012d}-{self.until:012d}.parquet"

    @property
    def length(self) -> int:
        """How many entries it holds."""
        return self.until - self.first

    def is_whole(self, folder: Path) -> bool:
        """Tell whether the file is there, and as long as it was when it was written."""
        try:
            return (folder / self.name).stat().st_size == self.bytes
        except FileNotFoundError:
            return False


@dataclass(frozen=True)
class Manifest:
    """The files that make up the copy, oldest entries first, and the record that they were read from."""

    columns: str
    size: int
    root: str
    leaf: str
    parts: tuple[Part, ...]


def read(folder: Path) -> Manifest | None:
    """Read the manifest of a folder; None where there is none that can be read."""
    try:
        found = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return Manifest(**{**found, "parts": tuple(Part(**part) for part in found["parts"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def write(folder: Path, manifest: Manifest) -> None:
    """Put a manifest in place of the earlier one, at once."""
    draft = folder / f"{NAME}.{os.getpid()}.draft"
    draft.write_text(json.dumps(asdict(manifest), indent=1), encoding="utf-8")
    os.replace(draft, folder / NAME)
