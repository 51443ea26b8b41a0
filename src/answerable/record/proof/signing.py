"""Keys that sign checkpoints: made, written, read, and used. The written form is a secret and belongs in one file.

Source: C2SP signed-note and tlog-cosignature; the written form of a private key is that of Go's sumdb/note.
"""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from answerable.record.proof.checkpoint import read_checkpoint
from answerable.record.proof.note import (
    COSIGNED,
    SIGNED,
    Note,
    NoteRefused,
    Signature,
    VerifierKey,
    cosigned_message,
    from_base64,
)

_MARK = "PRIVATE+KEY+"


@dataclass(frozen=True)
class SigningKey:
    """The private half of a key: whose it is, what it may do (SIGNED or COSIGNED), and its 32 secret bytes.

    One key does one thing: a register's signs texts, a witness's signs checkpoints with a moment, so that what the one
    signs can never be taken for what the other did. `str` gives the secret; what is printed by itself does not show it.
    """

    name: str
    algorithm: int
    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.seed) != 32:
            raise NoteRefused(f"The private key of {self.name} has {len(self.seed)} bytes and not 32.")
        _ = self.verifier  # refuses a bad name and an unknown algorithm

    @classmethod
    def generate(cls, name: str, *, algorithm: int = SIGNED) -> "SigningKey":
        """Make a new key of this name; `algorithm=COSIGNED` makes a witness's. Raises NoteRefused for a bad name."""
        return cls(name, algorithm, Ed25519PrivateKey.generate().private_bytes_raw())

    @classmethod
    def parse(cls, text: str) -> "SigningKey":
        """Read a key from its written form; raises NoteRefused, whose words show nothing of the secret."""
        parts = text.removeprefix(_MARK).split("+", 2)
        if not text.startswith(_MARK) or len(parts) != 3:
            raise NoteRefused(
                "A private key is written as PRIVATE+KEY+name+id+base64, and this is not so written."
            )
        try:
            read = from_base64(parts[2])
        except NoteRefused:
            raise NoteRefused(
                f"The private key of {parts[0]} is not whole: its last part is not base64."
            ) from None
        key = cls(parts[0], read[0], read[1:])
        if parts[1] != key.verifier.key_id.hex():
            raise NoteRefused(
                f"The private key of {key.name} does not have the id {parts[1]}: part of it was changed."
            )
        return key

    def __str__(self) -> str:
        written = b64encode(bytes([self.algorithm]) + self.seed).decode()
        return f"{_MARK}{self.name}+{self.verifier.key_id.hex()}+{written}"

    @property
    def verifier(self) -> VerifierKey:
        """The public half, by which anybody can check what this key signed."""
        return VerifierKey(self.name, self.algorithm, self._private.public_key().public_bytes_raw())

    def sign(self, text: str) -> Signature:
        """Sign a text that ends with a newline; raises NoteRefused where the key is a witness's."""
        if self.algorithm != SIGNED:
            raise NoteRefused(
                f"The key of {self.name} is a witness's: it signs checkpoints with a moment and nothing else."
            )
        return self._signature(self._private.sign(text.encode()))

    def cosign(self, text: str, at: int) -> Signature:
        """Sign, as a witness, that this checkpoint was the latest at a moment in seconds since 1970.

        Raises NoteRefused where the key is a register's or the text is no checkpoint.
        """
        if self.algorithm != COSIGNED:
            raise NoteRefused(
                f"The key of {self.name} is not a witness's: it cannot sign for having seen something."
            )
        read_checkpoint(text)
        made = self._private.sign(cosigned_message(text, at))
        return self._signature(at.to_bytes(8, "big") + made)

    @property
    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)

    def _signature(self, made: bytes) -> Signature:
        return Signature(self.name, self.verifier.key_id, made)


def sign_note(text: str, keys: Sequence[SigningKey]) -> str:
    """Give the note of this text signed by each of these keys, in their order; raises NoteRefused."""
    return str(Note(text, tuple(key.sign(text) for key in keys)))
