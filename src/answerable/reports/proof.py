"""The proof of a published file, and its checking without a connection and without trust in whoever published it.

Checking needs the file, the proof, and the record's own Merkle arithmetic; nothing else of the house.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from answerable.record import Record, check_proof, checkpoint, oversight, prove

FORMAT = "answerable-published/1"


@dataclass(frozen=True)
class Verdict:
    """Whether a file is the one that was published, and why, in words."""

    ok: bool
    reasons: tuple[str, ...]


def proof_of(record: Record, *, entry: int, body: str, size: int | None = None) -> dict[str, Any]:
    """Give the proof of what entry `entry` published, as JSON: its bytes, its path to the root, its files' salts.

    `size` is the size of the record to prove it in, the present one where None; `body` is the body's code. Raises
    ValueError where the entry is no publication.
    """
    published = next(iter(record.read(after=entry, until=entry + 1)), None)
    facts = published.event.facts if published else None
    if not isinstance(facts, oversight.Published):
        raise ValueError(f"Entry {entry} publishes nothing, so there is no file to prove.")
    head = record.head()
    inclusion = prove(record, entry, size or head.size)
    kept = {format: record.paper(digest) for format, digest in zip(facts.formats, facts.files, strict=True)}
    files = [
        {"format": format, "digest": paper.digest, "salt": paper.salt.hex(), "media": paper.media}
        for format, paper in kept.items()
        if paper is not None
    ]
    given: dict[str, Any] = {"format": FORMAT, "body": body, "files": files, "inclusion": inclusion}
    return given | ({"checkpoint": checkpoint(head, body=body)} if inclusion["size"] == head.size else {})


def check(content: bytes, proof: dict[str, Any], *, trusted: Sequence[str] = ()) -> Verdict:
    """Tell whether a file is one that the proof's entry published, and whether the entry is in the record it names.

    `trusted` are roots, in hex, that the reader got elsewhere: where any is given, the proof must lead to one of them.
    """
    try:
        return _check(content, proof, trusted)
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        return Verdict(False, (f"The proof cannot be read: {fault!r}. Ask for it again.",))


def _check(content: bytes, proof: dict[str, Any], trusted: Sequence[str]) -> Verdict:
    inclusion = proof["inclusion"]
    entry = json.loads(inclusion["entry"])
    matching = [
        f for f in proof["files"] if sha256(bytes.fromhex(f["salt"]) + content).hexdigest() == f["digest"]
    ]
    published = entry["kind"] == "Published" and entry["facts"].get("files", [])
    name = f"entry {entry['index']}"
    if not matching:
        return Verdict(
            False, ("This file is not one that the proof speaks of: at least one byte of it differs.",)
        )
    if not published or matching[0]["digest"] not in published:
        return Verdict(False, (f"The digest of this file is not in {name}: it was not published there.",))
    if not check_proof(inclusion) or inclusion["index"] != entry["index"]:
        return Verdict(False, (f"The path from {name} does not lead to the root that the proof names.",))
    reasons = [
        f"The file is byte for byte the {matching[0]['format']} that {name} published on {entry['happened_on']}.",
        f"{name.capitalize()} is in the record of {inclusion['size']} entries with the root {inclusion['root']}.",
    ]
    if not trusted:
        return Verdict(
            True, (*reasons, "Compare that root with one that was not given to you with this file.")
        )
    if inclusion["root"] not in trusted:
        return Verdict(False, (*reasons, "But that root is not one of those that you trust."))
    return Verdict(True, (*reasons, "That root is one that you trust."))
