"""Checking an exported register, or the proof of one entry, without trusting whoever wrote it.

This file needs nothing but merkle.py beside it and Python 3.11: `python3 audit.py FOLDER [KEPT-CHECKPOINT-FILE]`.
"""

import json
import sys
from base64 import b64decode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn

if __package__:
    from answerable.record import merkle
else:  # copied out of the house to check it from outside, with merkle.py beside it
    sys.path.insert(0, str(Path(__file__).parent))
    import merkle  # type: ignore[import-not-found, no-redef]

REGISTER = "answerable-register/1"
PROOF = "answerable-proof/1"
AGAIN = "Ask for the export again. If the fault is there again, what the register said before was changed."
CHANGED = "Show this to whoever oversees the body: what the register said before was changed."


@dataclass(frozen=True)
class Fault:
    """Something wrong: at which entry (None where it is no one entry), what it is, and what to do."""

    index: int | None
    what: str
    remedy: str


@dataclass(frozen=True)
class Audit:
    """What came of checking: whether all is well, how many entries were good, their root, and the faults."""

    ok: bool
    size: int
    root: str
    faults: tuple[Fault, ...]


def audit(folder: Path, *, kept: str | None = None) -> Audit:
    """Check an exported register: every entry, the tree over them, every head, the checkpoint, every file.

    `kept` is the text of a checkpoint that was kept outside the body: only with it can it be found that a whole
    register was written anew. Checking stops at the first entry that is bad, since all after it would be bad too.
    """
    walk = _Walk()
    try:
        _check(folder, walk, kept)
    except _Bad as bad:
        return _audited(walk, bad.fault)
    except (OSError, ValueError, KeyError, TypeError) as unread:
        return _audited(
            walk,
            Fault(None, f"A file of the export cannot be read ({type(unread).__name__}: {unread}).", AGAIN),
        )
    return _audited(walk)


