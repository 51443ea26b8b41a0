"""What kept the machine from doing its work, in words for those who use the site and for the one who runs it."""

import errno
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from answerable.record import ClockBack, MasterMissing, Moved, SealBroken

SAFE = "Nothing of it was recorded, and nothing that was recorded before is lost."
UNSURE = "Nothing that was recorded before is lost; of the last thing that was sent we cannot tell."
LATER = "Keep what you wrote, and send it again later. Whoever runs this site has to put it right first."


@dataclass(frozen=True)
class Trouble:
    """What is wrong: its name, a title, what it means for the one at a page, and for the one who runs the machine."""

    name: str
    title: str
    words: str
    operator: str


FULL = Trouble(
    "disk-full",
    "There is no room left on our disk",
    f"What you asked for could not be done. {SAFE} {LATER}",
    f"The disk on which the register is kept is full. {SAFE} Make room, or give it a larger disk, and do it again; "
    "nothing needs to be repaired.",
)
READ_ONLY = Trouble(
    "read-only",
    "Nothing can be written here at present",
    f"What you asked for could not be done. {SAFE} {LATER}",
    f"The register can be read and not be written: its disk or its database is set to reading only. {SAFE} Let it "
    "be written again (a disk that failed is often set so by the system: look at the system's log), and do it again.",
)
DENIED = Trouble(
    "denied",
    "Nothing can be written here at present",
    f"What you asked for could not be done. {SAFE} {LATER}",
    f"The files of the register cannot be opened for writing. {SAFE} Check --home, who owns the files in it, as whom "
    "this program runs, and whether the disk is set to reading only (a disk that failed is often set so by the system: "
    "look at the system's log).",
)
BUSY = Trouble(
    "busy",
    "Somebody else is writing a great deal just now",
    f"What you asked for waited for its turn, and waited too long. {SAFE} Send it again in a few minutes.",
    f"Another program has been writing to the register for longer than this one waits. {SAFE} Let an import, a "
    "backup or another server finish, and do it again.",
)
AWAY = Trouble(
    "away",
    "Our database does not answer",
    f"{UNSURE} If you sent something, look whether it is there before you send it again, in a few minutes.",
    f"The database does not answer, or stopped in the middle. {UNSURE} See whether it runs, and check DATABASE_URL; "
    "this program finds it again by itself. Look what the record holds before you do anything twice.",
)
DAMAGED = Trouble(
    "damaged",
    "Our disk fails",
    "What you asked for could not be done. Keep what you wrote. Whoever runs this site has to put it right first.",
    "The disk could not be read or written as it should be, or the database file is damaged. Stop the servers, copy "
    "the home folder as it is, look at the disk, and restore the latest backup: answerable restore --help",
)
FULL_ERRNO = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
BY_ERRNO = (
    dict.fromkeys(FULL_ERRNO, FULL)
    | {errno.EROFS: READ_ONLY, errno.EACCES: DENIED, errno.EPERM: DENIED, errno.EIO: DAMAGED}
)  # fmt: skip
BY_SQLITE = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: DENIED,
    sqlite3.SQLITE_PERM: DENIED,
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_IOERR: DAMAGED,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}
# PostgreSQL, Appendix A: error codes; the longest beginning that is known counts.
BY_SQLSTATE = {
    "53100": FULL,
    "53": BUSY,
    "25006": READ_ONLY,
    "42501": DENIED,
    "55P03": BUSY,
    "57014": BUSY,
    "57P": AWAY,
    "08": AWAY,
    "58": DAMAGED,
    "XX00": DAMAGED,
}


def trouble_of(error: BaseException | None) -> Trouble | None:
    """Tell what is wrong with the machine, or None where it is something else; looks through what caused an error."""
    found = (_one(cause) for cause in _causes(error))
    return next((trouble for trouble in found if trouble), None)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        yield error
        seen.add(id(error))
        error = error.__cause__ or error.__context__


def _one(error: BaseException) -> Trouble | None:
    if isinstance(error, ClockBack):
        return _clock(error)
    if isinstance(error, MasterMissing | SealBroken):
        return _sealed(error)
    if isinstance(error, Moved):
        return Trouble("moved", BUSY.title, BUSY.words, str(error))
    if isinstance(error, sqlite3.Error):
        return BY_SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    if type(error).__module__.split(".")[0] == "psycopg":
        return _postgresql(error)
    return BY_ERRNO.get(error.errno or 0) if isinstance(error, OSError) else None


def _postgresql(error: BaseException) -> Trouble | None:
    state = getattr(error, "sqlstate", None)
    if state is None:  # it never came to a statement, or the connection broke in the middle of one
        return AWAY if "OperationalError" in {one.__name__ for one in type(error).__mro__} else None
    beginnings = (state[:length] for length in range(len(state), 1, -1))
    return next((BY_SQLSTATE[one] for one in beginnings if one in BY_SQLSTATE), None)


def _sealed(error: MasterMissing | SealBroken) -> Trouble:
    words = f"The key to our papers, or one of the papers, is not as it should be. {SAFE} {LATER}"
    return Trouble("sealed", "We cannot open our papers at present", words, str(error))


def _clock(error: ClockBack) -> Trouble:
    words = f"It says an earlier time than when we last recorded something. What you sent was not kept. {SAFE} {LATER}"
    return Trouble("clock-back", "Our clock is wrong", words, str(error))
