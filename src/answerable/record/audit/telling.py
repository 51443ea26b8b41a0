"""What was found, told to somebody who has never heard of hashes; and the checker as a program of its own."""

import argparse
import json
import sys
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from answerable.record.audit.exported.kept import read_kept
from answerable.record.audit.exported.layout import read_exported
from answerable.record.audit.faults import Audit, Bad, Fault, Voucher
from answerable.record.audit.published import Verdict, check_published
from answerable.record.audit.register import audit
from answerable.record.audit.vouching import Trust
from answerable.record.proof.note import NoteRefused

SURROUNDING = {"proof.json", "README.txt", "report.css"}
ONLY_SINCE = "What was entered may still have been untrue: this shows only that nothing was changed since."
NOBODY_SIGNED = (
    "Nobody has signed this: whoever gave it to you may have written all of it anew. Compare its root with one that "
    "you have from somebody else."
)
KEYS_CAME_WITH_IT = (
    "The keys came with it. Ask somebody else whether they are the keys of the body and of its witnesses, and give "
    "them (--key, --witness-key)."
)
NOT_COMPARED = (
    "It was compared with no copy kept elsewhere: one would show a register that was written anew (--kept)."
)


def told(found: Audit | Verdict, *, of: str) -> dict[str, Any]:
    """Give what was found as plain data, in words; `of` names what was checked."""
    if isinstance(found, Audit):
        reasons = [_fault(fault) for fault in found.faults] or list(_of_register(found))
        where = {
            "root": found.root,
            "size": found.size,
            "index": found.faults[0].index if found.faults else None,
        }
    else:
        reasons, where = list(found.reasons), {}
    return {
        "of": of,
        "unaltered": found.ok,
        "reasons": reasons,
        "vouched": [_vouched(voucher) for voucher in found.vouchers],
        "cautions": list(_cautions(found)) if found.ok else [],
        "checkpoint": found.checkpoint,
        **where,
    }


def found_in_words(found: Mapping[str, Any]) -> str:
    """Give what was found as lines to read."""
    verdict = "unaltered." if found["unaltered"] else "ALTERED, or not what it is said to be."
    lines = [f"{found['of']}: {verdict}", *(f"  {reason}" for reason in found["reasons"])]
    for heading, said in (
        ("Who vouches for it:", found["vouched"]),
        ("What to bear in mind:", found["cautions"]),
    ):
        lines += [heading, *(f"  {one}" for one in said)] if said else []
    return "\n".join(lines)


def _fault(fault: Fault) -> str:
    return f"{fault.what} {fault.remedy}"


def _of_register(found: Audit) -> Iterator[str]:
    yield f"All {found.size:,} entries of {found.origin} are as they were when written. Root: {found.root}"
    checkpoints, leaves = found.compared
    if checkpoints:
        yield f"They continue what was kept elsewhere: {checkpoints:,} checkpoints, hashes of {leaves:,} entries."


def _vouched(voucher: Voucher) -> str:
    whose = "a key that you gave" if voucher.is_yours else "a key that came with it"
    if voucher.at is None:
        return f"{voucher.name} signed it with {whose}: {voucher.key}"
    at = datetime.fromtimestamp(voucher.at, UTC)
    return f"{voucher.name}, a witness, saw it at {at:%Y-%m-%d %H:%M:%S} UTC and signed with {whose}: {voucher.key}"


def _cautions(found: Audit | Verdict) -> Iterator[str]:
    yield ONLY_SINCE
    if not found.vouchers:
        yield NOBODY_SIGNED
    elif not any(voucher.is_yours for voucher in found.vouchers):
        yield KEYS_CAME_WITH_IT
    if isinstance(found, Audit) and not found.compared[0] and not _is_witnessed(found):
        yield NOT_COMPARED


def _is_witnessed(found: Audit) -> bool:
    return any(voucher.is_yours and voucher.at is not None for voucher in found.vouchers)


def check(
    what: Path,
    *,
    trust: Trust,
    kept: Sequence[Path] = (),
    proof: Path | None = None,
    trusted: Sequence[str] = (),
) -> dict[str, Any]:
    """Check an exported register in a folder, a pack of published files, or one file with its proof; told in words.

    Raises FileNotFoundError where there is no proof.
    """
    if what.is_dir():
        return _register(what, trust, kept, trusted)
    if zipfile.is_zipfile(what) and proof is None:
        with zipfile.ZipFile(what) as pack:
            parts = {name: pack.read(name) for name in pack.namelist()}
        if "proof.json" in parts:
            return _pack(what, parts, trust, trusted)
    given = (proof or proof_beside(what)).read_bytes()
    return told(_file(what.read_bytes(), given, trust, trusted), of=str(what))


