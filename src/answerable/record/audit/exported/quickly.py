"""The same look at a file of entries by a small program in C, for registers so large that it is worth compiling.

It may only say that lines are good, and their hashes; whatever else there is to say is said by entries.py and
subtrees.py. Where there is no compiler, or Python has no OpenSSL, there is no such look, and all is as it is otherwise.
"""

import ctypes
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from answerable.record.merkle import HASH_BYTES

SOURCE = Path(__file__).with_name("quickly.c")


class Quickly:
    """The compiled look; it may be used on several files at once."""

    def __init__(self, library: ctypes.CDLL, sha256: ctypes.Array[ctypes.c_void_p]) -> None:
        self._sha256 = sha256
        self._good_lines, self._pair_up = library.good_lines, library.pair_up
        size, place = ctypes.c_size_t, ctypes.c_void_p
        self._good_lines.argtypes = [ctypes.c_char_p, size, ctypes.c_uint64, size, place, place]
        self._good_lines.restype = size
        self._pair_up.argtypes = [place, size, place, place]
        self._pair_up.restype = None

    def good(self, content: bytes, start: int) -> bytes:
        """Give the leaf hashes of the lines from the first on that are good entries, the first being entry `start`."""
        most = content.count(b"\n")
        leaves = ctypes.create_string_buffer(HASH_BYTES * most)
        count = self._good_lines(content, len(content), start, most, leaves, self._sha256)
        return ctypes.string_at(leaves, HASH_BYTES * count)

    def levels(self, leaves: bytes) -> list[Sequence[bytes]]:
        """Give the roots of all full subtrees, the leaves first: at level n those of 2**n leaves."""
        counts = [len(leaves) // HASH_BYTES]
        while counts[-1] > 1:
            counts.append(counts[-1] // 2)
        above = ctypes.create_string_buffer(HASH_BYTES * sum(counts[1:]))
        self._pair_up(leaves, counts[0], above, self._sha256)
        levels, place, made = [leaves], 0, above.raw
        for count in counts[1:]:
            levels.append(made[place : place + HASH_BYTES * count])
            place += HASH_BYTES * count
        return [_Hashes(level) for level in levels]


class _Hashes(Sequence[bytes]):
    """Hashes one after the other in one string of bytes, taken out one at a time."""

    def __init__(self, written: bytes) -> None:
        self._written = written

    def __len__(self) -> int:
        return len(self._written) // HASH_BYTES

    def __getitem__(self, place):  # type: ignore[no-untyped-def]
        if not 0 <= place < len(self):
            raise IndexError(place)
        return self._written[place * HASH_BYTES : (place + 1) * HASH_BYTES]


@cache
def quickly() -> Quickly | None:
    """Give the compiled look, or None where it cannot be had here."""
    compiler = shutil.which("cc")
    if compiler is None or os.name != "posix" or not SOURCE.exists():
        return None
    try:
        with tempfile.TemporaryDirectory(prefix="answerable-") as folder:
            made = Path(folder) / "quickly.so"
            command = [compiler, "-O3", "-shared", "-fPIC", "-o", str(made), str(SOURCE)]
            subprocess.run(command, check=True, capture_output=True, timeout=60)
            return Quickly(ctypes.CDLL(str(made)), _sha256())
    except (OSError, subprocess.SubprocessError, AttributeError, ImportError):
        return None


def _sha256() -> "ctypes.Array[ctypes.c_void_p]":
    """The places of SHA-256's three functions in the OpenSSL that Python's own hashlib has loaded."""
    import _hashlib  # noqa: PLC0415  # a Python without OpenSSL has none

    openssl = ctypes.CDLL(_hashlib.__file__)
    named = (openssl.SHA256_Init, openssl.SHA256_Update, openssl.SHA256_Final)
    return (ctypes.c_void_p * 3)(*(ctypes.cast(one, ctypes.c_void_p).value for one in named))
