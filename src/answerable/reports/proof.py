"""The proof of a published file: the entry that published it, up to a signed checkpoint, and the roots of its figures.

It is checked by `check_published` of the record, which needs nothing else of the house.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

from answerable.record import Attested, Record, Verdict, begin, oversight, prove, releases
from answerable.record import check_published as check

FORMAT = "answerable-published/2"
Attest = Callable[[int], Attested]
"""Gives a checkpoint, signed where it can be, in which the entry of an index is."""

__all__ = ["Attest", "Verdict", "check", "proof_of"]


def proof_of(record: Record, *, entry: int, body: str, attest: Attest) -> dict[str, Any]:
    """Give the proof of what entry `entry` published, as JSON: its bytes, its path to a checkpoint, its files' salts.

    `body` is the body's code; `attest` gives the checkpoint. The proof shows as well that the record, as it was when
    each figure was made, is the beginning of the one under the checkpoint. Raises ValueError where the entry is no
    publication.
    """
    published = next(iter(record.read(after=entry, until=entry + 1)), None)
    facts = published.event.facts if published else None
    if not isinstance(facts, oversight.Published | releases.ReleaseIssued):
        raise ValueError(f"Entry {entry} publishes nothing, so there is no file to prove.")
    papers = record.papers(facts.files)
    kept = {format: papers.get(digest) for format, digest in zip(facts.formats, facts.files, strict=True)}
    files = [
        {"format": format, "digest": paper.digest, "salt": paper.salt.hex(), "media": paper.media}
        for format, paper in kept.items()
        if paper is not None
    ]
    under = attest(entry)
    data = kept.get("json")
    sizes = {facts.known_at, *(_sizes(json.loads(data.content)) if data else ())}
    return {
        "format": FORMAT,
        "body": body,
        "files": files,
        "inclusion": prove(record, entry, under),
        "beginnings": [begin(record, size, under) for size in sorted(filter(None, sizes))],
    }


def _sizes(report: dict[str, Any]) -> Iterator[int]:
    """The sizes of the record at which a report's figures were made."""
    for block in report["blocks"]:
        if block["block"] == "FigureBlock":
            yield block["released"]["known_at"]
