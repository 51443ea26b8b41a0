"""Checking a file that was published: its bytes, the entry that published it, and every root its figures name."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from answerable.record.audit.faults import Bad, Voucher
from answerable.record.audit.proofs import (
    UNREADABLE,
    check_beginning,
    check_proof,
    checkpoint_of,
    root_of_proof,
    vouchers_of,
)
from answerable.record.audit.vouching import Trust

PUBLISHED = "answerable-published/2"
UNSIGNED_PUBLISHED = "answerable-published/1"
PUBLISHING = ("Published", "ReleaseIssued")


@dataclass(frozen=True)
class Verdict:
    """Whether a file is the one that was published, why, in words, who signed the checkpoint over it, and its text."""

    ok: bool
    reasons: tuple[str, ...]
    vouchers: tuple[Voucher, ...] = ()
    checkpoint: str = ""


def check_published(
    content: bytes, proof: Mapping[str, Any], *, trusted: Sequence[str] = (), trust: Trust | None = None
) -> Verdict:
    """Tell whether a file is one that the proof's entry published, and whether the entry is in the record it names.

    `trusted` are roots, in hex, that the reader got elsewhere: where any is given, the proof must lead to one of them.
    `trust` tells whose signatures there must be on the checkpoint.
    """
    try:
        return _check_file(content, proof, trusted, trust or Trust())
    except Bad as bad:
        return Verdict(False, (f"{bad.fault.what} {bad.fault.remedy}",))
    except UNREADABLE as fault:
        return Verdict(False, (f"The proof cannot be read: {fault!r}. Ask for it again.",))


def _check_file(content: bytes, proof: Mapping[str, Any], trusted: Sequence[str], trust: Trust) -> Verdict:
    if proof["format"] not in (PUBLISHED, UNSIGNED_PUBLISHED):
        return Verdict(False, (f"The format of the proof is {proof['format']}, not {PUBLISHED}.",))
    inclusion = proof["inclusion"]
    entry = json.loads(inclusion["entry"])
    name = f"entry {entry['index']}"
    matching = [
        f for f in proof["files"] if sha256(bytes.fromhex(f["salt"]) + content).hexdigest() == f["digest"]
    ]
    published = entry["kind"] in PUBLISHING and entry["facts"].get("files", [])
    if not matching:
        return Verdict(
            False, ("This file is not one that the proof speaks of: at least one byte of it differs.",)
        )
    if not published or matching[0]["digest"] not in published:
        return Verdict(False, (f"The digest of this file is not in {name}: it was not published there.",))
    if not check_proof(inclusion) or inclusion["index"] != entry["index"]:
        return Verdict(False, (f"The path from {name} does not lead to the root that the proof names.",))
    size, root = root_of_proof(inclusion)
    reasons = [
        f"The file is byte for byte the {matching[0]['format']} that {name} published on {entry['happened_on']}.",
        f"{name.capitalize()} is in the record of {size} entries with the root {root.hex()}.",
    ]
    signed = vouchers_of(inclusion, trust)
    if proof["format"] == PUBLISHED:
        reasons.append(_begun(content, matching[0]["format"], proof, entry["facts"]))
        return replace(
            _judged(root.hex(), reasons, trusted, signed), checkpoint=checkpoint_of(inclusion).text
        )
    return _judged(root.hex(), reasons, trusted, signed)


def _begun(content: bytes, format: str, proof: Mapping[str, Any], facts: Mapping[str, Any]) -> str:
    """Say that every root a figure names is of a beginning of the record; raises Bad where one is not."""
    checkpoint = checkpoint_of(proof["inclusion"])
    proven = {(checkpoint.size, checkpoint.root.hex())}
    for beginning in proof["beginnings"]:
        if not check_beginning(beginning, checkpoint):
            raise Bad(
                None, f"The record as it was at {beginning['size']} entries is no beginning of this one."
            )
        proven.add((beginning["size"], beginning["root"]))
    named = {(facts["known_at"], facts["root"])} if facts.get("root") else set()
    named |= set(_of_figures(json.loads(content))) if format == "json" else set()
    for size, root in sorted(named - proven):
        if size:
            raise Bad(
                None, f"A figure names the root {root} at {size} entries, and nothing shows that it was so."
            )
    sizes = ", ".join(f"{size}" for size, _ in sorted(named))
    return f"Its figures were made from the first {sizes} entries of this same record."


def _of_figures(report: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    for block in report["blocks"]:
        if block["block"] == "FigureBlock":
            yield block["released"]["known_at"], block["released"]["root"]


def _judged(root: str, reasons: list[str], trusted: Sequence[str], signed: tuple[Voucher, ...]) -> Verdict:
    if trusted and root not in trusted:
        return Verdict(False, (*reasons, "But that root is not one of those that you trust."), signed)
    if trusted:
        reasons.append("That root is one that you trust.")
    elif not any(voucher.is_yours for voucher in signed):
        reasons.append("Compare that root with one that was not given to you with this file.")
    return Verdict(True, tuple(reasons), signed)
