"""What is held about one person, set out for them to read and for a program of theirs."""

import json
from datetime import date

from answerable.disclosure import Gathered, GatheredPiece, spoken
from answerable.reports.formats import document, stylesheet, zipped
from answerable.reports.report import Block, Heading, Pairs, Report, Sentence, Words

THEIRS = (
    "This is what is held about you, as it stood on the day named. The names of others, and how they can be reached,"
    " were taken out, and letters to them are not in it. If something is wrong, say so: a wrong entry is corrected by"
    " another, and both stay to be seen. You may also ask to be erased."
)


def gathered_report(gathered: Gathered, *, body: str) -> Report:
    """Set out what is held about one person, to be read by them: part by part, and who has read their papers."""
    blocks: list[Block] = [Sentence(gathered.sentence), Words(THEIRS, "note")]
    for number, part in enumerate(gathered.parts, start=1):
        blocks.append(Heading(part.heading, anchor=f"held-{number}"))
        blocks += [Sentence(part.stands)] if part.stands else []
        for piece in part.pieces:
            blocks += _piece(piece)
    blocks.append(Heading("Who read papers about you", anchor="readings"))
    lines = tuple((spoken(r.on), f"{r.office}, {r.purpose}") for r in gathered.readings)
    blocks.append(Pairs(lines) if lines else Words("Nobody, so far as the reading log tells.", "note"))
    return Report(
        about=gathered.person,
        title=f"What is held about {gathered.name}",
        subtitle=f"As it stood on {spoken(gathered.on)}",
        body=body,
        reader="party",
        blocks=tuple(blocks),
        as_of=gathered.on,
        known_at=gathered.size,
        root=gathered.root,
    )


def _piece(piece: GatheredPiece) -> list[Block]:
    blocks: list[Block] = [Heading(f"{piece.title}, {spoken(piece.on)}", level=3)]
    if piece.facts:
        blocks.append(Pairs(piece.facts))
    if piece.words:
        blocks.append(Words(piece.words, "quoted"))
    if piece.note:
        blocks.append(Words(piece.note, "note"))
    return blocks


def gathered_json(gathered: Gathered) -> bytes:
    """Give what is held about one person as JSON, for a program of theirs."""
    said = {
        "format": "answerable-gathered/1",
        "person": gathered.person,
        "name": gathered.name,
        "as_of": _day(gathered.on),
        "known_at": gathered.size,
        "root": gathered.root,
        "parts": [
            {"heading": part.heading, "stands": part.stands, "pieces": [_as_json(p) for p in part.pieces]}
            for part in gathered.parts
        ],
        "readings": [{"on": _day(r.on), "office": r.office, "purpose": r.purpose} for r in gathered.readings],
    }
    return (json.dumps(said, indent=2, ensure_ascii=False) + "\n").encode()


def gathered_files(gathered: Gathered, *, body: str) -> dict[str, bytes]:
    """Give the files of the copy: a page to read, the same as data, and each paper by itself."""
    made = {
        "held.html": document(gathered_report(gathered, body=body)).encode(),
        "report.css": stylesheet().encode(),
        "held.json": gathered_json(gathered),
    }
    papers = [piece for part in gathered.parts for piece in part.pieces if piece.is_paper]
    for number, piece in enumerate(papers, start=1):
        words = f"{piece.title}, {spoken(piece.on)}\n\n{piece.words}\n"
        made[f"papers/{number:03d}.txt"] = words.encode()
    return made


def gathered_zip(gathered: Gathered, *, body: str) -> bytes:
    """Give the files of the copy in one zip, the same bytes for the same content."""
    return zipped(gathered_files(gathered, body=body))


def _as_json(piece: GatheredPiece) -> dict[str, object]:
    facts = {label: value for label, value in piece.facts}
    said = {"what": piece.title, "on": _day(piece.on), "entry": piece.entry, "facts": facts}
    return said | {name: value for name in ("words", "note") if (value := getattr(piece, name))}


def _day(day: date) -> str:
    return day.isoformat()
