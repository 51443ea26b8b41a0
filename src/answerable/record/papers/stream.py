"""A file sealed piece by piece, so that it is never whole in memory and never plain on disk.

The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption and its Nonce-Reuse
Misuse-Resistance, CRYPTO 2015): pieces of 65,536 bytes under AES-256-GCM, each with a nonce of prefix, number and a
mark on the last. A piece left out, doubled, swapped, or an end cut off is noticed as the file is read.
"""

import os
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from answerable.record.papers.sealing import SealBroken

MAGIC = b"answerable sealed file 1\n"
PIECE = 65_536
TAG = 16
PREFIX = 7
MOST = 2**32  # pieces: 256 TiB


class Sealer:
    """Seals what is written to it into a file opened for writing; the file is whole only after `finish`.

    `key` must be a new one for every file. The length of the content so far is `length`.
    """

    def __init__(self, file: BinaryIO, *, key: bytes) -> None:
        self._file, self._box = file, AESGCM(key)
        self._prefix, self._number, self._waiting = os.urandom(PREFIX), 0, bytearray()
        self.length = 0
        file.write(MAGIC + self._prefix)

    def write(self, content: bytes) -> None:
        """Take the next bytes of the content, however many."""
        self.length += len(content)
        self._waiting += content
        while len(self._waiting) > PIECE:  # one piece is kept back, for the last is marked
            self._put(bytes(self._waiting[:PIECE]), is_last=False)
            del self._waiting[:PIECE]

    def finish(self) -> None:
        """Write the last piece, with its mark; nothing may be written after."""
        self._put(bytes(self._waiting), is_last=True)
        self._waiting.clear()

    def _put(self, piece: bytes, *, is_last: bool) -> None:
        self._file.write(self._box.encrypt(_nonce(self._prefix, self._number, is_last), piece, MAGIC))
        self._number += 1


def unsealed(file: BinaryIO, *, key: bytes) -> Iterator[bytes]:
    """Give the content of a sealed file piece by piece, each checked before it is given.

    Raises SealBroken as soon as a piece does not fit in its place, and at the end where the end was cut off.
    """
    head = file.read(len(MAGIC) + PREFIX)
    if len(head) != len(MAGIC) + PREFIX or not head.startswith(MAGIC):
        raise SealBroken("this file")
    box, prefix, number = AESGCM(key), head[len(MAGIC) :], 0
    piece = file.read(PIECE + TAG)
    while True:
        following = file.read(PIECE + TAG)
        yield _opened(box, _nonce(prefix, number, not following), piece)
        if not following:
            return
        piece, number = following, number + 1


def _opened(box: AESGCM, nonce: bytes, piece: bytes) -> bytes:
    try:
        return box.decrypt(nonce, piece, MAGIC)
    except (InvalidTag, ValueError):
        raise SealBroken("this file") from None


def _nonce(prefix: bytes, number: int, is_last: bool) -> bytes:
    if number >= MOST:
        raise ValueError("a sealed file holds at most 256 TiB")
    return prefix + number.to_bytes(4, "big") + bytes([is_last])
