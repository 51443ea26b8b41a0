"""A register written into a folder, in the format that docs/reference/record-format.md lays down."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import islice
from pathlib import Path

from answerable.record.encoding import canonical
from answerable.record.event import Entry
from answerable.record.export.proving import Attested, unsigned
from answerable.record.kinds import Digest, Json, schema
from answerable.record.log import Head, Record
from answerable.record.merkle import leaf_hash

FORMAT = "answerable-register/2"
FILE_ENTRIES = 65_536


def write_export(
    record: Record,
    folder: Path,
    *,
    body: str,
    papers: bool = False,
    under: Attested | None = None,
    earlier: Iterable[str] = (),
    file_entries: int = FILE_ENTRIES,
) -> Head:
    """Write the record, as it is under a checkpoint, into an empty or new folder, and give the head it was written at.

    `body` is the body's code. `under` is the signed checkpoint, the head as it stands and unsigned where there is none;
    `earlier` are the texts of those that were signed before it. Papers hold words and names: they are written only when
    asked for. A file holds `file_entries` entries, a power of two. Raises FileExistsError where the folder holds
    anything.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(
            f"{folder} is not empty. Nothing was written, so that no other export is overwritten. Give a new folder."
        )
    under = under or unsigned(record, body=body)
    size, parts = under.checkpoint.size, _Parts(folder)
    for number, entries in enumerate(_in_files(record.read(until=size), file_entries)):
        leaves = (leaf_hash(entry.data) for entry in entries)
        parts.write(f"entries/{number:06}.jsonl", _lines(entry.data for entry in entries), is_listed=False)
        parts.write(f"leaves/{number:06}.bin", b"".join(leaves), is_listed=False)
        if papers:
            _write_papers(parts, record, entries)
    parts.write("checkpoint.txt", under.note.encode())
    parts.write("checkpoints.jsonl", _lines(canonical(one) for one in earlier))
    parts.write("register.json", canonical(_register(under, body, file_entries, parts.digests)))
    return Head(size, under.checkpoint.root.hex())


def _register(under: Attested, body: str, file_entries: int, digests: dict[str, Json]) -> dict[str, Json]:
    return {
        "format": FORMAT,
        "body": body,
        "file_entries": file_entries,
        "keys": list(under.keys),
        "witnesses": list(under.witness_keys),
        "parts": dict(digests),
    }


class _Parts:
    """Files written into one folder, each with its digest where the tree does not vouch for it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.digests: dict[str, Json] = {}

    def write(self, name: str, *pieces: bytes, is_listed: bool = True) -> None:
        self.pour(name, pieces, is_listed=is_listed)

    def pour(self, name: str, pieces: Iterable[bytes], *, is_listed: bool = True) -> None:
        path, digest = self._folder / name, sha256()
        path.parent.mkdir(exist_ok=True)
        with path.open("wb") as file:
            for piece in pieces:
                file.write(piece)
                digest.update(piece)
        if is_listed:
            self.digests[name] = digest.hexdigest()


def _write_papers(parts: _Parts, record: Record, entries: Sequence[Entry]) -> None:
    for digest in dict.fromkeys(d for entry in entries for d in _digests(entry)):
        paper = record.stream(digest)
        if paper is not None and f"papers/{digest}" not in parts.digests:
            filed = paper.filed
            parts.pour(f"papers/{digest}", paper.pieces)
            about: dict[str, Json] = {"about": filed.about, "media": filed.media, "salt": paper.salt.hex()}
            parts.write(f"papers/{digest}.json", canonical(about | {"is_public": filed.is_public}))


def _digests(entry: Entry) -> Iterator[Digest]:
    for field in schema(type(entry.event.facts)):
        if field.pattern is not None and field.pattern.name == "digest":
            value = getattr(entry.event.facts, field.name)
            yield from value if field.many else [value] if value else []


def _in_files(entries: Iterator[Entry], width: int) -> Iterator[list[Entry]]:
    while batch := list(islice(entries, width)):
        yield batch


def _lines(lines: Iterable[bytes]) -> bytes:
    return b"".join(line + b"\n" for line in lines)
