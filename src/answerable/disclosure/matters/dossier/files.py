"""A file of a matter, given piece by piece to those who may see the matter."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.people import NotHere, check_is_staff, roster_of
from answerable.record import Id, Record, cases, standing
from answerable.rules import Rules


@dataclass(frozen=True)
class FileView:
    """A file to be given out: its name as it came, its media type, its bytes in number, and its content in pieces."""

    name: str
    media: str
    length: int
    pieces: Iterator[bytes]


def file(record: Record, rules: Rules, *, matter: Id, entry: int, person: Id, on: date) -> FileView:
    """Give a file that an entry of a matter put with its papers.

    Raises NotForYou for anybody but the staff, and NotHere where the matter has no such file or it was destroyed.
    """
    check_is_staff(rules, roster_of(record), person, on)
    entries = standing(record.read(subject=matter))
    facts = next((e.event.facts for e in entries if e.index == entry), None)
    stream = record.stream(facts.file) if isinstance(facts, cases.Attached) else None
    if stream is None or not isinstance(facts, cases.Attached):
        raise NotHere(
            f"{matter} has no file at entry {entry}, or it is no longer held. Choose one from its story."
        )
    name = record.paper(facts.name) if facts.name else None
    return FileView(
        name.words if name else f"{matter}-{entry}", stream.filed.media, facts.length, stream.pieces
    )