def _register(folder: Path, trust: Trust, kept: Sequence[Path], trusted: Sequence[str]) -> dict[str, Any]:
    try:
        origin = read_exported(folder).checkpoint.origin if kept else ""
        copies = [read_kept(place, origin=origin) for place in kept]
    except Bad as bad:
        return told(Audit(False, 0, "", (bad.fault,)), of=str(folder))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as unread:
        fault = Fault(None, f"It cannot be read ({type(unread).__name__}: {unread}).", "Ask for it again.")
        return told(Audit(False, 0, "", (fault,)), of=str(folder))
    found = told(audit(folder, kept=copies, trust=trust), of=str(folder))
    if trusted and found["unaltered"] and found["root"] not in trusted:
        found["unaltered"] = False
        found["reasons"].append(f"But the record's root is {found['root']}, and not the one that you hold.")
    return found


def _pack(pack: Path, parts: Mapping[str, bytes], trust: Trust, trusted: Sequence[str]) -> dict[str, Any]:
    files = {name: content for name, content in parts.items() if name not in SURROUNDING}
    verdicts = {name: _file(content, parts["proof.json"], trust, trusted) for name, content in files.items()}
    wrong = [f"{name}: {reason}" for name, v in verdicts.items() if not v.ok for reason in v.reasons]
    right = list(dict.fromkeys(reason for v in verdicts.values() for reason in v.reasons))
    one = next(iter(verdicts.values()), Verdict(False, ()))
    whole = Verdict(bool(files) and not wrong, tuple(wrong or right), one.vouchers, one.checkpoint)
    found = told(whole, of=str(pack))
    missing = len(_read_proof(parts["proof.json"]).get("files", ())) - len(files)
    if missing > 0:
        found["reasons"].append(f"{missing} of the files that were published are not in this pack.")
    return found


def _file(content: bytes, proof: bytes, trust: Trust, trusted: Sequence[str]) -> Verdict:
    return check_published(content, _read_proof(proof), trusted=trusted, trust=trust)


def _read_proof(content: bytes) -> dict[str, Any]:
    try:
        read = json.loads(content)
    except ValueError:
        read = None
    return read if isinstance(read, dict) else {}


def proof_beside(file: Path) -> Path:
    """Give the proof that lies beside a file; raises FileNotFoundError where there is none."""
    stem = file.name.removesuffix("-tables.zip").removesuffix(file.suffix)
    for name in (f"{file.name}.proof.json", f"{stem}.proof.json", "proof.json"):
        if file.with_name(name).exists():
            return file.with_name(name)
    raise FileNotFoundError(
        f"There is no proof beside {file}. Download it from the page of the answer, and give --proof FILE."
    )


def offer_checks(parser: argparse.ArgumentParser) -> None:
    """Say what the checker can be told."""
    parser.add_argument(
        "what", type=Path, nargs="?", help="a downloaded file, a zip pack, or a folder made by export"
    )
    parser.add_argument("--proof", type=Path, help="the proof, where it is a file of its own")
    parser.add_argument("--root", help="the root you hold: the record must have it")
    parser.add_argument("--key", action="append", default=[], help="a key of the body: it must have signed")
    parser.add_argument(
        "--witness-key",
        action="append",
        default=[],
        help="a key of a witness whom you trust: they must have signed",
    )
    parser.add_argument(
        "--quorum", type=int, metavar="N", help="so many of the witnesses are enough (default: all)"
    )
    parser.add_argument(
        "--kept", action="append", default=[], type=Path,
        help="what was kept elsewhere: a file of checkpoints, an earlier export, or a witness's folder",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="what was found, as JSON")


def run_checks(args: argparse.Namespace) -> dict[str, Any]:
    """Check what was asked for, and tell what was found; raises ValueError or FileNotFoundError where it cannot be."""
    if args.what is None or not args.what.exists():
        raise FileNotFoundError(f"There is no {args.what or 'file named'}.")
    try:
        trust = Trust.in_keys(args.key, args.witness_key, args.quorum)
    except NoteRefused as refused:
        raise ValueError(str(refused)) from None
    trusted = [args.root.strip().lower()] if args.root else []
    return check(args.what, trust=trust, kept=args.kept, proof=args.proof, trusted=trusted)


def main(argv: Sequence[str]) -> int:
    """Check what is named, and say so: 0 if all is well, 1 if not, 2 where there was nothing to check."""
    parser = argparse.ArgumentParser(
        description="Check, offline, that a register or a published file was not altered."
    )
    offer_checks(parser)
    args = parser.parse_args(argv)
    try:
        found = run_checks(args)
    except (OSError, ValueError) as wrong:
        print(wrong, file=sys.stderr)
        return 2
    print(json.dumps(found, indent=2) if args.json else found_in_words(found))
    return 0 if found["unaltered"] else 1