def check_proof(proof: dict[str, Any]) -> bool:
    """Tell whether the proof leads from its entry to its root; compare that root with one that you trust."""
    try:
        return proof["format"] == PROOF and merkle.check_inclusion(
            merkle.leaf_hash(proof["entry"].encode()),
            proof["index"],
            proof["size"],
            [bytes.fromhex(step) for step in proof["path"]],
            bytes.fromhex(proof["root"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return False


class _Bad(Exception):
    """The first fault; what comes after it would only repeat it."""

    def __init__(self, index: int | None, what: str, remedy: str = AGAIN) -> None:
        super().__init__(what)
        self.fault = Fault(index, what, remedy)


@dataclass
class _Walk:
    """How far the entries have been read, and the size of the last head that agreed with them."""

    range: merkle.CompactRange = field(default_factory=merkle.CompactRange)
    agreed: int = 0


def _audited(walk: _Walk, *faults: Fault) -> Audit:
    return Audit(ok=not faults, size=walk.range.size, root=walk.range.root.hex(), faults=faults)


def _check(folder: Path, walk: _Walk, kept: str | None) -> None:
    register = json.loads((folder / "register.json").read_bytes())
    if register["format"] != REGISTER:
        raise _Bad(
            None, f"The format is {register['format']}, not {REGISTER}.", "Use the audit of that format."
        )
    origin, size, root = _checkpoint((folder / "checkpoint.txt").read_text())
    stops = dict(_heads(folder / "heads.jsonl"))
    kept_size, kept_root = _checkpoint(kept)[1:] if kept is not None else (0, merkle.EMPTY_ROOT)
    for leaves in _good_leaves(folder, walk):
        _grow(walk, leaves, stops, (kept_size, kept_root))
    _check_end(walk, max(size, register["size"], kept_size, *stops))
    if walk.range.root != root:
        raise _Bad(
            walk.agreed,
            f"The root in checkpoint.txt is not that of these entries, whose heads agree up to {walk.agreed}.",
            CHANGED,
        )
    said = (f"answerable/{register['body']}", register["size"], register["root"])
    if said != (origin, size, root.hex()):
        raise _Bad(None, "register.json and checkpoint.txt do not speak of the same register.")
    _check_files(folder, register["parts"])


def _checkpoint(text: str) -> tuple[str, int, bytes]:
    origin, size, root = text.splitlines()[:3]
    return origin, int(size), b64decode(root, validate=True)


def _heads(path: Path) -> Iterator[tuple[int, bytes]]:
    yield 0, merkle.EMPTY_ROOT
    for line in path.read_text().splitlines():
        head = json.loads(line)
        yield head["size"], bytes.fromhex(head["root"])


def _grow(walk: _Walk, leaves: Sequence[bytes], stops: dict[int, bytes], kept: tuple[int, bytes]) -> None:
    """Add good leaves to the tree, stopping at each head on the way to compare roots."""
    start = walk.range.size
    inside = {size for size in (*stops, kept[0]) if start < size <= start + len(leaves)}
    for size in sorted(inside | {start + len(leaves)}):
        walk.range = walk.range.extend(leaves[walk.range.size - start : size - start])
        if size in stops and walk.range.root != stops[size]:
            what = f"One of the entries {walk.agreed} to {size - 1} is not what it was"
            raise _Bad(walk.agreed, f"{what}: the head of {size} entries differs.", CHANGED)
        if size == kept[0] and walk.range.root != kept[1]:
            what = f"The first {size} entries are not those of the checkpoint that you kept."
            raise _Bad(0, what, CHANGED)
        walk.agreed = size if size in stops else walk.agreed


def _check_end(walk: _Walk, size: int) -> None:
    if walk.range.size < size:
        raise _Bad(
            walk.range.size,
            f"Entry {walk.range.size} and all after it are missing, up to {size - 1}.",
            CHANGED,
        )


def _good_leaves(folder: Path, walk: _Walk) -> Iterator[list[bytes]]:
    for path in sorted((folder / "entries").glob("*.jsonl")):
        lines = path.read_bytes().split(b"\n")
        # A whole file ends with the end of a line, so that nothing comes after it.
        lines = lines[:-1] if lines[-1] == b"" else lines
        written = (folder / "leaves" / path.name).with_suffix(".txt").read_text().split()
        leaves = [merkle.leaf_hash(line) for line in lines]
        start = walk.range.size
        bad = _first_bad(lines, leaves, written, start)
        if bad is None:
            yield leaves
        else:
            # The good ones first: a head among them may show that the change came earlier.
            yield leaves[: bad[0] - start]
            raise _Bad(*bad)


def _first_bad(
    lines: Sequence[bytes], leaves: Sequence[bytes], written: Sequence[str], start: int
) -> tuple[int, str] | None:
    if [leaf.hex() for leaf in leaves] == written and _all_canonical(lines, start):
        return None
    for place, (line, leaf) in enumerate(zip(lines, leaves, strict=True)):
        index = start + place
        if not _all_canonical([line], index):
            return index, f"Entry {index} is not canonical JSON, or not the entry {index}."
        if place >= len(written) or leaf.hex() != written[place]:
            return index, f"Entry {index} is not what it was: its hash differs from the one written down."
    missing = start + len(lines)
    return missing, f"Entry {missing} is missing: only its hash is there."


def _all_canonical(lines: Sequence[bytes], start: int) -> bool:
    """Tell whether each line is one entry in canonical JSON, at its place."""
    try:
        # Read together, which is faster; written one by one, so that no line can lean on its neighbour.
        entries = _READER.decode("[" + b",".join(lines).decode() + "]")
        return (
            len(entries) == len(lines)
            and all(
                _WRITER.encode(entry).encode() == line for entry, line in zip(entries, lines, strict=True)
            )
            and [entry["index"] for entry in entries] == list(range(start, start + len(lines)))
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return False


def _check_files(folder: Path, parts: dict[str, str]) -> None:
    for name, digest in parts.items():
        content = (folder / name).read_bytes()
        if sha256(content).hexdigest() != digest:
            raise _Bad(None, f"The file {name} is not the one that was written.")
        if name.startswith("papers/") and not name.endswith(".json"):
            salt = bytes.fromhex(json.loads((folder / f"{name}.json").read_bytes())["salt"])
            if sha256(salt + content).hexdigest() != Path(name).name:
                raise _Bad(None, f"The paper {name} is not the one that the record knows.", CHANGED)
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for name in sorted(found - set(parts) - {"register.json"}):
        raise _Bad(None, f"The file {name} is not part of this export.", "Take it out; it was not checked.")


def _no_fractions(number: str) -> NoReturn:
    raise ValueError(f"{number} cannot stand in an entry")


_READER = json.JSONDecoder(parse_float=_no_fractions, parse_constant=_no_fractions)
_WRITER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def main(argv: Sequence[str]) -> int:
    """Check the register in the folder named first, against the checkpoint file named second; 0 if all is well."""
    if len(argv) not in (1, 2):
        print("Usage: python3 audit.py FOLDER [KEPT-CHECKPOINT-FILE]")
        return 2
    result = audit(Path(argv[0]), kept=Path(argv[1]).read_text() if len(argv) == 2 else None)
    for fault in result.faults:
        print(f"{'' if fault.index is None else f'Entry {fault.index}: '}{fault.what} {fault.remedy}")
    if result.ok:
        print(f"All {result.size} entries are as they were when written. Root: {result.root}")
    return 0 if result.ok else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
