"""What a bundle is made of, and what is known of one that was made."""

from dataclasses import dataclass
from datetime import date
from math import ceil

# Silent reading of plain prose: Brysbaert, How many words do we read per minute? (2019), rounded down for care.
WORDS_A_MINUTE = 200
HOUR = 60


@dataclass(frozen=True)
class Part:
    """One document of a bundle: in which section it stands, what it is called, its day, and its content.

    `note` says what a reader should know of it, such as that parts of it were withheld.
    """

    section: str
    title: str
    on: date
    content: bytes
    media: str
    note: str = ""


@dataclass(frozen=True)
class Cover:
    """What the first page says: the body, the title, what it is for, on which day it was made, and how it is marked."""

    body: str
    title: str
    purpose: str
    made_on: date
    marking: str = "Confidential"


@dataclass(frozen=True)
class IndexLine:
    """One line of the index: section, title, day, first and last page; `fault` says why a document is not there."""

    section: str
    title: str
    on: date
    first: int
    last: int
    fault: str = ""


@dataclass(frozen=True)
class Step:
    """How far the making of a bundle has come: which document of how many was set last."""

    number: int
    of: int
    title: str


@dataclass(frozen=True)
class Bundle:
    """A bundle that was made: its content, its pages, its index, its words and how long it may take to read."""

    content: bytes
    pages: int
    index: tuple[IndexLine, ...]
    words: int
    silent: int

    @property
    def minutes(self) -> int:
        """How many minutes it may take to read: its words at 200 a minute, and a minute for each page without words."""
        return ceil(self.words / WORDS_A_MINUTE) + self.silent

    @property
    def reading(self) -> str:
        """Say the reading time, and that it is an estimate."""
        hours, minutes = divmod(self.minutes, HOUR)
        spent = f"{hours} h {minutes:02d} min" if hours else f"{minutes} min"
        silent = f", and a minute for each of {self.silent} pages without words" if self.silent else ""
        return (
            f"about {spent} to read (an estimate: {self.words:,} words at {WORDS_A_MINUTE} a minute{silent})"
        )
