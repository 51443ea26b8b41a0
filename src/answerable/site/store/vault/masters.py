"""Where the master key comes from: a file in the home folder unless told, the environment, or a key service."""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from threading import Lock

from django.conf import settings

from answerable.record import Custodian, Master, MasterMissing, Masters, OwnMaster
from answerable.site.foundation.files import alone, write_whole

WHAT_IT_IS = """\
# The master key of this register: the first one wraps, every one opens. Without it no paper can be read, for ever.
# Keep a copy where no backup of the database is kept. Change it with: answerable master rotate
"""


class MasterFile:
    """The master keys in a file, one a line, that only its owner may read; it is read again when it changes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()
        self._stamp: tuple[int, ...] | None = None
        self._masters: tuple[OwnMaster, ...] = ()

    def masters(self) -> tuple[OwnMaster, ...]:
        """Give the masters, the current one first; none where there is no file."""
        with self._lock:
            try:
                found = self.path.stat()
            except FileNotFoundError:
                self._stamp, self._masters = None, ()
                return ()
            stamp = (found.st_ino, found.st_mtime_ns, found.st_size)
            if stamp != self._stamp:
                lines = self.path.read_text(encoding="ascii").splitlines()
                self._masters = tuple(OwnMaster.parse(line) for line in lines if line and line[0] != "#")
                self._stamp = stamp
            return self._masters

    def make(self) -> None:
        """Make the file with a new master; where another process was quicker, theirs stands."""
        with alone(self.path.parent):
            if not self.path.exists():
                self.put((OwnMaster.generate(),))

    def put(self, masters: tuple[OwnMaster, ...]) -> None:
        """Let these be the masters, the first the current one; those left out are overwritten where they lay."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        old = self.path.open("r+b") if self.path.exists() else None
        text = WHAT_IT_IS + "".join(f"{master}\n" for master in masters)
        write_whole(self.path, text.encode("ascii"), mode=0o600)
        if old:
            with old:
                old.write(b"\0" * os.fstat(old.fileno()).st_size)
                old.flush()
                os.fsync(old.fileno())


@cache
def master_file() -> MasterFile:
    """Give the file of masters of this process's settings."""
    return MasterFile(settings.MASTER_FILE)


@cache
def _elsewhere() -> tuple[Master, ...]:
    """The masters that are not in the file, those that should be current first."""
    service = (
        Custodian(settings.MASTER_SERVICE, token=settings.MASTER_TOKEN) if settings.MASTER_SERVICE else None
    )
    told = tuple(OwnMaster.parse(text) for text in settings.MASTER_KEYS)
    return (service, *told) if service else told


def forget() -> None:
    """Drop every unwrapped key that this process remembers."""
    for master in _elsewhere():
        master.forget()


def the_masters(*, may_make: Callable[[], bool]) -> Masters:
    """Give the masters as they are now; a first one is made in the file where there is none and `may_make` agrees.

    A service that is set is current; else the first of the environment; else the first of the file. Raises
    MasterMissing where there is none.
    """
    kept = master_file()
    if not (_elsewhere() or kept.masters()):
        if not may_make():
            raise MasterMissing(
                f"The master key is not in {kept.path}, and papers are kept here that only it opens. No new one was "
                "made and nothing was written. Put the file back, or say where the key is: see "
                "docs/how-to/master-key.md"
            )
        kept.make()
    found: list[Master] = [*_elsewhere(), *kept.masters()]
    return Masters(found[0], tuple(found[1:]))
