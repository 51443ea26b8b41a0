"""Signed notes: a text, and beneath it the lines of those who signed it.

This file needs nothing but ed25519.py and Python's own library. Source: C2SP signed-note and tlog-cosignature.
"""

from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from answerable.record.proof.ed25519 import verify

SIGNED = 1
"""The algorithm byte of a key that signs texts as they are."""
COSIGNED = 4
"""The algorithm byte of a witness's key, which signs a checkpoint and the moment it was seen."""

MOST_SIGNATURES = 100
_LATEST = 2**63 - 1


class NoteRefused(ValueError):
    """A note, a key or a signature that cannot be taken; the message says what is wrong with it."""


@dataclass(frozen=True)
class Signature:
    """A line beneath a note: the signer's name, the four bytes that tell their key, and what the key made."""

    name: str
    key_id: bytes
    blob: bytes

    def __post_init__(self) -> None:
        _check_name(self.name)
        if len(self.key_id) != 4 or not self.blob:
            raise NoteRefused(f"The signature of {self.name} is too short to be one.")

    def __str__(self) -> str:
        """The line, without the newline that ends it."""
        return f"— {self.name} {b64encode(self.key_id + self.blob).decode()}"


@dataclass(frozen=True)
class Note:
    """A text that ends with a newline, and one or more signatures on it, not yet checked."""

    text: str
    signatures: tuple[Signature, ...]

    def __post_init__(self) -> None:
        _check_characters(self.text)
        if not self.text.endswith("\n"):
            raise NoteRefused("The text of the note does not end with a newline.")
        if not self.signatures:
            raise NoteRefused("Nobody signed the note.")
        if len(self.signatures) > MOST_SIGNATURES:
            raise NoteRefused(f"The note has more than {MOST_SIGNATURES} signatures.")

    def __str__(self) -> str:
        """The note as it is published and kept: `read_note` gives it back."""
        return self.text + "\n" + "".join(f"{signature}\n" for signature in self.signatures)


def read_note(text: str) -> Note:
    """Read a note; raises NoteRefused. Nothing in it is true yet: ask `signers` who really signed it."""
    _check_characters(text)
    above, blank, beneath = text.rpartition("\n\n")
    if not blank:
        raise NoteRefused("The note has no blank line between its text and its signatures.")
    if not beneath.endswith("\n"):
        raise NoteRefused("The note does not end with a newline: it may have been cut short.")
    return Note(above + "\n", tuple(map(read_signature, beneath[:-1].split("\n"))))


def read_signature(line: str) -> Signature:
    """Read one line of a signature, without its newline; raises NoteRefused."""
    parts = line.split(" ")
    if len(parts) != 3 or parts[0] != "—":
        raise NoteRefused(f"This is not the line of a signature: {line[:80]!r}.")
    read = from_base64(parts[2])
    return Signature(parts[1], read[:4], read[4:])


@dataclass(frozen=True)
class VerifierKey:
    """The public half of a key that signs notes: whose it is, what it may do, and its 32 bytes."""

    name: str
    algorithm: int
    public: bytes

    def __post_init__(self) -> None:
        _check_name(self.name)
        if self.algorithm not in (SIGNED, COSIGNED):
            raise NoteRefused(
                f"The key of {self.name} is of a sort ({self.algorithm}) that is not known here."
            )
        if len(self.public) != 32:
            raise NoteRefused(f"The key of {self.name} has {len(self.public)} bytes and not 32.")

    @property
    def key_id(self) -> bytes:
        """The four bytes that name this key in a signature."""
        return sha256(b"%b\n%c%b" % (self.name.encode(), self.algorithm, self.public)).digest()[:4]

    @classmethod
    def parse(cls, text: str) -> "VerifierKey":
        """Read a key in its written form, name+id+base64; raises NoteRefused."""
        parts = text.split("+", 2)
        if len(parts) != 3:
            raise NoteRefused("A key is written as name+id+base64, and this is not so written.")
        read = from_base64(parts[2])
        key = cls(parts[0], read[0] if read else 0, read[1:])
        if parts[1] != key.key_id.hex():
            raise NoteRefused(
                f"The key of {key.name} does not have the id {parts[1]}: part of it was changed."
            )
        return key

    def __str__(self) -> str:
        written = b64encode(bytes([self.algorithm]) + self.public).decode()
        return f"{self.name}+{self.key_id.hex()}+{written}"


@dataclass(frozen=True)
class Signed:
    """A key whose signature on a note is good; of a witness, the moment in seconds since 1970."""

    key: VerifierKey
    at: int | None


def signers(note: Note, keys: Iterable[VerifierKey]) -> tuple[Signed, ...]:
    """Tell which of these keys signed the note, each once, in the note's order; signatures of others are passed over.

    Where it gives none of the keys that you trust, the note must not be believed. Raises NoteRefused where a signature
    of one of these keys is not good: then the note was tampered with.
    """
    known = _by_name_and_id(keys)
    found: dict[VerifierKey, Signed] = {}
    for signature in note.signatures:
        key = known.get((signature.name, signature.key_id))
        if key is not None:
            signed = Signed(key, _check_signature(note.text, signature, key))
            found.setdefault(key, signed)
    return tuple(found.values())


def cosigned_message(text: str, at: int) -> bytes:
    """Give what a witness signs: that at this moment (seconds since 1970) it saw this checkpoint as the latest."""
    if not 0 <= at <= _LATEST:
        raise NoteRefused(f"A witness cannot have signed at the moment {at}.")
    return f"cosignature/v1\ntime {at}\n{text}".encode()


def from_base64(written: str) -> bytes:
    """Read base64 in its one right spelling; raises NoteRefused. Source: RFC 4648 sections 4 and 3.5."""
    try:
        read = b64decode(written, validate=True)
    except ValueError:
        read = b""
    if not read or b64encode(read).decode() != written:
        raise NoteRefused(f"This is not base64: {written[:80]!r}.")
    return read


def _check_signature(text: str, signature: Signature, key: VerifierKey) -> int | None:
    """Give the moment of a witness's signature, None for another's."""
    at, message, made = None, text.encode(), signature.blob
    if key.algorithm == COSIGNED:
        at, made = int.from_bytes(signature.blob[:8], "big"), signature.blob[8:]
        message = cosigned_message(text, at)
    if not verify(key.public, message, made):
        raise NoteRefused(
            f"The signature of {key.name} (key {key.key_id.hex()}) does not fit this text: "
            "the text or the signature was changed."
        )
    return at


def _by_name_and_id(keys: Iterable[VerifierKey]) -> dict[tuple[str, bytes], VerifierKey]:
    known: dict[tuple[str, bytes], VerifierKey] = {}
    for key in keys:
        if known.setdefault((key.name, key.key_id), key) != key:
            raise NoteRefused(f"Two different keys have the name {key.name} and the id {key.key_id.hex()}.")
    return known


def _check_name(name: str) -> None:
    _check_characters(name)
    if not name or "+" in name or any(character.isspace() for character in name):
        raise NoteRefused(f"The name of a key is not empty and holds no space and no plus: {name[:80]!r}.")


def _check_characters(text: str) -> None:
    """A note is valid UTF-8 without control characters other than newline."""
    if any(character < " " and character != "\n" for character in text):
        raise NoteRefused("The note holds a control character that may not be in it.")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise NoteRefused("The note holds characters that cannot be written as UTF-8.") from None
