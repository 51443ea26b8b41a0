"""A release as it is drafted: all that its checks look at, as plain values, so that a wrong one can be made by hand."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from answerable.disclosure import Declared, Released, StatusMark
from answerable.reports.report import Chart

Note = Literal["revision", "restated", "break", "left-out", "explanation"]


@dataclass(frozen=True)
class DraftSection:
    """One figure of a release: its heading, the sentence with its places open and filled, and the figure."""

    heading: str
    template: str
    sentence: str
    figure: Released
    chart: Chart = "none"

    @property
    def measure(self) -> str:
        """The code of its measure."""
        return self.figure.measure


@dataclass(frozen=True)
class ChangeNote:
    """What the release says of a difference to the last one: of which cell, what it was and is now, and why."""

    sort: Note
    measure: str
    words: str
    table: str = ""
    key: tuple[str, ...] = ()
    column: str = ""
    was: object = None
    now: object = None


@dataclass(frozen=True)
class WithheldCell:
    """One cell of a release that holds no number: where it stands, and its reason."""

    measure: str
    table: str
    row: str
    column: str
    reason: str


@dataclass(frozen=True)
class EarlySight:
    """Somebody who saw a release before it went out: their office, why, and on which day."""

    office: str
    reason: str
    on: date


@dataclass(frozen=True)
class Earlier:
    """The release before it in its series."""

    id: str
    number: int
    since: date
    as_of: date
    known_at: int
    figures: tuple[Released, ...]
    marks: tuple[StatusMark, ...] = ()

    def figure(self, measure: str) -> Released | None:
        """Give its figure of a measure, or None."""
        return next((f for f in self.figures if f.measure == measure), None)


@dataclass(frozen=True)
class ReleaseDraft:
    """A release before it goes out; `out_on` is the day for which it is announced.

    `threshold` is the smallest count that its readers are shown, 0 where they are shown every one.
    """

    id: str
    series: str
    every: Literal["month", "quarter", "year"]
    title: str
    number: int
    since: date
    as_of: date
    out_on: date
    drafted_on: date
    known_at: int
    root: str
    reader: str
    statistician: str
    officer: str
    governed_by: str
    sections: tuple[DraftSection, ...]
    declared: Declared
    threshold: int = 0
    notes: tuple[ChangeNote, ...] = ()
    withheld: tuple[WithheldCell, ...] = ()
    early: tuple[EarlySight, ...] = ()
    marks: tuple[StatusMark, ...] = ()
    previous: Earlier | None = None

    @property
    def figures(self) -> tuple[Released, ...]:
        """Its figures, in their order."""
        return tuple(section.figure for section in self.sections)

    def figure(self, measure: str) -> Released | None:
        """Give its figure of a measure, or None."""
        return next((f for f in self.figures if f.measure == measure), None)

    def note(self, sort: Note, measure: str, **at: object) -> ChangeNote | None:
        """Give its note of a sort on a measure, and on a cell where one is named."""
        return next(
            (
                n
                for n in self.notes
                if n.sort == sort
                and n.measure == measure
                and all(getattr(n, name) == value for name, value in at.items())
            ),
            None,
        )
