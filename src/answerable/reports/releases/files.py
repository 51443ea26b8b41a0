"""The files of releases, each under an address of its own, byte for byte as they were frozen, for ever."""

import json
from collections.abc import Iterator

from answerable.record import Entry, Record, releases, standing
from answerable.reports.keeping import ENDINGS, PROOF_MEDIA, Kept, KeptFile
from answerable.reports.pack import MEDIA, packed
from answerable.reports.proof import Attest, proof_of
from answerable.rules import Rules

TITLES = {
    "pdf": ("The release as PDF", "to read and print; tagged for screen readers"),
    "html": ("The release as a page", "one file of HTML"),
    "csv": ("The tables as CSV", "a zip that describes itself (Frictionless)"),
    "json": ("The release as data", "JSON"),
}


def release_files(record: Record, rules: Rules, *, series: str, number: int) -> tuple[Kept, ...]:
    """Give the files of a release, the pack first; none where there is no such release."""
    entry = issued(record, series=series, number=number)
    return tuple(_kept(entry)) if entry else ()


def release_file(
    record: Record, rules: Rules, *, series: str, number: int, name: str, attest: Attest
) -> KeptFile | None:
    """Give one file of a release as it was frozen, or None where there is none of this name.

    `attest` gives the checkpoint that its proof leads to.
    """
    named = release_files(record, rules, series=series, number=number)
    kept = next((one for one in named if one.name == name), None)
    content = _content(record, rules, kept, attest) if kept else None
    return KeptFile(kept.name, kept.media, content) if kept and content is not None else None


def release_article(record: Record, rules: Rules, *, series: str, number: int) -> str | None:
    """Give the body of a release's own page, out of its frozen file; None where there is none."""
    entry = issued(record, series=series, number=number)
    facts = entry.event.facts if entry else None
    if not isinstance(facts, releases.ReleaseIssued) or "html" not in facts.formats:
        return None
    paper = record.paper(dict(zip(facts.formats, facts.files, strict=True))["html"])
    return paper.content.decode().partition("<main>")[2].rpartition("</main>")[0] if paper else None


def issued(record: Record, *, series: str, number: int) -> Entry | None:
    """Give the entry by which a release went out, or None."""
    entries = standing(record.read(kinds={"ReleaseIssued", "Corrected"}))
    return next((e for e in entries if _is(e, series, number)), None)


def _is(entry: Entry, series: str, number: int) -> bool:
    facts = entry.event.facts
    return isinstance(facts, releases.ReleaseIssued) and (facts.series, facts.number) == (series, number)


def _kept(entry: Entry) -> Iterator[Kept]:
    facts = entry.event.facts
    assert isinstance(facts, releases.ReleaseIssued)
    stem, index = f"{facts.series}-{facts.number}", entry.index
    yield Kept(
        f"{stem}.zip", "Everything, with its proof", "one zip of all files below", "application/zip", index
    )
    for format in (f for f in TITLES if f in facts.formats):
        title, words = TITLES[format]
        yield Kept(f"{stem}{ENDINGS[format]}", title, words, MEDIA[format], index, format)
    yield Kept(f"{stem}.proof.json", "The proof of each file", "for “answerable verify”", PROOF_MEDIA, index)


def _content(record: Record, rules: Rules, kept: Kept, attest: Attest) -> bytes | None:
    if kept.format:
        facts = next(iter(record.read(after=kept.entry, until=kept.entry + 1))).event.facts
        assert isinstance(facts, releases.ReleaseIssued)
        paper = record.paper(dict(zip(facts.formats, facts.files, strict=True))[kept.format])
        return paper.content if paper else None
    if kept.name.endswith(".zip"):
        return packed(record, rules, entry=kept.entry, attest=attest)
    given = proof_of(record, entry=kept.entry, body=rules.body.id, attest=attest)
    return (json.dumps(given, indent=2, sort_keys=True) + "\n").encode()
