"""An exported register checked, beside reading and hashing the same files: the least that any check must do."""

from functools import partial
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path

from answerable.record import (
    COSIGNED,
    SIGNED,
    Attested,
    Checkpoint,
    MemoryRecord,
    SigningKey,
    audit_export,
    sign_note,
    write_export,
)
from benchmarks.history import batches, made_up
from benchmarks.result import Result
from benchmarks.timing import by_turns, seconds

BODY = SigningKey("guild.example/record", SIGNED, bytes([1]) * 32)
WITNESS = SigningKey("assembly.example", COSIGNED, bytes([2]) * 32)


def checking(*, entries: int, rounds: int, folder: Path) -> list[Result]:
    """Check an export in whole, signed and cosigned; beside it, hash each of its files, and each of its entries."""
    place = folder / "export"
    size = _exported(place, entries)
    files = sorted(path for path in place.rglob("*") if path.is_file())
    check = partial(_check, place, size)
    warm, least = seconds(check), seconds(check)
    ours, peer = by_turns(check, partial(_hash_files, files), rounds=rounds)
    what = f"an export of {size:,} entries checked: form, order, hashes, tree, signatures"
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    note = f"{megabytes:,.0f} MB in {len(files)} files; the first check of a process takes {warm - least:.1f} s more"
    rows = [
        Result(
            "verify",
            what,
            "s",
            ours,
            "reading and SHA-256 of the same files",
            peer,
            0.5,
            False,
            "peer/ours",
            note,
        )
    ]
    ours, peer = by_turns(check, partial(_hash_lines, files), rounds=rounds)
    name = "reading and SHA-256 of the same entries, one by one, in Python"
    return [*rows, Result("verify", what, "s", ours, name, peer, 0.5, False, "peer/ours")]


def _exported(place: Path, entries: int) -> int:
    record = MemoryRecord()
    left = entries
    for at, events in batches(made_up(max(50, entries // 4)), most=20_000):
        some = list(islice(events, left))
        record.append(some, after=record.head().size, at=at)
        left -= len(some)
        if not left:
            break
    head = record.head()
    text = Checkpoint(BODY.name, head.size, bytes.fromhex(head.root)).text
    note = sign_note(text, [BODY]) + f"{WITNESS.cosign(text, 1_772_445_600)}\n"
    under = Attested(note, (str(BODY.verifier),), (str(WITNESS.verifier),))
    write_export(record, place, body="guild", under=under)
    return head.size


def _check(place: Path, size: int) -> None:
    found = audit_export(place)
    assert (found.ok, found.size) == (True, size), found.faults


def _hash_files(files: list[Path]) -> None:
    for path in files:
        sha256(path.read_bytes()).digest()


def _hash_lines(files: list[Path]) -> None:
    for line in chain.from_iterable(path.open("rb") for path in files if path.suffix == ".jsonl"):
        sha256(line).digest()
