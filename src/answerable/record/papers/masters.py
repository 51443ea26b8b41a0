"""The master key, which opens all other keys and lies outside the database; more than one while it is being changed."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple, Protocol

from answerable.record.kinds import Id
from answerable.record.papers.sealing import KEY_BYTES, new_key, seal, unseal

HEADING = "answerable-master-1"
OWN = "own-"  # how the id of a master begins that is held here, and that of a service does not
_NAMING = b"answerable master\n"


class MasterMissing(Exception):
    """The master key is not at hand, or is none; the message says which one and what to do."""


class Wrapped(NamedTuple):
    """A key as it may lie in a database: sealed by a master key, whose id is with it."""

    master: str
    sealed: bytes


class Master(Protocol):
    """What wraps keys: a key of ours, or a service that never gives its own away."""

    @property
    def id(self) -> str:
        """Give the name under which wrapped keys know their master: up to 64 characters."""

    def opens(self, id: str) -> bool:
        """Tell whether this is to be asked for keys that were wrapped under the master of this id."""

    def wrap(self, keys: Mapping[Id, bytes]) -> dict[Id, Wrapped]:
        """Wrap keys, each for the subject whose it is."""

    def unwrap(self, keys: Mapping[Id, Wrapped]) -> dict[Id, bytes]:
        """Unwrap keys that it opens; raises SealBroken where one was wrapped for another subject, or changed."""

    def forget(self) -> None:
        """Drop every unwrapped key that is remembered: one of them was destroyed."""


@dataclass(frozen=True)
class OwnMaster:
    """A master key of 32 bytes that this process holds itself, from a file or from the environment."""

    key: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.key) != KEY_BYTES:
            raise MasterMissing(
                f"A master key has {KEY_BYTES} bytes and not {len(self.key)}. Nothing was opened."
            )

    @classmethod
    def generate(cls) -> "OwnMaster":
        """Draw a new one."""
        return cls(new_key())

    @classmethod
    def parse(cls, text: str) -> "OwnMaster":
        """Read one as `str()` writes it, on one line; raises MasterMissing for anything else."""
        heading, _, key = text.strip().partition("+")
        try:
            if heading != HEADING:
                raise ValueError
            return cls(b64decode(key, validate=True))
        except ValueError:
            raise MasterMissing(
                f"This is no master key: one is a line that begins with {HEADING}+. Nothing was opened. "
                "Make one with: answerable master rotate"
            ) from None

    def __str__(self) -> str:
        return f"{HEADING}+{b64encode(self.key).decode()}"

    @cached_property
    def id(self) -> str:
        """Give its id, drawn from the key by SHA-256: it tells keys apart and tells nothing of them."""
        return f"{OWN}{sha256(_NAMING + self.key).hexdigest()[:16]}"

    def opens(self, id: str) -> bool:
        """Tell whether this is the master of that id."""
        return id == self.id

    def wrap(self, keys: Mapping[Id, bytes]) -> dict[Id, Wrapped]:
        """Wrap keys, each for the subject whose it is."""
        return {
            whose: Wrapped(self.id, seal(key, key=self.key, bound=_bound(whose)))
            for whose, key in keys.items()
        }

    def unwrap(self, keys: Mapping[Id, Wrapped]) -> dict[Id, bytes]:
        """Unwrap keys; raises SealBroken where one was wrapped for another subject, or changed."""
        return {whose: unseal(w.sealed, key=self.key, bound=_bound(whose)) for whose, w in keys.items()}

    def forget(self) -> None:
        """Drop every unwrapped key that is remembered: none is."""


def _bound(whose: Id) -> bytes:
    return b"answerable key\n" + whose.encode()


@dataclass(frozen=True)
class Masters:
    """The master under which keys are wrapped now, and those before it that can still open what they wrapped."""

    current: Master
    before: tuple[Master, ...] = ()

    def wrap(self, keys: Mapping[Id, bytes]) -> dict[Id, Wrapped]:
        """Wrap keys under the current master."""
        return self.current.wrap(keys) if keys else {}

    def unwrap(self, keys: Mapping[Id, Wrapped]) -> dict[Id, bytes]:
        """Unwrap keys by whichever master wrapped each; raises MasterMissing where it is not at hand."""
        opened: dict[Id, bytes] = {}
        for id in {wrapped.master for wrapped in keys.values()}:
            opened |= self.find(id).unwrap({whose: w for whose, w in keys.items() if w.master == id})
        return opened

    def find(self, id: str) -> Master:
        """Give the master that opens what was wrapped under this id; raises MasterMissing."""
        for master in (self.current, *self.before):
            if master.opens(id):
                return master
        here = ", ".join(master.id for master in (self.current, *self.before))
        raise MasterMissing(
            f"The papers cannot be opened: they are under the master key {id}, and it is not here (here is {here}). "
            "Nothing is lost as long as that key is kept somewhere. Put it back where it was: see "
            "docs/how-to/master-key.md"
        )
