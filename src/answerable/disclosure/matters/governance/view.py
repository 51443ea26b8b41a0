"""What a page about the body's documents is given: plain values, and names only of those who agreed to be named."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class VersionView:
    """One version of a document: adopted by whom and when, to be reviewed by when, and whether its text is held."""

    version: str
    organ: str
    adopted_on: date
    review_due_on: date | None
    words: str | None


@dataclass(frozen=True)
class ForecastView:
    """One version of a plan: for which day, said on which day, and by how many days it moved from the one before."""

    on: date
    said_on: date
    moved: int


@dataclass(frozen=True)
class MilestoneView:
    """A milestone: first planned for, each later forecast, reached on, and the days of slip, in number and words."""

    name: str
    planned_on: date | None
    forecasts: tuple[ForecastView, ...]
    reached_on: date | None
    slip: int | None
    state: str


@dataclass(frozen=True)
class ConsulteeView:
    """One organisation that may be named here: what passed with it, its own words, and what became of its view."""

    id: str
    name: str
    status: str
    passed: tuple[tuple[str, date], ...]
    view: str
    words: tuple[tuple[date, str], ...]
    is_disputed: bool
    outcome: str
    reasons: str
    considered_on: date | None


@dataclass(frozen=True)
class ChangeView:
    """A change of the draft: where, when, because of whom, and what."""

    clause: str
    on: date
    because_of: str
    words: str


@dataclass(frozen=True)
class FairTestView:
    """One of the four tests of a fair consultation: its name, how it came out, why, and the days that show it."""

    test: str
    name: str
    verdict: str
    verdict_words: str
    why: str
    days: tuple[tuple[str, date], ...]


@dataclass(frozen=True)
class ConsultationView:
    """The consultation in a review: what was put, to whom, how each stands, what it changed, and how fair it was.

    `unnamed` are the organisations that are counted and not named, by how they stand. `talks` are private talks with
    individuals, which are no consultation of anybody.
    """

    sentence: str
    opened_on: date | None
    closes_on: date | None
    is_formative: bool
    proposal: str
    reasons: str
    consultees: tuple[ConsulteeView, ...]
    unnamed: tuple[tuple[str, int], ...]
    unnamed_words: str
    talks: int | None
    talks_words: str
    changes: tuple[ChangeView, ...]
    tests: tuple[FairTestView, ...]

    @property
    def disputed(self) -> tuple[ConsulteeView, ...]:
        """Those who say that they were not consulted, or not so."""
        return tuple(one for one in self.consultees if one.is_disputed)


@dataclass(frozen=True)
class ReviewView:
    """A review: a sentence, its stage, when it ends by the latest word, how often that moved, and its consultation."""

    id: str
    version: str
    opened_on: date
    stage: str
    is_open: bool
    sentence: str
    ends_on: date | None
    moved: int
    milestones: tuple[MilestoneView, ...]
    consultation: ConsultationView


@dataclass(frozen=True)
class DocumentLine:
    """A document in a list: what it is called, its version in force, and how its review stands, in number and words."""

    id: str
    name: str
    version: str
    organ: str
    adopted_on: date
    is_in_force: bool
    review_due_on: date | None
    overdue: int
    state: str
    under_review: str


@dataclass(frozen=True)
class DocumentView:
    """A document: a sentence that says how it stands, its versions and its reviews, latest first."""

    line: DocumentLine
    sentence: str
    withdrawn: str
    versions: tuple[VersionView, ...]
    reviews: tuple[ReviewView, ...]
