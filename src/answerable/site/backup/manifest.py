"""What a backup says of itself: of which register, as it stood when, and the digest of every file in it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from answerable.site.foundation.files import write_whole

NAME = "backup.json"
FORMAT = "answerable-backup/1"


class BackupRefused(Exception):
    """A backup that cannot be made or put back; the message says what happened and what to do."""


@dataclass(frozen=True)
class Part:
    """A file of a backup: how long it is, and its SHA-256 in hex."""

    bytes: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """A backup: whose register it is, how many entries and readings it holds, their roots, and its files by name.

    `missing` are the digests of files that should have been in the papers' folder and were not.
    """

    body: str
    origin: str
    database: str
    made_at: str
    size: int
    root: str
    readings: int
    readings_root: str
    checkpoint: str | None
    has_keys: bool
    missing: tuple[str, ...]
    parts: Mapping[str, Part]

    def write(self, folder: Path) -> None:
        """Write it, last of all: a folder without it is no backup."""
        written = json.dumps({"format": FORMAT, **asdict(self)}, indent=1, sort_keys=True)
        write_whole(folder / NAME, written.encode() + b"\n", mode=0o600)


def read_manifest(folder: Path) -> Manifest:
    """Read what a backup says of itself; raises BackupRefused where the folder holds none."""
    try:
        written = json.loads((folder / NAME).read_bytes())
        if written.pop("format") != FORMAT:
            raise BackupRefused(
                f"The backup in {folder} is of a later format than {FORMAT}. Nothing was changed. Use the version of "
                "Answerable that made it."
            )
        parts = {name: Part(**part) for name, part in written.pop("parts").items()}
        return Manifest(**written | {"missing": tuple(written["missing"]), "parts": parts})
    except FileNotFoundError:
        raise BackupRefused(
            f"There is no backup in {folder}: no {NAME}, which is written last. Nothing was changed. Give the folder "
            "of a backup that was finished."
        ) from None
    except (ValueError, KeyError, TypeError) as spoilt:
        raise BackupRefused(f"{folder / NAME} cannot be read ({spoilt}). Nothing was changed.") from None
