"""Proofs that lead from one entry, or from the record as it once was, up to a signed checkpoint."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from answerable.record.kinds import Json
from answerable.record.log import Head, Record
from answerable.record.merkle import consistency_path, inclusion_path, root_of
from answerable.record.proof import Checkpoint, read_checkpoint, read_note

PROOF = "answerable-proof/2"


class Tree(Protocol):
    """The tree over a record, from which a proof is read without reading all of the record."""

    def inclusion(self, index: int, size: int) -> Sequence[bytes]:
        """Give the hashes that lead from an entry to the root of the tree of a size."""

    def consistency(self, old: int, size: int) -> Sequence[bytes]:
        """Give the hashes that show the tree of a size to begin with the whole tree of an old size."""

    def root(self, size: int) -> bytes:
        """Give the root of the tree as it was at a size."""


@dataclass(frozen=True)
class Attested:
    """A checkpoint under which proofs are made: its text, signed where it can be, and the keys to check it with.

    `keys` are those of the body, `witness_keys` those of witnesses, both as they are written. `tree` gives the proofs;
    where there is none they are made by reading all leaves.
    """

    note: str
    keys: tuple[str, ...] = ()
    witness_keys: tuple[str, ...] = ()
    tree: Tree | None = None

    @property
    def checkpoint(self) -> Checkpoint:
        """The checkpoint, read; raises ValueError where it is none."""
        return read_checkpoint(read_note(self.note).text if "\n\n" in self.note else self.note)


def checkpoint(head: Head, *, body: str) -> str:
    """Give three lines that say how long the record is and what its root is. Source: C2SP tlog-checkpoint."""
    return f"answerable/{body}\n{head.size}\n{b64encode(bytes.fromhex(head.root)).decode()}\n"


def unsigned(record: Record, *, body: str) -> Attested:
    """Give the record's head as a checkpoint that nobody has signed."""
    return Attested(checkpoint(record.head(), body=body))


def prove(record: Record, index: int, under: Attested) -> dict[str, Json]:
    """Give the proof, as JSON, that entry `index` is in the record under a checkpoint.

    Raises ValueError where the checkpoint is not of this record, or has no such entry.
    """
    size, tree = under.checkpoint.size, _tree(record, under)
    if not 0 <= index < size:
        raise ValueError(f"there is no entry {index} under a checkpoint of {size}")
    entry = next(record.read(after=index, until=index + 1))
    return {
        "format": PROOF,
        "index": index,
        "entry": entry.data.decode(),
        "path": [step.hex() for step in tree.inclusion(index, size)],
        "checkpoint": under.note,
        "keys": list(under.keys),
        "witnesses": list(under.witness_keys),
    }


def begin(record: Record, size: int, under: Attested) -> dict[str, Json]:
    """Give the proof, as JSON, that the record as it was at `size` is the beginning of the one under the checkpoint.

    Raises ValueError where the checkpoint is not of this record, or is of a shorter one.
    """
    tree, whole = _tree(record, under), under.checkpoint.size
    if not 0 < size <= whole:
        raise ValueError(f"a record of {whole} entries has no beginning of {size}")
    path = tree.consistency(size, whole)
    return {"size": size, "root": tree.root(size).hex(), "path": [step.hex() for step in path]}


def _tree(record: Record, under: Attested) -> Tree:
    tree = under.tree or _Leaves(list(record.leaves(until=under.checkpoint.size)))
    if tree.root(under.checkpoint.size) != under.checkpoint.root:
        raise ValueError("the checkpoint is not of this record, so there is no proof under it")
    return tree


@dataclass(frozen=True)
class _Leaves:
    """A tree of which there are only the leaves."""

    leaves: Sequence[bytes]

    def inclusion(self, index: int, size: int) -> Sequence[bytes]:
        return inclusion_path(self.leaves[:size], index)

    def consistency(self, old: int, size: int) -> Sequence[bytes]:
        return consistency_path(self.leaves[:size], old)

    def root(self, size: int) -> bytes:
        if len(self.leaves) < size:
            raise ValueError(
                f"the record holds {len(self.leaves)} entries, so there is no proof for a size of {size}"
            )
        return root_of(self.leaves[:size])
