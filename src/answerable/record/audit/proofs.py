"""Checking the proof of one entry: from its bytes up to a checkpoint, and who signed that."""

from collections.abc import Mapping, Sequence
from typing import Any

from answerable.record.audit.exported.layout import read_either
from answerable.record.audit.faults import Bad, Voucher
from answerable.record.audit.vouching import Trust, vouchers
from answerable.record.merkle import check_consistency, check_inclusion, leaf_hash
from answerable.record.proof.checkpoint import Checkpoint
from answerable.record.proof.note import VerifierKey

PROOF = "answerable-proof/2"
UNSIGNED_PROOF = "answerable-proof/1"
UNREADABLE = (KeyError, TypeError, ValueError, AttributeError)


def check_proof(proof: Mapping[str, Any]) -> bool:
    """Tell whether a proof leads from its entry to its root; compare that with one you trust, or ask who signed."""
    try:
        size, root = root_of_proof(proof)
        return type(proof["index"]) is int and check_inclusion(
            leaf_hash(proof["entry"].encode()), proof["index"], size, steps(proof["path"]), root
        )
    except (*UNREADABLE, Bad):
        return False


def root_of_proof(proof: Mapping[str, Any]) -> tuple[int, bytes]:
    """Give the size and root that a proof leads to; raises KeyError, ValueError or Bad where it says none."""
    if proof["format"] == UNSIGNED_PROOF:
        if type(proof["size"]) is not int:
            raise ValueError("the size of a proof is a whole number")
        return proof["size"], bytes.fromhex(proof["root"])
    if proof["format"] != PROOF:
        raise ValueError(f"the format is {proof['format']}, not {PROOF}")
    checkpoint = checkpoint_of(proof)
    return checkpoint.size, checkpoint.root


def checkpoint_of(proof: Mapping[str, Any]) -> Checkpoint:
    """Give the checkpoint that a proof carries; raises KeyError or Bad."""
    return read_either(proof["checkpoint"])[0]


def vouchers_of(proof: Mapping[str, Any], trust: Trust) -> tuple[Voucher, ...]:
    """Give those who signed the checkpoint of a proof; raises Bad where one whom `trust` asks for did not."""
    if proof["format"] == UNSIGNED_PROOF:
        return vouchers(None, origin="", named=(), trust=trust)
    checkpoint, note = read_either(proof["checkpoint"])
    named, witnesses = ([VerifierKey.parse(key) for key in proof[name]] for name in ("keys", "witnesses"))
    return vouchers(note, origin=checkpoint.origin, named=named, named_witnesses=witnesses, trust=trust)


def check_beginning(beginning: Mapping[str, Any], checkpoint: Checkpoint) -> bool:
    """Tell whether an earlier size and root are those of a beginning of the checkpoint's tree."""
    size, root, path = beginning["size"], bytes.fromhex(beginning["root"]), steps(beginning["path"])
    if type(size) is not int:
        return False
    return check_consistency(size, root, checkpoint.size, checkpoint.root, path)


def steps(written: Sequence[str]) -> list[bytes]:
    """Read the hashes of a path from hex; raises ValueError or TypeError."""
    if type(written) is not list:
        raise TypeError("a path is a list")
    return [bytes.fromhex(step) for step in written]
