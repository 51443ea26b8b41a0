"""An exported register as it lies in a folder: which format, whose, under which checkpoint, in which files."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from answerable.record.audit.faults import FORGED, Bad
from answerable.record.proof.checkpoint import Checkpoint, read_checkpoint
from answerable.record.proof.note import Note, NoteRefused, VerifierKey, read_note

REGISTER = "answerable-register/2"
UNSIGNED = "answerable-register/1"
FILE_ENTRIES = 65_536
LARGE = 400_000
_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
_PART = re.compile(r"checkpoint\.txt|checkpoint\.tsr|checkpoints\.jsonl|papers/[0-9a-f]{64}(?:\.json)?")


@dataclass(frozen=True)
class Exported:
    """A register in a folder, as its own files describe it; nothing of it is believed yet."""

    folder: Path
    format: str
    checkpoint: Checkpoint
    note: Note | None
    keys: tuple[VerifierKey, ...] = ()
    witness_keys: tuple[VerifierKey, ...] = ()
    width: int = FILE_ENTRIES
    parts: dict[str, str] = field(default_factory=dict)
    is_agreed: bool = True

    @property
    def is_strict(self) -> bool:
        """Tell whether its entries must stand in the order in which they were recorded."""
        return self.format == REGISTER

    @property
    def files(self) -> int:
        """How many files of entries there are."""
        return -(-self.checkpoint.size // self.width)

    @property
    def is_large(self) -> bool:
        """Tell whether it is so large that compiling a program to check it saves more than it takes."""
        return self.checkpoint.size >= LARGE

    def file(self, number: int) -> tuple[Path, Path]:
        """Give the file of entries of this number, and the file of their hashes."""
        name, ending = f"{number:06}", "bin" if self.is_strict else "txt"
        return self.folder / "entries" / f"{name}.jsonl", self.folder / "leaves" / f"{name}.{ending}"

    def leaves(self, number: int) -> bytes:
        """Give the hashes of the entries in a file, as they are written beside it, 32 bytes each."""
        written = self.file(number)[1].read_bytes()
        return written if self.is_strict else bytes.fromhex(written.decode())

    def earlier(self) -> Iterator[tuple[int, bytes, str | None]]:
        """Give the register's own earlier roots: size, root, and the text of the signed checkpoint, if it is one."""
        if self.is_strict:
            for line in (self.folder / "checkpoints.jsonl").read_text("utf-8").splitlines():
                written = json.loads(line)
                older = read_either(written)[0]
                yield older.size, older.root, written
        else:
            for line in (self.folder / "heads.jsonl").read_text("utf-8").splitlines():
                head = json.loads(line)
                yield head["size"], bytes.fromhex(head["root"]), None


def read_exported(folder: Path) -> Exported:
    """Read what an export says of itself; raises Bad, or OSError or ValueError where it cannot be read."""
    written = (folder / "register.json").read_bytes()
    register = json.loads(written)
    checkpoint, note = read_either((folder / "checkpoint.txt").read_bytes().decode())
    if register["format"] == UNSIGNED:
        return _first_format(folder, register, checkpoint)
    if register["format"] != REGISTER:
        what = f"The format is {register['format']}, not {REGISTER}."
        raise Bad(None, what, "Use the audit of that format.")
    if _CANONICAL.encode(register).encode() != written:
        raise Bad(None, "register.json is not canonical JSON: two readers might read two things in it.")
    width = register["file_entries"]
    if type(width) is not int or not 0 < width <= FILE_ENTRIES or width & (width - 1):
        raise Bad(None, f"A file cannot hold {width} entries: it is no power of two up to {FILE_ENTRIES}.")
    if any(not _PART.fullmatch(name) for name in register["parts"]):
        raise Bad(
            None,
            "register.json names a file that no export has.",
            "Do not open it; ask for the export again.",
        )
    keys, witnesses = ([VerifierKey.parse(key) for key in register[name]] for name in ("keys", "witnesses"))
    return Exported(
        folder, REGISTER, checkpoint, note, tuple(keys), tuple(witnesses), width, dict(register["parts"])
    )


def read_either(text: str) -> tuple[Checkpoint, Note | None]:
    """Read a checkpoint, signed or not; raises Bad where it is neither."""
    try:
        note = read_note(text) if "\n\n" in text else None
        return read_checkpoint(note.text if note else text), note
    except NoteRefused as refused:
        raise Bad(None, f"A checkpoint cannot be read. {refused}", FORGED) from None


def _first_format(folder: Path, register: dict[str, Any], checkpoint: Checkpoint) -> Exported:
    said = (f"answerable/{register['body']}", register["size"], register["root"])
    agrees = said == (checkpoint.origin, checkpoint.size, checkpoint.root.hex())
    return Exported(folder, UNSIGNED, checkpoint, None, parts=dict(register["parts"]), is_agreed=agrees)
