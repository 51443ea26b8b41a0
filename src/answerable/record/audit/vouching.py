"""Who vouches for a checkpoint: whose signatures on it are good, and whether those whom the reader trusts signed."""

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.record.audit.faults import FORGED, Bad, Voucher
from answerable.record.proof.note import COSIGNED, SIGNED, Note, NoteRefused, VerifierKey, signers


@dataclass(frozen=True)
class Trust:
    """Whom the one who checks trusts: keys of the body, keys of witnesses, and how many of these must have signed.

    Keys are as they are written, name+id+base64. Without a `quorum` all the witnesses must have signed.
    """

    keys: tuple[VerifierKey, ...] = ()
    witness_keys: tuple[VerifierKey, ...] = ()
    quorum: int | None = None

    @classmethod
    def in_keys(
        cls, keys: Sequence[str] = (), witness_keys: Sequence[str] = (), quorum: int | None = None
    ) -> "Trust":
        """Read the keys; raises NoteRefused where one is not written as keys are."""
        body, witnesses = (
            tuple(VerifierKey.parse(key.strip()) for key in each) for each in (keys, witness_keys)
        )
        for key, algorithm in [*((key, SIGNED) for key in body), *((key, COSIGNED) for key in witnesses)]:
            if key.algorithm != algorithm:
                said = "a body's" if algorithm == SIGNED else "a witness's"
                raise NoteRefused(f"The key of {key.name} is not {said} key: give it as the other sort.")
        return cls(tuple(dict.fromkeys(body)), tuple(dict.fromkeys(witnesses)), quorum)


def vouchers(
    note: Note | None,
    *,
    origin: str,
    named: Sequence[VerifierKey],
    named_witnesses: Sequence[VerifierKey] = (),
    trust: Trust,
) -> tuple[Voucher, ...]:
    """Give those who signed a checkpoint; raises Bad where a signature is false or one that must be there is missing.

    `origin` is the name of the register in the checkpoint, and the name of every key of the body. `named` are the keys
    that come with the checkpoint itself: they show that it hangs together, and no more.
    """
    yours = {*trust.keys, *trust.witness_keys}
    if note is None:
        if yours or named:
            raise Bad(None, "The checkpoint is not signed, and should be.", FORGED)
        return ()
    try:
        signed = signers(note, dict.fromkeys([*trust.keys, *trust.witness_keys, *named, *named_witnesses]))
    except NoteRefused as refused:
        raise Bad(None, f"A signature on the checkpoint is false. {refused}", FORGED) from None
    found = tuple(Voucher(one.key.name, str(one.key), one.at, one.key in yours) for one in signed)
    _check_body(found, origin, trust)
    _check_witnesses(found, trust)
    return found


def _check_body(found: Sequence[Voucher], origin: str, trust: Trust) -> None:
    body = [voucher for voucher in found if voucher.at is None and voucher.name == origin]
    if trust.keys and not any(voucher.is_yours for voucher in body):
        raise Bad(None, f"The checkpoint of {origin} is not signed by the key that you gave.", FORGED)
    if not body:
        raise Bad(None, f"The checkpoint is not signed by any key of {origin}.", FORGED)


def _check_witnesses(found: Sequence[Voucher], trust: Trust) -> None:
    needed = len(trust.witness_keys) if trust.quorum is None else trust.quorum
    cosigned = sum(voucher.is_yours and voucher.at is not None for voucher in found)
    if cosigned < needed:
        raise Bad(
            None,
            f"Of the witnesses that you trust, {cosigned} signed the checkpoint, and {needed} must have.",
            "Ask the witnesses which checkpoint they have seen, and compare with theirs (--kept).",
        )
