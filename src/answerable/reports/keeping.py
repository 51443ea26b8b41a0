"""Published answers as files to take away: which there are for a motion, and each of them as it was frozen."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from answerable.record import Entry, Record, oversight, standing
from answerable.reports.pack import MEDIA, packed
from answerable.reports.proof import Attest, proof_of
from answerable.rules import Rules

PROOF_MEDIA = "application/json"
TITLES = {
    "pdf": ("The answer as PDF", "to read and print; tagged for screen readers"),
    "html": ("The answer as a page", "one file of HTML"),
    "csv": ("The tables as CSV", "a zip that describes itself (Frictionless)"),
    "json": ("The answer as data", "JSON"),
}
ENDINGS = {"pdf": ".pdf", "html": ".html", "csv": "-tables.zip", "json": ".json"}


@dataclass(frozen=True)
class Kept:
    """A file to take away: its name, what it is, and its media type; `format` is empty for the pack and the proof."""

    name: str
    title: str
    words: str
    media: str
    entry: int
    format: str = ""


@dataclass(frozen=True)
class KeptFile:
    """A file's name, media type and bytes."""

    name: str
    media: str
    content: bytes


def published_files(record: Record, rules: Rules, *, motion: str) -> tuple[Kept, ...]:
    """Give the files of the latest publication of a motion, the pack first; none where nothing was published."""
    latest = _latest(record, motion)
    return tuple(_kept(latest, motion)) if latest else ()


def published_file(
    record: Record, rules: Rules, *, motion: str, name: str, attest: Attest
) -> KeptFile | None:
    """Give one of these files as it was frozen, or None where there is none of this name.

    `attest` gives the checkpoint that its proof leads to.
    """
    kept = next((one for one in published_files(record, rules, motion=motion) if one.name == name), None)
    if kept is None:
        return None
    content = _content(record, rules, kept, attest)
    return KeptFile(kept.name, kept.media, content) if content is not None else None


def _latest(record: Record, motion: str) -> Entry | None:
    entries = standing(record.read(subject=motion))
    return next((e for e in reversed(entries) if isinstance(e.event.facts, oversight.Published)), None)


def _kept(entry: Entry, motion: str) -> Iterator[Kept]:
    facts = entry.event.facts
    assert isinstance(facts, oversight.Published)
    stem = f"answer-{motion.replace('/', '-')}"
    yield Kept(
        f"{stem}.zip",
        "Everything, with its proof",
        "one zip of all files below",
        "application/zip",
        entry.index,
    )
    for format in (f for f in TITLES if f in facts.formats):
        title, words = TITLES[format]
        yield Kept(f"{stem}{ENDINGS[format]}", title, words, MEDIA[format], entry.index, format)
    yield Kept(
        f"{stem}.proof.json", "The proof of each file", "for “answerable verify”", PROOF_MEDIA, entry.index
    )


def _content(record: Record, rules: Rules, kept: Kept, attest: Attest) -> bytes | None:
    if kept.format:
        facts = next(iter(record.read(after=kept.entry, until=kept.entry + 1))).event.facts
        assert isinstance(facts, oversight.Published)
        paper = record.paper(dict(zip(facts.formats, facts.files, strict=True))[kept.format])
        return paper.content if paper else None
    if kept.name.endswith(".zip"):
        return packed(record, rules, entry=kept.entry, attest=attest)
    given = proof_of(record, entry=kept.entry, body=rules.body.id, attest=attest)
    return (json.dumps(given, indent=2, sort_keys=True) + "\n").encode()
