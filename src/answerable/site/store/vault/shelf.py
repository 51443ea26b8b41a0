"""The folder of sealed files: what is too long for a row lies here, flushed to disk before the record knows of it."""

import os
import secrets
from collections.abc import Callable, Collection, Iterator
from datetime import UTC, datetime
from pathlib import Path

from answerable.record import Digest, Sealed, Sealing

ARRIVING = "arriving"


class Shelf:
    """Sealed files by digest, and those that are still arriving."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def begin(self) -> Sealing:
        """Begin a file that comes in piece by piece; it is sealed as it comes."""
        folder = self._made(ARRIVING)
        return Sealing(folder / secrets.token_hex(16))

    def place(self, digest: Digest) -> Path:
        """Give where a file lies, or would."""
        return self._folder / digest[:2] / digest

    def put(self, sealed: Sealed) -> None:
        """Put an arrived file in its place; where it was put before, it stays."""
        place = self.place(sealed.digest)
        if sealed.path != place:
            self._made(place.parent.name)
            os.replace(sealed.path, place)
        for folder in (place.parent, self._folder):
            _flush(folder)

    def remove(self, digests: Collection[Digest]) -> None:
        """Remove files; those that are gone already are gone."""
        for digest in digests:
            self.place(digest).unlink(missing_ok=True)

    def sweep(self, *, before: datetime, known: Callable[[Collection[Digest]], Collection[Digest]]) -> int:
        """Remove what arrived before a moment and never was filed, as after a crash; gives how many files."""
        old = [path for path in self._files() if datetime.fromtimestamp(path.stat().st_mtime, UTC) < before]
        filed = known([path.name for path in old if path.parent.name != ARRIVING])
        lost = [path for path in old if path.parent.name == ARRIVING or path.name not in filed]
        for path in lost:
            path.unlink(missing_ok=True)
        return len(lost)

    def _files(self) -> Iterator[Path]:
        return (path for path in self._folder.glob("*/*") if path.is_file())

    def _made(self, name: str) -> Path:
        folder = self._folder / name
        for each in (self._folder, folder):
            each.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder


def _flush(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
