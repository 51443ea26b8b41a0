"""Proof that the record was not changed: signed checkpoints, tiles, cosignatures of witnesses, timestamps."""

from answerable.record.proof.checkpoint import Checkpoint, CheckpointRefused, read_checkpoint, read_size
from answerable.record.proof.files import alone, write_whole
from answerable.record.proof.note import (
    COSIGNED,
    SIGNED,
    Note,
    NoteRefused,
    Signature,
    Signed,
    VerifierKey,
    read_note,
    read_signature,
    signers,
)
from answerable.record.proof.paths import bundle, bundle_path, read_bundle, read_tile_path, tile_path
from answerable.record.proof.signing import SigningKey, sign_note
from answerable.record.proof.stamp import Stamp, StampQuery, StampRefused, ask_stamp, check_stamp, read_stamp
from answerable.record.proof.tiles import Tiles, TilesBroken
from answerable.record.proof.witness import (
    Book,
    Fetch,
    Heard,
    MirrorRefused,
    Refusal,
    Reply,
    Witness,
    first_unlike,
    place_of,
    read_reply,
    request,
)

__all__ = [
    "COSIGNED",
    "SIGNED",
    "Book",
    "Checkpoint",
    "CheckpointRefused",
    "Fetch",
    "Heard",
    "MirrorRefused",
    "Note",
    "NoteRefused",
    "Refusal",
    "Reply",
    "Signature",
    "Signed",
    "SigningKey",
    "Stamp",
    "StampQuery",
    "StampRefused",
    "Tiles",
    "TilesBroken",
    "VerifierKey",
    "Witness",
    "alone",
    "ask_stamp",
    "bundle",
    "bundle_path",
    "check_stamp",
    "first_unlike",
    "place_of",
    "read_bundle",
    "read_checkpoint",
    "read_note",
    "read_reply",
    "read_signature",
    "read_size",
    "read_stamp",
    "read_tile_path",
    "request",
    "sign_note",
    "signers",
    "tile_path",
    "write_whole",
]
