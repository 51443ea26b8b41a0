"""Papers are names, words and files, kept outside the record and known to it by a salted digest."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from answerable.record.kinds import Digest, Id


@dataclass(frozen=True)
class Paper:
    """Confidential content with its salt, its media type, and the subject whom it concerns.

    `is_public` marks what was written to be read by everybody, such as an answer: reading it needs no entry in the
    reading log.
    """

    content: bytes
    about: Id
    media: str
    salt: bytes
    is_public: bool = False

    @property
    def digest(self) -> Digest:
        """SHA-256 over salt and content, in hex: what the record knows of the paper."""
        return sha256(self.salt + self.content).hexdigest()

    @property
    def length(self) -> int:
        """How many bytes of content there are."""
        return len(self.content)

    def pieces(self) -> Iterator[bytes]:
        """Give the content piece by piece: of a paper, in one."""
        yield self.content

    @property
    def words(self) -> str:
        """The content as text."""
        return self.content.decode("utf-8")


@dataclass(frozen=True)
class Filed:
    """What is known of a paper without reading it: its digest, whom it concerns, its media type, bytes of content."""

    digest: Digest
    about: Id
    media: str
    length: int
    is_public: bool = False


@dataclass(frozen=True)
class Stream:
    """A paper to be read piece by piece, however long it is; the pieces can be taken once.

    Taking them raises SealBroken as soon as a piece is not what was sealed.
    """

    filed: Filed
    pieces: Iterator[bytes]
    salt: bytes = b""


@dataclass(frozen=True)
class Holding:
    """How much is held about some subjects: how many papers, how many bytes in them, how many keys."""

    papers: int
    bytes: int
    keys: int


def write(
    words: str | bytes,
    *,
    about: Id,
    media: str = "text/plain; charset=utf-8",
    is_public: bool = False,
) -> Paper:
    """Put words or a file on paper, under a fresh random salt of 16 bytes."""
    content = words.encode("utf-8") if isinstance(words, str) else words
    return Paper(content=content, about=about, media=media, salt=secrets.token_bytes(16), is_public=is_public)
