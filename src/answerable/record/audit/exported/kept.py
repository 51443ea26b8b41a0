"""What was kept outside the body: checkpoints, and hashes of entries, against which a register can be held."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from answerable.record.audit.exported.layout import read_either, read_exported
from answerable.record.audit.faults import Bad
from answerable.record.merkle import HASH_BYTES, root_of
from answerable.record.proof.checkpoint import Checkpoint

TILE = 256


@dataclass(frozen=True)
class Kept:
    """A copy that somebody keeps: its checkpoints, of one or several registers, and leaf hashes in their order."""

    checkpoints: tuple[Checkpoint, ...]
    leaves: bytes = b""

    @classmethod
    def of(cls, text: str) -> "Kept":
        """Read one or more checkpoints, signed or not, one after the other; raises Bad where they cannot be read."""
        return cls(tuple(read_either(one)[0] for one in _parted(text)))

    def about(self, origin: str) -> "Kept":
        """Give what this copy holds of one register."""
        ours = tuple(one for one in self.checkpoints if one.origin == origin)
        return Kept(ours, self.leaves if ours else b"")

    @property
    def is_whole(self) -> bool:
        """Tell whether the hashes in this copy are those of the checkpoints in it, as far as they go."""
        held = len(self.leaves) // HASH_BYTES
        latest = max(
            (one for one in self.checkpoints if one.size <= held), key=lambda one: one.size, default=None
        )
        if latest is None:
            return True
        leaves = (self.leaves[n * HASH_BYTES : (n + 1) * HASH_BYTES] for n in range(latest.size))
        return root_of(leaves) == latest.root


def read_kept(place: Path, *, origin: str) -> Kept:
    """Read what is kept of one register in a file of checkpoints, an earlier export, or the folder of a witness.

    Raises Bad where nothing of this register is there, OSError where it cannot be read.
    """
    if not place.is_dir():
        kept = Kept.of(place.read_text("utf-8"))
    elif (place / "register.json").exists():
        kept = _of_export(place)
    else:
        kept = _of_witness(place, origin)
    kept = kept.about(origin)
    if not kept.checkpoints:
        raise Bad(
            None, f"The copy in {place} holds no checkpoint of {origin}.", "Give the copy of this register."
        )
    return kept


def _of_export(folder: Path) -> Kept:
    exported = read_exported(folder)
    leaves = b"".join(exported.leaves(number) for number in range(exported.files))
    earlier = [read_either(written)[0] for _, _, written in exported.earlier() if written]
    return Kept((*earlier, exported.checkpoint), leaves[: exported.checkpoint.size * HASH_BYTES])


def _of_witness(folder: Path, origin: str) -> Kept:
    """What a witness has seen: in each register's folder every head that it signed, and the tiles of its tree."""
    for seen in (folder, *sorted(folder.glob("seen/*"))):
        if (seen / "history.jsonl").exists():
            # What a crash cut short has no end of line, and was never given to anybody.
            whole = (seen / "history.jsonl").read_text("utf-8").rpartition("\n")[0]
            kept = Kept(Kept.of(whole).checkpoints, b"".join(_tiles(seen / "tree")))
            if kept.about(origin).checkpoints:
                return kept
    return Kept(())


def _tiles(tree: Path) -> Iterator[bytes]:
    """The leaf hashes in the tiles of a tree. Source: C2SP tlog-tiles."""
    size = int((tree / "size").read_text()) if (tree / "size").exists() else 0
    for number in range(-(-size // TILE)):
        digits = f"{number:0{-(-len(str(number)) // 3) * 3}}"
        parts = [digits[n : n + 3] for n in range(0, len(digits), 3)]
        width = min(size - number * TILE, TILE)
        place = "/".join([*(f"x{part}" for part in parts[:-1]), parts[-1]])
        yield (tree / "tile" / "0" / (place if width == TILE else f"{place}.p/{width}")).read_bytes()


def _parted(text: str) -> Iterator[str]:
    """Part checkpoints that follow one another: each ends with its signatures, or where there are none, is alone."""
    if text.startswith('"'):
        yield from (json.loads(line) for line in text.splitlines())
        return
    lines: list[str] = []
    for line in text.splitlines(keepends=True):
        if lines and lines[-1].startswith("— ") and not line.startswith("— "):
            yield "".join(lines)
            lines = []
        lines.append(line)
    if lines:
        yield "".join(lines)
