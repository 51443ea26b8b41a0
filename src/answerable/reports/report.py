"""A report: released figures and words in their order, dated, bound to a place in the record, known by its digest."""

from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import Any, Literal

import rfc8785

from answerable.disclosure import Released

Chart = Literal["stock-and-flow", "bars", "survival", "ages", "none"]
Sort = Literal["prose", "quoted", "answer", "statement", "refusal", "silence", "note"]
Status = Literal["answered", "partly", "refused", "not-held", "outstanding", "late"]


@dataclass(frozen=True)
class Heading:
    """The heading of a part, at level 2 or 3; a point's heading carries its number and status."""

    words: str
    level: Literal[2, 3] = 2
    anchor: str = ""
    status: Status | None = None


@dataclass(frozen=True)
class Sentence:
    """One plain sentence that says what is the case."""

    words: str


@dataclass(frozen=True)
class Words:
    """Words of some sort, paragraph by paragraph, and whose they are."""

    words: str
    sort: Sort = "prose"
    by: str = ""


@dataclass(frozen=True)
class Pairs:
    """Short facts, each under its name."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PointMark:
    """One point of a motion in the row of marks: its number, its status, and where it is told."""

    number: int
    status: Status
    anchor: str


@dataclass(frozen=True)
class Points:
    """What became of every point of a motion, in their order, and what that comes to."""

    marks: tuple[PointMark, ...]
    completeness: str


@dataclass(frozen=True)
class FigureBlock:
    """A released figure: the sentence that tells it, the chart that shows it, and its tables."""

    released: Released
    chart: Chart = "none"
    sentence: str = ""


Block = Heading | Sentence | Words | Pairs | Points | FigureBlock


@dataclass(frozen=True)
class Report:
    """One composition, to be set in every format; `about` is the motion or body that it is about."""

    about: str
    title: str
    subtitle: str
    body: str
    reader: str
    blocks: tuple[Block, ...]
    as_of: date
    known_at: int
    root: str
    language: str = "en-GB"

    @property
    def figures(self) -> tuple[Released, ...]:
        """The released figures, in their order."""
        return tuple(b.released for b in self.blocks if isinstance(b, FigureBlock))

    @cached_property
    def content(self) -> bytes:
        """The canonical JSON of the whole report (RFC 8785): what its digest is taken of."""
        return rfc8785.dumps(_to_json(self))

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical JSON, in hex."""
        return sha256(self.content).hexdigest()


def _to_json(report: Report) -> dict[str, Any]:
    plain = {
        "format": "answerable-report/1",
        "about": report.about,
        "title": report.title,
        "subtitle": report.subtitle,
        "body": report.body,
        "reader": report.reader,
        "language": report.language,
        "as_of": report.as_of.isoformat(),
        "known_at": report.known_at,
        "root": report.root,
    }
    return plain | {"blocks": [_block(b) for b in report.blocks]}


def _block(block: Block) -> dict[str, Any]:
    facts: dict[str, Any]
    if isinstance(block, FigureBlock):
        facts = {"released": block.released.to_json(), "chart": block.chart, "sentence": block.sentence}
    elif isinstance(block, Pairs):
        facts = {"pairs": [list(pair) for pair in block.pairs]}
    elif isinstance(block, Points):
        facts = {"marks": [asdict(m) for m in block.marks], "completeness": block.completeness}
    else:
        facts = asdict(block)
    return {"block": type(block).__name__, **facts}
