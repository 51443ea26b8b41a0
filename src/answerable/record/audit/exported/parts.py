"""The other files of an export: each as it was written, each paper as the record knows it, and none slipped in."""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from answerable.record.audit.exported.layout import Exported
from answerable.record.audit.faults import CHANGED, Bad

DIGEST = re.compile(rb'"([0-9a-f]{64})"')
CHUNK = 1 << 20


def check_parts(exported: Exported) -> None:
    """Check every file of an export that is not one of entries or hashes; raises Bad at the first that is wrong."""
    papers = [name for name in exported.parts if name.startswith("papers/") and not name.endswith(".json")]
    known = set(_known_digests(exported)) if papers else set()
    for name, digest in exported.parts.items():
        if _digest(exported.folder / name) != digest:
            raise Bad(None, f"The file {name} is not the one that was written.")
    for name in papers:
        _check_paper(exported, name, known)
    _check_nothing_more(exported)


def _check_paper(exported: Exported, name: str, known: set[str]) -> None:
    about = json.loads((exported.folder / f"{name}.json").read_bytes())
    digest = _digest(exported.folder / name, bytes.fromhex(about["salt"]))
    if digest != Path(name).name:
        raise Bad(None, f"The paper {name} is not the one that the record knows.", CHANGED)
    if exported.is_strict and digest not in known:
        raise Bad(
            None,
            f"The paper {name} is known to no entry of the record.",
            "Take it out; the record is not of it.",
        )


def _known_digests(exported: Exported) -> Iterator[str]:
    for number in range(exported.files):
        for found in DIGEST.finditer(exported.file(number)[0].read_bytes()):
            yield found[1].decode()


def _check_nothing_more(exported: Exported) -> None:
    expected = {"register.json", *exported.parts}
    if exported.is_strict:
        expected |= {
            path.relative_to(exported.folder).as_posix()
            for number in range(exported.files)
            for path in exported.file(number)
        }
    found = {
        path.relative_to(exported.folder).as_posix() for path in exported.folder.rglob("*") if path.is_file()
    }
    for name in sorted(found - expected):
        raise Bad(None, f"The file {name} is not part of this export.", "Take it out; it was not checked.")


def _digest(path: Path, salt: bytes = b"") -> str:
    digest = sha256(salt)
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
