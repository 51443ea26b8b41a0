"""Checkpoints: three lines that say whose tree it is, how many entries it holds, and what its root is.

This file needs nothing but note.py, ed25519.py and Python's own library. Source: C2SP tlog-checkpoint.
"""

from base64 import b64encode
from dataclasses import dataclass

from answerable.record.proof.note import NoteRefused, from_base64

_LARGEST = 2**63 - 1


class CheckpointRefused(NoteRefused):
    """A text that is no checkpoint; the message says what is wrong with it."""


@dataclass(frozen=True)
class Checkpoint:
    """A tree as it stood: its name among all trees, its size, its root (32 bytes), and further lines, if any."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for line in (self.origin, *self.extensions):
            if not line or any(character < " " for character in line):
                raise CheckpointRefused(
                    f"A line of a checkpoint is empty or holds a control character: {line!r}."
                )
        if not 0 <= self.size <= _LARGEST:
            raise CheckpointRefused(f"A checkpoint cannot be of {self.size} entries.")
        if len(self.root) != 32:
            raise CheckpointRefused(f"The root of a checkpoint has {len(self.root)} bytes and not 32.")

    @property
    def text(self) -> str:
        """The text that is signed; `read_checkpoint` gives the checkpoint back."""
        lines = (self.origin, str(self.size), b64encode(self.root).decode(), *self.extensions)
        return "".join(f"{line}\n" for line in lines)


def read_checkpoint(text: str) -> Checkpoint:
    """Read the text of a checkpoint (of a note: `read_note(…).text`); raises CheckpointRefused."""
    if not text.endswith("\n"):
        raise CheckpointRefused("The checkpoint does not end with a newline: it may have been cut short.")
    lines = text[:-1].split("\n")
    if len(lines) < 3:
        raise CheckpointRefused("A checkpoint has at least three lines: its origin, its size and its root.")
    origin, size, root, *extensions = lines
    try:
        return Checkpoint(origin, read_size(size), from_base64(root), tuple(extensions))
    except CheckpointRefused:
        raise
    except NoteRefused as refused:
        raise CheckpointRefused(f"The root of the checkpoint cannot be read. {refused}") from None


def read_size(written: str) -> int:
    """Read how many entries there are, in decimal with no zero before it; raises CheckpointRefused."""
    plain = written.isascii() and written.isdigit() and len(written) <= len(str(_LARGEST))
    if not plain or str(int(written)) != written or int(written) > _LARGEST:
        raise CheckpointRefused(f"This is not a number of entries: {written[:80]!r}.")
    return int(written)
