"""Files written whole or not at all, lines added for good, and a lock that one process or thread holds at a time.

Whoever writes a file that others may write too holds the lock of its folder meanwhile.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def write_whole(file: Path, content: bytes, *, mode: int = 0o644) -> None:
    """Put a file in place of the one there was, flushed to the disk; after a crash there is the old one or the new."""
    draft = write_draft(file, content, mode=mode)
    flush(draft)
    os.replace(draft, file)
    flush(file.parent)


def write_draft(file: Path, content: bytes, *, mode: int = 0o644) -> Path:
    """Write a file beside the one it is for, not yet flushed, and give its place."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.new")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as writing:
        writing.write(content)
    return draft


def add_line(file: Path, line: bytes, *, mode: int = 0o644) -> None:
    """Add one line (without its newline) at the end of a file, flushed; a line cut short by a crash is taken away.

    Whoever reads the file reads up to its last newline: what comes after that was never given to anybody.
    """
    is_new = not file.exists()
    with open(os.open(file, os.O_RDWR | os.O_CREAT, mode), "r+b") as writing:
        writing.truncate(_end_of_last_line(writing.fileno()))
        writing.seek(0, os.SEEK_END)
        writing.write(line + b"\n")
        writing.flush()
        os.fsync(writing.fileno())
    if is_new:
        flush(file.parent)


def last_line(file: Path) -> bytes | None:
    """Give the last whole line of a file, without its newline; None where there is none."""
    try:
        with file.open("rb") as reading:
            end = _end_of_last_line(reading.fileno())
            start = _end_of_last_line(reading.fileno(), before=max(end - 1, 0))
            return os.pread(reading.fileno(), end - 1 - start, start) if end else None
    except FileNotFoundError:
        return None


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until no other process or thread works in this folder; it is made where it is not there."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600), "r+b") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def flush(place: Path) -> None:
    """Make a file, or the names in a folder, survive a power cut."""
    opened = os.open(place, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _end_of_last_line(opened: int, *, before: int | None = None) -> int:
    """How many bytes there are up to the last newline among the bytes before a place, that newline counted."""
    end = os.fstat(opened).st_size if before is None else before
    while end:
        start = max(0, end - 4096)
        found = os.pread(opened, end - start, start).rfind(b"\n")
        if found >= 0:
            return start + found + 1
        end = start
    return 0
