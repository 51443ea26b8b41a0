"""The head of a record signed and published: never one that may be taken back, never one that takes another back."""

import shutil
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from urllib.parse import quote

from django.db import transaction

from answerable.record import (
    Checkpoint,
    CompactRange,
    Head,
    NoteRefused,
    Record,
    SigningKey,
    Tiles,
    TilesBroken,
    VerifierKey,
    alone,
    read_checkpoint,
    read_note,
    sign_note,
    signers,
    write_whole,
)
from answerable.site.proof.keys import Keys
from answerable.site.store.checkpoints import Checkpoints, Published


class NotSigned(Exception):
    """The head was not signed, because it would take back what was published; the message says what to do."""


@dataclass(frozen=True)
class Publishing:
    """What is published of one record: under which name, from which home, kept in which database."""

    record: Record
    origin: str
    home: Path
    using: str = "default"

    @property
    def keys(self) -> Keys:
        """The keys that sign it."""
        return Keys(self.home / "keys")

    @property
    def heads(self) -> Checkpoints:
        """The heads that were published."""
        return Checkpoints(self.origin, using=self.using)

    @property
    def folder(self) -> Path:
        """Where its tree and a copy of its latest head are kept beside the database."""
        return self.home / "tiles" / quote(self.origin, safe="")

    @property
    def tiles(self) -> Tiles:
        """Its tree, made of the record and made anew where it is taken away."""
        return Tiles(self.folder / "tree")

    def verifiers(self) -> tuple[VerifierKey, ...]:
        """Give every key that ever signed it."""
        return tuple(one.key for one in self.keys.periods(self.origin))

    def latest(self) -> Published | None:
        """Give the latest published head, or None where nothing was published yet."""
        return next(iter(self.heads.latest()), None)

    def sign(self, *, at: datetime) -> Published:
        """Sign and publish the head as it stands, and give it; the latest one where the record did not grow.

        Raises NotSigned where the record does not continue what was published, KeyRefused where a key is missing, and
        RuntimeError inside a transaction: a head that may still be taken back is never signed.
        """
        with alone(self.folder):
            with transaction.atomic(using=self.using, durable=True):
                head = self.record.head()
            latest, keys = self.latest(), self.keys.ensure(self.origin, at=at)
            before = [*([(latest.size, latest.root)] if latest else []), *self._kept()]
            if head.size < max((size for size, _ in before), default=0):
                raise NotSigned(_shorter(max(size for size, _ in before), head.size))
            self._bring_up(head, before)
            if latest is not None and latest.root == head.root and _is_signed_by(latest.signed, keys):
                return latest
            text = Checkpoint(self.origin, head.size, bytes.fromhex(head.root)).text
            published = self.heads.add(size=head.size, root=head.root, note=sign_note(text, keys), at=at)
            write_whole(self.folder / "checkpoint", published.signed.encode())
            return published

    def _bring_up(self, head: Head, published: Sequence[tuple[int, str]]) -> None:
        """Bring the tree up to the head, and see that it is that of the record and of what was published."""
        stands = [*published, (head.size, head.root)]
        if self._is_grown(head, stands):
            return
        of_record = roots(self.record.leaves(until=head.size), [size for size, _ in stands])
        wrong = [size for size, root in stands if of_record.get(size) != root]
        if wrong:
            raise NotSigned(_changed(min(wrong), self._first_changed(head.size)))
        # The record is what it was, and its tree was spoilt: it is made anew.
        shutil.rmtree(self.folder / "tree")
        self.tiles.grow(self.record.leaves(until=head.size), head.size)

    def _is_grown(self, head: Head, stands: Sequence[tuple[int, str]]) -> bool:
        """Let the tree grow to the head; tell whether it has every root that it should have."""
        tiles = self.tiles
        try:
            if tiles.size < head.size:
                new = self.record.leaves(after=tiles.size, until=head.size)
                tiles.grow(new, head.size, root=bytes.fromhex(head.root))
            return all(tiles.root(size).hex() == root for size, root in stands)
        except TilesBroken:
            return False

    def _first_changed(self, size: int) -> int | None:
        """The first entry whose hash is not the one in the tree that was published; None where that cannot be read."""
        pairs = zip(self.tiles.leaves(), self.record.leaves(until=size), strict=False)
        try:
            return next((index for index, (kept, given) in enumerate(pairs) if kept != given), None)
        except TilesBroken:
            return None

    def _kept(self) -> list[tuple[int, str]]:
        """The head that was published last by the copy beside the tree: a database put back does not know of it."""
        try:
            note = read_note((self.folder / "checkpoint").read_text(encoding="utf-8"))
            kept = read_checkpoint(note.text)
            return [(kept.size, kept.root.hex())] if signers(note, self.verifiers()) else []
        except (FileNotFoundError, NoteRefused, UnicodeDecodeError):
            return []


def roots(leaves: Iterable[bytes], sizes: Collection[int]) -> dict[int, str]:
    """Give the root, in hex, of the first so many leaves, for each size that they reach."""
    left, tree, found = iter(leaves), CompactRange(), dict[int, str]()
    for size in sorted(set(sizes)):
        tree = tree.extend(islice(left, size - tree.size))
        if tree.size == size:
            found[size] = tree.root.hex()
    return found


def _is_signed_by(signed: str, keys: Sequence[SigningKey]) -> bool:
    """Tell whether these keys signed, and no other."""
    names = {(one.name, one.key_id) for one in read_note(signed).signatures}
    return names == {(key.name, key.verifier.key_id) for key in keys}


def _shorter(published: int, size: int) -> str:
    return (
        f"A head of {published:,} entries was published, and this register holds {size:,}: it was put back from an "
        "older copy. Nothing was signed. Put back a copy that has them all: answerable restore"
    )


def _changed(size: int, index: int | None) -> str:
    where = "One of its entries" if index is None else f"Entry {index}"
    return (
        f"This is not the register of which a head of {size:,} entries was published. {where} is not what it was then. "
        "Nothing was signed. Put back a copy of the database that was not changed: answerable restore"
    )
