"""What the house gives of the proof of its record: signed heads, who has seen them, the tree, the keys."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from answerable.record import Attested, Record, Tiles, bundle, read_tile_path
from answerable.rules import Rules
from answerable.site.proof.publishing import Publishing
from answerable.site.proof.stamping import kept
from answerable.site.proof.standing import Standing, standing
from answerable.site.proof.witnesses.policy import read_policy

DEFAULT_ORIGIN = "answerable.invalid"
"""Whose name a register has that was given none: nobody's, so that it is never taken for another's."""
WHOLE = 256  # how many entries a full bundle holds
ENTITLED = frozenset({"staff", "governing", "overseer"})


@dataclass(frozen=True)
class Proof:
    """The proof of one record; `clock` tells the moment at which a head is signed.

    `readings` is the log of who has read which papers: a record of its own, whose heads are signed as well.
    """

    record: Record
    rules: Rules
    home: Path
    clock: Callable[[], datetime]
    origin: str
    readings: Record | None = None

    @cached_property
    def of_readings(self) -> "Proof":
        """The proof of the log of readings, signed with a key of its own."""
        assert self.readings is not None, "this is the proof of the log of readings itself"
        return replace(self, record=self.readings, origin=f"{self.origin}/readings", readings=None)

    @property
    def both(self) -> tuple["Proof", ...]:
        """This one, and that of the log of readings where there is one."""
        return (self,) if self.readings is None else (self, self.of_readings)

    @cached_property
    def publishing(self) -> Publishing:
        """The heads of the record, and what is needed to sign one."""
        return Publishing(self.record, self.origin, self.home)

    @property
    def tiles(self) -> Tiles:
        """The tree of the record, from which proofs are made."""
        return self.publishing.tiles

    def checkpoint(self, *, holding: int | None = None) -> str:
        """Give the latest signed head with its cosignatures, signing one where there is none.

        With `holding` it is one in which that entry is, signed now where none was before.
        """
        latest = self.publishing.latest()
        if latest is None or (holding is not None and latest.size <= holding):
            latest = self.publishing.sign(at=self.clock())
        return latest.note

    def attested(self, *, holding: int | None = None) -> Attested:
        """Give the latest signed head, one that holds an entry where told, with all that a proof under it needs."""
        note = self.checkpoint(holding=holding)
        witnesses = tuple(one.verifier for one in read_policy(self.home).witnesses)
        given = Attested(note, self.verifier_keys(), witnesses, self.tiles)
        # Where the tree was taken away, the proof is made from the record itself.
        return given if self.tiles.size >= given.checkpoint.size else replace(given, tree=None)

    def earlier(self, *, until: int) -> tuple[str, ...]:
        """Give every head that was signed up to a size, with its cosignatures, oldest first."""
        heads = self.publishing.heads
        found = heads.latest(heads.count(), below=until + 1)
        return tuple(one.note for one in reversed(found))

    def checkpoint_of(self, size: int) -> str | None:
        """Give the signed head of a size with its cosignatures, or None where none was signed."""
        found = self.publishing.heads.of_size(size)
        return found.note if found else None

    def stamp_of(self, size: int) -> bytes | None:
        """Give what a time authority replied on the head of a size, as it came, or None where none was asked."""
        return kept(self.publishing, size)

    def verifier_keys(self) -> tuple[str, ...]:
        """Give, as text, every key that ever signed the record."""
        return tuple(str(key) for key in self.publishing.verifiers())

    def standing(self) -> Standing:
        """Give who has seen which head, and when, in the body's own time."""
        return standing(self.publishing, zone=ZoneInfo(self.rules.body.timezone))

    def policy(self, address: str) -> str:
        """Give keys and witnesses for a program; `address` is where the record is served."""
        logs = [
            (key.verifier, f"{address}{one.origin.removeprefix(self.origin)}")
            for one in self.both
            for key in self.publishing.keys.periods(one.origin)
            if key.until is None
        ]
        return read_policy(self.home).text(logs)

    def tile(self, path: str) -> bytes | None:
        """Give a tile of hashes by what comes after `tile/` in its address, or None where there is none."""
        return self.tiles.read(f"tile/{path}")

    def entries(self, number: str, *, tier: str) -> bytes | None:
        """Give a bundle of entries to a reader who may see every one, else None; so too where there is none.

        `number` is what comes after `tile/entries/`, the same as for the tile of their hashes.
        """
        place, head = read_tile_path(f"tile/0/{number}"), self.publishing.latest()
        # The log of readings says who read about whom: its entries are never given out here.
        if place is None or head is None or self.readings is None or not self.shows_entries(tier):
            return None
        start, width = place[1] * WHOLE, place[2]
        if start + width > head.size:
            return None
        return bundle(entry.data for entry in self.record.read(after=start, until=start + width))

    def shows_entries(self, tier: str) -> bool:
        """Tell whether a tier of readers may see every entry: those who see exact counts and may ask for them."""
        return tier in ENTITLED and self.rules.reader(tier).mode == "exact"  # type: ignore[arg-type]
