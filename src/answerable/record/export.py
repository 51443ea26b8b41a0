"""The record taken out of the house, so that anybody can check it without asking the house."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path

from answerable.record.encoding import canonical
from answerable.record.event import Entry
from answerable.record.kinds import Digest, Json, schema
from answerable.record.log import Head, Record
from answerable.record.merkle import inclusion_path, leaf_hash, root_of

FORMAT = "answerable-register/1"
PROOF = "answerable-proof/1"
ENTRIES_A_FILE = 65_536


def write_export(record: Record, folder: Path, *, body: str, papers: bool = False) -> Head:
    """Write the record into an empty or new folder and give the head it was written at.

    `body` is the body's code, named in the checkpoint. Papers hold words and names: they are written only when asked
    for. Raises FileExistsError where the folder holds anything.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(
            f"{folder} is not empty. Nothing was written, so that no other export is overwritten. Give a new folder."
        )
    head = record.head()
    parts = _Parts(folder)
    for entries in _in_files(record.read(until=head.size)):
        place = f"{entries[0].index // ENTRIES_A_FILE:06}"
        parts.write(f"entries/{place}.jsonl", _lines(entry.data for entry in entries))
        parts.write(f"leaves/{place}.txt", _lines(leaf_hash(e.data).hex().encode() for e in entries))
        if papers:
            _write_papers(parts, record, entries)
    heads = (h for h in record.heads() if h.size <= head.size)
    parts.write("heads.jsonl", _lines(canonical(_head_json(h)) for h in heads))
    parts.write("checkpoint.txt", checkpoint(head, body=body).encode())
    register: dict[str, Json] = {
        "format": FORMAT,
        "body": body,
        "size": head.size,
        "root": head.root,
        "parts": dict(parts.digests),
    }
    parts.write("register.json", canonical(register))
    return head


def checkpoint(head: Head, *, body: str) -> str:
    """Give three lines that say how long the record is and what its root is. Source: C2SP tlog-checkpoint."""
    return f"answerable/{body}\n{head.size}\n{b64encode(bytes.fromhex(head.root)).decode()}\n"


def prove(record: Record, index: int, size: int) -> dict[str, Json]:
    """Give the proof, as JSON, that entry `index` is in the record as it was when it held `size` entries.

    Raises ValueError where the record never held so many, or no such entry.
    """
    leaves = list(record.leaves(until=size))
    if len(leaves) != size:
        raise ValueError(f"the record holds {len(leaves)} entries, so there is no proof for a size of {size}")
    path = inclusion_path(leaves, index)
    entry = next(record.read(after=index, until=index + 1))
    return {
        "format": PROOF,
        "index": index,
        "size": size,
        "entry": entry.data.decode(),
        "path": [step.hex() for step in path],
        "root": root_of(leaves).hex(),
    }


class _Parts:
    """Files written into one folder, each with its digest."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.digests: dict[str, Json] = {}

    def write(self, name: str, content: bytes) -> None:
        path = self._folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        self.digests[name] = sha256(content).hexdigest()


def _write_papers(parts: _Parts, record: Record, entries: Iterable[Entry]) -> None:
    for digest in dict.fromkeys(d for entry in entries for d in _digests(entry)):
        paper = record.paper(digest)
        if paper is not None:
            about: dict[str, Json] = {"about": paper.about, "media": paper.media, "salt": paper.salt.hex()}
            parts.write(f"papers/{digest}", paper.content)
            parts.write(f"papers/{digest}.json", canonical(about))


def _digests(entry: Entry) -> Iterator[Digest]:
    for field in schema(type(entry.event.facts)):
        if field.pattern is not None and field.pattern.name == "digest":
            value = getattr(entry.event.facts, field.name)
            yield from value if field.many else [value] if value else []


def _head_json(head: Head) -> dict[str, Json]:
    return {"size": head.size, "root": head.root, "at": head.at.isoformat() if head.at else None}


def _in_files(entries: Iterator[Entry]) -> Iterator[list[Entry]]:
    while batch := list(islice(entries, ENTRIES_A_FILE)):
        yield batch


def _lines(lines: Iterable[bytes]) -> bytes:
    return b"".join(line + b"\n" for line in lines)
