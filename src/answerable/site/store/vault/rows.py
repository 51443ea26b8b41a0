"""A row of the vault: a paper sealed for its own place, so that no row opens as another."""

from typing import NamedTuple

from answerable.record import Digest, Filed, Id, Paper, Sealed, seal, unseal
from answerable.site.store.vault.shelf import Shelf

SALT_BYTES = 16
COLUMNS = ("digest", "about", "media", "length", "is_public", "is_file", "sealed")


class Row(NamedTuple):
    """What the database holds of a paper, in the order of COLUMNS."""

    digest: Digest
    about: Id
    media: str
    length: int
    is_public: bool
    is_file: bool
    sealed: bytes = b""

    @property
    def filed(self) -> Filed:
        """What is known of it without reading it."""
        return Filed(self.digest, self.about, self.media, self.length, bool(self.is_public))

    @property
    def bound(self) -> bytes:
        """What the seal is bound to: everything that stands beside it in the row."""
        marks = f"{int(self.is_public)}{int(self.is_file)}"
        return f"answerable paper\n{self.digest}\n{self.about}\n{self.media}\n{self.length}\n{marks}".encode()


def sealed_row(paper: Paper | Sealed, key: bytes) -> Row:
    """Seal a paper under its subject's key: its salt and content, or for a file its salt and its own key."""
    is_file = isinstance(paper, Sealed)
    content = paper.key if isinstance(paper, Sealed) else paper.content
    row = Row(paper.digest, paper.about, paper.media, paper.length, paper.is_public, is_file)
    return row._replace(sealed=seal(paper.salt + content, key=key, bound=row.bound))


def opened(row: Row, key: bytes, shelf: Shelf) -> Paper | Sealed:
    """Open what `sealed_row` sealed; raises SealBroken where anything in the row was changed."""
    plain = unseal(bytes(row.sealed), key=key, bound=row.bound)
    salt, content, public = plain[:SALT_BYTES], plain[SALT_BYTES:], bool(row.is_public)
    if not row.is_file:
        return Paper(content, row.about, row.media, salt, public)
    place = shelf.place(row.digest)
    return Sealed(row.digest, row.about, row.media, row.length, salt, place, content, public)
