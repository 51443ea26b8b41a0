"""What a witness has seen of one register, on its disk: every head that it signed, what it refused, and the tree.

In the folder of the register: `history.jsonl`, a head in each line, as a JSON string, which is only added to and is the
truth; `checkpoint`, the last of them with the newest cosignature; `refused.jsonl`, what was refused with what was
offered; `tree`, the hashes of the entries, where they are kept.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from answerable.record.proof.checkpoint import Checkpoint, read_checkpoint
from answerable.record.proof.files import add_line, last_line, write_whole
from answerable.record.proof.note import Note, read_note
from answerable.record.proof.tiles import Tiles, TilesBroken

SEEN = "seen"
HISTORY = "history.jsonl"
LATEST = "checkpoint"
REFUSED = "refused.jsonl"
TREE = "tree"


@dataclass(frozen=True)
class Refusal:
    """A head that was not signed: when (in seconds since 1970), with which status, why, and the head offered."""

    at: int
    status: int
    said: str
    note: str


class Book:
    """All that a witness keeps of one register."""

    def __init__(self, folder: Path, origin: str) -> None:
        self.origin = origin
        self.folder = folder / SEEN / place_of(origin)

    @property
    def tree(self) -> Tiles:
        """The hashes of the register's entries, as far as they were fetched and lead to a head that was signed."""
        return Tiles(self.folder / TREE)

    def latest(self) -> Checkpoint | None:
        """Give the last head that was signed; None where none was."""
        written = last_line(self.folder / HISTORY)
        return None if written is None else read_checkpoint(_read(written).text)

    def latest_note(self) -> Note | None:
        """Give the last head with its signatures, among them the newest cosignature; None where there is none."""
        written = last_line(self.folder / HISTORY)
        if written is None:
            return None
        try:
            newest = read_note((self.folder / LATEST).read_text("utf-8"))
        except (OSError, ValueError):
            return _read(written)
        return newest if newest.text == _read(written).text else _read(written)

    def history(self) -> Iterator[Note]:
        """Give every head that was signed, once, oldest first."""
        return map(_read, _lines(self.folder / HISTORY))

    def root_of(self, size: int) -> bytes | None:
        """Give the root of the register's first `size` entries, where a head of so many was signed or they are kept."""
        checkpoints = (read_checkpoint(note.text) for note in self.history())
        signed = next((one.root for one in checkpoints if one.size == size), None)
        if signed is not None or self.tree.size < size:
            return signed
        try:
            return self.tree.root(size)
        except TilesBroken:
            return None

    def write(self, note: Note) -> None:
        """Keep a head that is about to be signed for: it is on the disk when this returns."""
        written = last_line(self.folder / HISTORY)
        if written is None or _read(written).text != note.text:
            add_line(self.folder / HISTORY, json.dumps(str(note), ensure_ascii=False).encode())
        write_whole(self.folder / LATEST, str(note).encode())

    def refuse(self, refusal: Refusal) -> None:
        """Keep a head that was not signed, as evidence; the same one offered again is not kept again."""
        written = last_line(self.folder / REFUSED)
        if written is None or json.loads(written)["note"] != refusal.note:
            add_line(self.folder / REFUSED, json.dumps(asdict(refusal), ensure_ascii=False).encode())

    def refusals(self) -> Iterator[Refusal]:
        """Give what was refused, oldest first."""
        return (Refusal(**json.loads(line)) for line in _lines(self.folder / REFUSED))


def place_of(origin: str) -> str:
    """Give the name of a register's folder: its origin as it may stand in a file's name, or a digest of a long one."""
    written = quote(origin, safe="")
    if len(written) > 200:
        return sha256(origin.encode()).hexdigest()
    return f"%2E{written[1:]}" if written.startswith(".") else written


def _read(written: bytes) -> Note:
    return read_note(json.loads(written))


def _lines(file: Path) -> Iterator[bytes]:
    """The whole lines of a file; what a crash cut short was never given to anybody."""
    if file.exists():
        with file.open("rb") as reading:
            yield from (line[:-1] for line in reading if line.endswith(b"\n"))
