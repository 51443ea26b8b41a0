"""A scratch file that only this process can read: what a server sets aside of a long request is not plain on disk.

AES-256 in counter mode (NIST SP 800-38A) under a key that is drawn for the file and never leaves memory. A place of
the file is written once: the keystream is not used twice. There is no tag, for the file is nobody's but ours: it has
no name, and it is gone when it is closed.
"""

import os
from tempfile import TemporaryFile

from cryptography.hazmat.primitives.ciphers import Cipher, CipherContext, algorithms, modes

BLOCK = 16


class Scratch:
    """A file without a name, to be written at its end and read anywhere; its content is never plain on disk."""

    def __init__(self) -> None:
        self._file = TemporaryFile("w+b", buffering=0)  # noqa: SIM115  (closed by `close`)
        self._aes = algorithms.AES256(os.urandom(32))
        self._length = 0

    def write(self, content: bytes) -> int:
        """Add at the end; raises ValueError anywhere else, for no place is written twice."""
        if self.tell() != self._length:
            raise ValueError("a scratch file is written at its end only")
        done = self._file.write(self._at(self._length).update(content))
        if done != len(content):
            raise OSError("the disk took only a part of what was to be set aside; nothing was recorded")
        self._length += done
        return done

    def read(self, size: int = -1) -> bytes:
        """Give the next bytes, or what is left."""
        begin = self.tell()
        left = max(self._length - begin, 0)
        sealed = bytearray()
        wanted = left if size is None or size < 0 else min(size, left)
        while len(sealed) < wanted and (more := self._file.read(wanted - len(sealed))):
            sealed += more
        return self._at(begin).update(bytes(sealed))

    def seek(self, place: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place."""
        return self._file.seek(place, whence)

    def tell(self) -> int:
        """Give the place."""
        return self._file.tell()

    def seekable(self) -> bool:
        """Tell that one may go to any place."""
        return True

    def readline(self, size: int = -1) -> bytes:
        """Give the next line, as WSGI lets an application ask."""
        begin, line = self.tell(), bytearray()
        while b"\n" not in line and (more := self.read(8_192)):
            line += more
        end = line.find(b"\n") + 1 or len(line)
        end = min(end, size) if size is not None and size >= 0 else end
        self.seek(begin + end)
        return bytes(line[:end])

    def close(self) -> None:
        """Let the file go, and with it the key."""
        self._file.close()

    def _at(self, place: int) -> CipherContext:
        """The keystream from a place on."""
        block, inside = divmod(place, BLOCK)
        stream = Cipher(self._aes, modes.CTR(block.to_bytes(BLOCK, "big"))).encryptor()
        stream.update(bytes(inside))
        return stream
