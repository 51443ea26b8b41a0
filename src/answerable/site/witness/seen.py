"""What a witness has seen, as people and programs read it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from answerable.record import Book, Note, VerifierKey, read_checkpoint, read_note, write_whole
from answerable.site.witness.folder import WitnessFolder

CHANGED = "changed.json"


@dataclass(frozen=True)
class SeenHead:
    """A head that was signed: of how many entries, its root, and the moment at which the witness signed."""

    size: int
    root: str
    at: datetime


@dataclass(frozen=True)
class RefusedHead:
    """A head that was not signed: when, of how many entries, why, and the first entry that was changed, if known."""

    at: datetime
    size: int
    why: str
    first_changed: int | None
    note: str


@dataclass(frozen=True)
class SeenRegister:
    """What was seen of one register; `mirrored` is of how many entries the hash is kept."""

    origin: str
    keys: tuple[str, ...]
    url: str | None
    first: SeenHead | None
    latest: SeenHead | None
    count: int
    mirrored: int
    refused: tuple[RefusedHead, ...]


@dataclass(frozen=True)
class Seen:
    """A witness, its key, and what it has seen of each register."""

    name: str
    verifier: str
    registers: tuple[SeenRegister, ...]

    @property
    def refusals(self) -> int:
        """How many heads were refused."""
        return sum(len(one.refused) for one in self.registers)


def seen_by(folder: WitnessFolder) -> Seen:
    """Give what a witness has seen; raises WitnessRefused where there is none."""
    key = folder.key().verifier
    origins = dict.fromkeys(one.key.name for one in folder.registers())
    return Seen(key.name, str(key), tuple(_register(folder, origin, key) for origin in origins))


def mark_changed(book: Book, note: str, index: int) -> None:
    """Keep, beside what was refused, which entry of it was the first to be changed."""
    write_whole(book.folder / CHANGED, json.dumps(_changed(book) | {note: index}).encode())


def _register(folder: WitnessFolder, origin: str, key: VerifierKey) -> SeenRegister:
    watched = [one for one in folder.registers() if one.key.name == origin]
    book = Book(folder.folder, origin)
    first, latest = next(book.history(), None), book.latest_note()
    return SeenRegister(
        origin=origin,
        keys=tuple(one.verifier for one in watched),
        url=next((one.url for one in watched if one.url), None),
        first=_head(first, key) if first else None,
        latest=_head(latest, key) if latest else None,
        count=sum(1 for _ in book.history()),
        mirrored=book.tree.size,
        refused=tuple(_refused(book))[::-1],
    )


def _head(note: Note, key: VerifierKey) -> SeenHead:
    """A head out of the witness's own book; its signature begins with the moment (C2SP tlog-cosignature)."""
    read = read_checkpoint(note.text)
    mine = next(one for one in note.signatures if (one.name, one.key_id) == (key.name, key.key_id))
    return SeenHead(read.size, read.root.hex(), _moment(int.from_bytes(mine.blob[:8], "big")))


def _refused(book: Book) -> Iterator[RefusedHead]:
    changed = _changed(book)
    for one in book.refusals():
        size = read_checkpoint(read_note(one.note).text).size
        yield RefusedHead(_moment(one.at), size, one.said, changed.get(one.note), one.note)


def _changed(book: Book) -> dict[str, int]:
    file = book.folder / CHANGED
    read: dict[str, int] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return read


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
