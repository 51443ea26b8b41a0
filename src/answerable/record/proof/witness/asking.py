"""What is said between a register and a witness: a head handed over, and what comes back.

Source: C2SP tlog-witness, add-checkpoint.
"""

from base64 import b64encode
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from answerable.record.merkle import HASH_BYTES
from answerable.record.proof.checkpoint import Checkpoint, read_checkpoint, read_size
from answerable.record.proof.note import (
    Note,
    NoteRefused,
    Signed,
    VerifierKey,
    from_base64,
    read_note,
    read_signature,
    signers,
)

MOST_STEPS = 63
LONGEST = 1_000_000
SIZE = "text/x.tlog.size"
"""The media type of a reply that says of how many entries the witness's last head is."""
PLAIN = "text/plain; charset=utf-8"


class RequestRefused(NoteRefused):
    """What was handed to a witness is no head with its proof; the message says what is wrong with it."""


@dataclass(frozen=True)
class Request:
    """A head handed over: of how many entries the one before it was, the path between them, and the signed head."""

    old: int
    path: tuple[bytes, ...]
    note: Note
    checkpoint: Checkpoint


def request(old: int, path: Sequence[bytes], note: Note | str) -> bytes:
    """Write what a register sends to a witness that has last seen a head of `old` entries (0: none, or not known)."""
    steps = "".join(f"{b64encode(step).decode()}\n" for step in path)
    return f"old {old}\n{steps}\n{note}".encode()


def read_request(body: bytes) -> Request:
    """Read what a register sent; raises RequestRefused."""
    try:
        if len(body) > LONGEST:
            raise RequestRefused(f"It is longer than {LONGEST:,} bytes.")
        above, blank, beneath = body.decode().partition("\n\n")
        first, *steps = above.split("\n")
        if not blank or not first.startswith("old "):
            raise RequestRefused("It does not begin with a line “old”, a path and a blank line.")
        if len(steps) > MOST_STEPS:
            raise RequestRefused(f"The path has more than {MOST_STEPS} steps.")
        note = read_note(beneath)
        path = tuple(_read_step(step) for step in steps)
        return Request(read_size(first.removeprefix("old ")), path, note, read_checkpoint(note.text))
    except UnicodeDecodeError:
        raise RequestRefused("It is not written in UTF-8.") from None
    except RequestRefused:
        raise
    except NoteRefused as refused:
        raise RequestRefused(str(refused)) from None


Outcome = Literal["cosigned", "elsewhere", "ahead", "unlike", "unknown", "unclear"]


@dataclass(frozen=True)
class Heard:
    """What a register heard from a witness, and in words for a person.

    - cosigned: it signed; `signed` says which keys and when, `note` is the head with its lines added;
    - elsewhere: its last head is of `size` entries: ask again with the path from there;
    - ahead: it has signed a head of `size` entries, which is more than were handed over: entries are missing here;
    - unlike: it has signed another record under this name: one was changed;
    - unknown: it does not look at this register, or does not know the key that signed;
    - unclear: anything else.
    """

    outcome: Outcome
    said: str
    size: int | None = None
    signed: tuple[Signed, ...] = ()
    note: Note | None = None


def read_reply(status: int, media: str, body: bytes, *, sent: bytes, keys: Collection[VerifierKey]) -> Heard:
    """Read what a witness replied to what was sent; `keys` are the witness's, and only their cosignatures count."""
    text = body.decode(errors="replace")
    return _read_reply(status, media.partition(";")[0].strip(), text, read_request(sent), keys)


def _read_reply(status: int, media: str, text: str, sent: Request, keys: Collection[VerifierKey]) -> Heard:
    if status == 200:
        return _read_cosigned(text, sent, keys)
    if status == 409 and media == SIZE:
        return _read_conflict(text, sent)
    if status in (409, 422):
        return Heard(
            "unlike", "It did not sign, because this does not continue the head that it signed before."
        )
    if status in (403, 404):
        which = "this register" if status == 404 else "the key that signed this head"
        return Heard("unknown", f"It does not know {which}: give the one who runs it the register's key.")
    return Heard("unclear", f"It did not sign, and replied {status}: {' '.join(text.split())[:200]}")


def _read_cosigned(text: str, sent: Request, keys: Collection[VerifierKey]) -> Heard:
    if not text.endswith("\n"):
        return Heard("unclear", "It replied, and its reply was cut short: it is asked again.")
    try:
        lines = tuple(read_signature(line) for line in text[:-1].split("\n"))
        known = {(key.name, key.key_id) for key in keys}
        lines = tuple(line for line in lines if (line.name, line.key_id) in known)
        signed = signers(Note(sent.note.text, lines), keys) if lines else ()
    except NoteRefused as refused:
        return Heard("unclear", f"It replied, and its reply cannot be taken. {refused}")
    if not signed:
        return Heard("unclear", "It replied, and not with the key that it is known by.")
    note = Note(sent.note.text, (*sent.note.signatures, *lines))
    return Heard("cosigned", "It signed.", sent.checkpoint.size, signed, note)


def _read_conflict(text: str, sent: Request) -> Heard:
    try:
        size = read_size(text.removesuffix("\n"))
    except NoteRefused as refused:
        return Heard(
            "unclear", f"It replied with the size of its last head, and that cannot be read. {refused}"
        )
    if size > sent.checkpoint.size:
        said = (
            f"It has signed a head of {size:,} entries of this register, and this one is of "
            f"{sent.checkpoint.size:,}: entries that were there are missing here."
        )
        return Heard("ahead", said, size)
    if size == sent.old:
        said = f"It has signed another head of {size:,} entries of this register: an entry was changed."
        return Heard("unlike", said, size)
    return Heard("elsewhere", f"The last head that it signed is of {size:,} entries.", size)


def _read_step(written: str) -> bytes:
    step = from_base64(written)
    if len(step) != HASH_BYTES:
        raise RequestRefused(f"A step of the path is of {len(step)} bytes and not {HASH_BYTES}.")
    return step
