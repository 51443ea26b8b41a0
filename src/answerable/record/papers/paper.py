"""Papers are names, words and files, kept outside the record and known to it by a salted digest."""

import secrets
from dataclasses import dataclass
from hashlib import sha256

from answerable.record.kinds import Digest, Id


@dataclass(frozen=True)
class Paper:
    """Confidential content with its salt, its media type, and the subject whom it concerns."""

    content: bytes
    about: Id
    media: str
    salt: bytes

    @property
    def digest(self) -> Digest:
        """SHA-256 over salt and content, in hex: what the record knows of the paper."""
        return sha256(self.salt + self.content).hexdigest()

    @property
    def words(self) -> str:
        """The content as text."""
        return self.content.decode("utf-8")


def write(words: str | bytes, *, about: Id, media: str = "text/plain; charset=utf-8") -> Paper:
    """Put words or a file on paper, under a fresh random salt of 16 bytes."""
    content = words.encode("utf-8") if isinstance(words, str) else words
    return Paper(content=content, about=about, media=media, salt=secrets.token_bytes(16))
