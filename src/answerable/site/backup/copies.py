"""Files copied with their digests, and flushed to the disk before anybody counts on them."""

import os
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from answerable.site.backup.manifest import BackupRefused, Part

PIECE = 1 << 20
Tell = Callable[[str], None]


def copied(source: Path, target: Path) -> Part:
    """Copy a file for its owner's eyes alone, and give what it is; it is on the disk when this returns."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    digest, length = sha256(), 0
    with source.open("rb") as reading, open(_new(target), "wb") as writing:
        for piece in iter(lambda: reading.read(PIECE), b""):
            writing.write(piece)
            digest.update(piece)
            length += len(piece)
        writing.flush()
        os.fsync(writing.fileno())
    return Part(length, digest.hexdigest())


def part_of(file: Path) -> Part:
    """Give what a file is."""
    digest, length = sha256(), 0
    with file.open("rb") as reading:
        for piece in iter(lambda: reading.read(PIECE), b""):
            digest.update(piece)
            length += len(piece)
    return Part(length, digest.hexdigest())


def check_parts(folder: Path, parts: Mapping[str, Part], tell: Tell) -> None:
    """Read every file of a backup; raises BackupRefused with all that are not what they were."""
    done, whole = 0, sum(part.bytes for part in parts.values())
    wrong = []
    for name, part in _inside(folder, parts):
        file = folder / name
        if not file.is_file():
            wrong.append(f"{name} is not there")
        elif part_of(file) != part:
            wrong.append(f"{name} is not what it was when the backup was made")
        done += part.bytes
        tell(f"checking the backup: {_share(done, whole)}")
    if wrong:
        raise BackupRefused(
            f"This backup was spoilt: {'; '.join(wrong)}. Nothing was put back and nothing was changed. Use another "
            "copy of it, or another backup."
        )


def _inside(folder: Path, parts: Mapping[str, Part]) -> Iterator[tuple[str, Part]]:
    for name, part in parts.items():
        if not (folder / name).resolve().is_relative_to(folder.resolve()):
            raise BackupRefused(
                f"This backup names a file outside of its folder, {name}. Nothing was changed."
            )
        yield name, part


def _share(done: int, whole: int) -> str:
    return f"{100 * done // whole if whole else 100} %"


def _new(file: Path) -> int:
    return os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
