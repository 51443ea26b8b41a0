"""A file that came in piece by piece: sealed as it came, known by its salted digest, ready to be filed as a paper."""

import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from types import TracebackType

from answerable.record.kinds import Digest, Id
from answerable.record.papers.sealing import new_key
from answerable.record.papers.stream import Sealer, unsealed


@dataclass(frozen=True)
class Sealed:
    """A sealed file at `path` with the key that opens it: the record takes it like a paper about `about`.

    `digest` is SHA-256 over salt and content, as of any paper; `length` is the bytes of content.
    """

    digest: Digest
    about: Id
    media: str
    length: int
    salt: bytes
    path: Path
    key: bytes = field(repr=False)
    is_public: bool = False

    def pieces(self) -> Iterator[bytes]:
        """Give the content piece by piece; raises SealBroken where the file is not what was sealed."""
        with self.path.open("rb") as file:
            yield from unsealed(file, key=self.key)


class Sealing:
    """A file on its way in: `write` what comes, then `finish`; left without that, nothing of it stays.

    `path` must not be there yet; only its owner may read it.
    """

    def __init__(self, path: Path) -> None:
        self._path, self._key, self._salt = path, new_key(), secrets.token_bytes(16)
        self._file = path.open("xb")
        path.chmod(0o600)
        self._hash = sha256(self._salt)
        self._sealer = Sealer(self._file, key=self._key)

    def write(self, content: bytes) -> None:
        """Take the next bytes of the content."""
        self._hash.update(content)
        self._sealer.write(content)

    def finish(self, *, about: Id, media: str) -> Sealed:
        """Close the file, flushed to disk, and give it, ready to be filed as a paper about a subject."""
        self._sealer.finish()
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        found = self._hash.hexdigest()
        return Sealed(found, about, media, self._sealer.length, self._salt, self._path, self._key)

    def abandon(self) -> None:
        """Throw away what came; does nothing where it is gone."""
        self._file.close()
        self._path.unlink(missing_ok=True)

    def __enter__(self) -> "Sealing":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        if not self._file.closed:
            self.abandon()
