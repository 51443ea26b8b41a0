"""An exported register, and the tools of one who would change it: written files, hashes, checkpoints, signatures."""

import json
from base64 import b64encode
from dataclasses import dataclass, field, replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from answerable.record import (
    COSIGNED,
    SIGNED,
    Attested,
    Checkpoint,
    CompactRange,
    MemoryRecord,
    Paper,
    SigningKey,
    leaf_hash,
    read_note,
    sign_note,
    write_export,
)
from answerable.record.export.writing import FORMAT
from tests.histories import AT, received, salts

ORIGIN = "guild.example/record"
BODY = SigningKey(ORIGIN, SIGNED, bytes([1]) * 32)
NEXT = SigningKey(ORIGIN, SIGNED, bytes([2]) * 32)  # the key that follows, when keys are rotated
MALLORY = SigningKey("mallory.example/record", SIGNED, bytes([3]) * 32)
IMPOSTOR = SigningKey(ORIGIN, SIGNED, bytes([4]) * 32)  # Mallory's, under the body's name
ASSEMBLY = SigningKey("assembly.example", COSIGNED, bytes([5]) * 32)
UNION = SigningKey("union.example", COSIGNED, bytes([6]) * 32)
SEEN = 1_772_445_600
SIZES = (2, 5, 9, 10)
WIDTH = 4
WORDS = Paper(b"She took the third lantern.", "C-2026-0000", "text/plain; charset=utf-8", bytes(range(16)))


def record(entries: int = 10) -> MemoryRecord:
    """A record that grew in four steps, an hour apart; its first entry knows a paper."""
    made = MemoryRecord(salt=salts())
    for n, (start, end) in enumerate(zip((0, *SIZES), SIZES, strict=False)):
        events = [
            received(i, **({} if i else {"words": WORDS.digest})) for i in range(start, min(end, entries))
        ]
        if events:
            made.append(events, after=start, at=AT + n * timedelta(hours=1), papers=[WORDS])
    return made


def root(leaves: list[bytes]) -> bytes:
    return CompactRange().extend(leaves).root


def note(size: int, of: bytes, *keys: SigningKey, origin: str = ORIGIN) -> str:
    """A checkpoint signed by keys; witnesses sign that they saw it at SEEN."""
    return signed(Checkpoint(origin, size, of).text, *keys)


def signed(text: str, *keys: SigningKey) -> str:
    body = [key for key in keys if key.algorithm == SIGNED]
    witnesses = [key for key in keys if key.algorithm == COSIGNED]
    made = sign_note(text, body)
    return made + "".join(f"{key.cosign(text, SEEN + n)}\n" for n, key in enumerate(witnesses))


def under(of: MemoryRecord, *keys: SigningKey) -> Attested:
    """The head of a record under these keys."""
    head = of.head()
    return Attested(
        note(head.size, bytes.fromhex(head.root), *keys), named(SIGNED, keys), named(COSIGNED, keys)
    )


def named(algorithm: int, keys: tuple[SigningKey, ...]) -> tuple[str, ...]:
    return tuple(str(key.verifier) for key in keys if key.algorithm == algorithm)


def export(folder: Path, *keys: SigningKey, papers: bool = False) -> MemoryRecord:
    """Write an honest export, signed by these keys, with every checkpoint before the last."""
    whole = record()
    earlier = [note(h.size, bytes.fromhex(h.root), BODY) for h in whole.heads()][:-1]
    write_export(
        whole,
        folder,
        body="guild",
        papers=papers,
        under=under(whole, *keys),
        earlier=earlier,
        file_entries=WIDTH,
    )
    return whole


@dataclass
class Forged:
    """The parts of an export, to be changed one by one and written out with everything made to agree again."""

    lines: list[bytes]
    keys: tuple[SigningKey, ...] = (BODY, ASSEMBLY, UNION)
    named: tuple[SigningKey, ...] = (BODY, ASSEMBLY, UNION)
    leaves: list[bytes] | None = None
    checkpoint: str | None = None
    earlier: list[str] | None = None
    register: dict[str, object] = field(default_factory=dict)
    extra: dict[str, bytes] = field(default_factory=dict)
    width: int = WIDTH
    ending: bytes = b"\n"

    @classmethod
    def honest(cls) -> "Forged":
        return cls([entry.data for entry in record().read()])

    def with_line(self, index: int, old: bytes, new: bytes) -> "Forged":
        assert old in self.lines[index]
        return replace(
            self,
            lines=[*self.lines[:index], self.lines[index].replace(old, new, 1), *self.lines[index + 1 :]],
        )

    @property
    def hashes(self) -> list[bytes]:
        return [leaf_hash(line) for line in self.lines] if self.leaves is None else self.leaves

    def head(self, size: int | None = None, *keys: SigningKey) -> str:
        """The checkpoint over the forged entries, as their owner would sign it."""
        size = len(self.lines) if size is None else size
        return note(size, root([leaf_hash(line) for line in self.lines[:size]]), *(keys or self.keys))

    def parts(self) -> dict[str, bytes]:
        """Every file, with the digests that belong to them."""
        made: dict[str, bytes] = {}
        for n in range(0, len(self.lines), self.width):
            made[f"entries/{n // self.width:06}.jsonl"] = b"".join(
                line + b"\n" for line in self.lines[n : n + self.width]
            )
        for n in range(0, len(self.hashes), self.width):
            made[f"leaves/{n // self.width:06}.bin"] = b"".join(self.hashes[n : n + self.width])
        earlier = [self.head(size, BODY) for size in SIZES[:-1]] if self.earlier is None else self.earlier
        listed = {
            "checkpoint.txt": (self.checkpoint or self.head()).encode(),
            "checkpoints.jsonl": b"".join(
                json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in earlier
            ),
            **self.extra,
        }
        register = {
            "format": FORMAT,
            "body": "guild",
            "file_entries": self.width,
            "keys": list(named(SIGNED, self.named)),
            "witnesses": list(named(COSIGNED, self.named)),
            "parts": {name: sha256(content).hexdigest() for name, content in listed.items()},
        }
        return {**made, **listed, "register.json": canonical(register | self.register)}

    def write(self, folder: Path) -> Path:
        return write(folder, self.parts())


def write(folder: Path, parts: dict[str, bytes]) -> Path:
    for name, content in parts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def with_blob(text: str, place: int, change) -> str:
    """The note with the bytes of one of its signatures changed."""
    read = read_note(text)
    one = read.signatures[place]
    other = replace(one, blob=change(one.blob))
    signatures = (*read.signatures[:place], other, *read.signatures[place + 1 :])
    return str(replace(read, signatures=signatures))


def base64(data: bytes) -> str:
    return b64encode(data).decode()
