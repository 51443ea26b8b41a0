"""Checking a whole register that was exported, without trusting whoever wrote it."""

from collections.abc import Sequence
from pathlib import Path

from answerable.record.audit.exported.kept import Kept
from answerable.record.audit.exported.layout import Exported, read_either, read_exported
from answerable.record.audit.exported.parts import check_parts
from answerable.record.audit.exported.tree import Stop, Walk, walk_tree
from answerable.record.audit.faults import AGAIN, CHANGED, Audit, Bad, Fault, Voucher
from answerable.record.audit.vouching import Trust, vouchers
from answerable.record.merkle import HASH_BYTES


def audit(
    folder: Path, *, kept: str | Sequence[Kept] = (), trust: Trust | None = None, may_fork: bool = True
) -> Audit:
    """Check an exported register: every entry, the tree over them, every checkpoint, its signatures, every file.

    `kept` are copies that were kept outside the body (or the text of a checkpoint): only with one can it be found that
    a whole register was written anew. `trust` tells whose signatures there must be. Checking stops at the first entry
    that is bad, since all after it would be bad too. Large registers are checked on two cores, unless `may_fork` is
    False.
    """
    walk, found = Walk(), _Found()
    try:
        copies = [Kept.of(kept)] if isinstance(kept, str) else list(kept)
        _check_register(folder, walk, found, copies, trust or Trust(), may_fork)
    except Bad as bad:
        return _audited(walk, found, bad.fault)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as unread:
        what = f"A file of the export cannot be read ({type(unread).__name__}: {unread})."
        return _audited(walk, found, Fault(None, what, AGAIN))
    return _audited(walk, found)


class _Found:
    """What was found on the way, whether or not all is well at the end."""

    origin: str = ""
    text: str = ""
    vouchers: tuple[Voucher, ...] = ()
    compared: tuple[int, int] = (0, 0)


def _audited(walk: Walk, found: _Found, *faults: Fault) -> Audit:
    size, root = walk.range.size, walk.range.root.hex()
    return Audit(not faults, size, root, faults, found.origin, found.vouchers, found.compared, found.text)


def _check_register(
    folder: Path, walk: Walk, found: _Found, kept: Sequence[Kept], trust: Trust, may_fork: bool
) -> None:
    exported = read_exported(folder)
    found.origin, found.text = exported.checkpoint.origin, exported.checkpoint.text
    found.vouchers = vouchers(
        exported.note,
        origin=found.origin,
        named=exported.keys,
        named_witnesses=exported.witness_keys,
        trust=trust,
    )
    copies = [copy.about(found.origin) for copy in kept]
    theirs = [Stop(one.size, one.root, True) for copy in copies for one in copy.checkpoints]
    found.compared = len(theirs), sum(len(copy.leaves) // HASH_BYTES for copy in copies)
    if kept and not theirs:
        raise Bad(None, f"What you kept says nothing of {found.origin}.", "Give the copy of this register.")
    stops = [*_own(exported), *theirs]
    walk_tree(exported, walk, stops=stops, kept=copies, may_fork=may_fork)
    if walk.range.root != exported.checkpoint.root:
        what = f"The root in checkpoint.txt is not that of these entries, which agree with others up to {walk.agreed}."
        raise Bad(walk.agreed, what, CHANGED)
    if not exported.is_agreed:
        raise Bad(None, "register.json and checkpoint.txt do not speak of the same register.")
    check_parts(exported)


def _own(exported: Exported) -> list[Stop]:
    """The register's own earlier checkpoints, each signed as the last one is."""
    stops = []
    for size, root, written in exported.earlier():
        if written is not None:
            checkpoint, note = read_either(written)
            if checkpoint.origin != exported.checkpoint.origin or size > exported.checkpoint.size:
                raise Bad(None, "checkpoints.jsonl holds one of another register, or one that came later.")
            vouchers(note, origin=checkpoint.origin, named=exported.keys, trust=Trust())
        stops.append(Stop(size, root, False))
    return stops
