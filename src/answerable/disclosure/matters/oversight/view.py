"""What a page about motions is given: plain values, and figures only as they were released."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from answerable.disclosure.cells import Released
from answerable.disclosure.matters.asking import MotionRef

Status = Literal["answered", "partly", "refused", "not-held", "outstanding", "late"]
STATUSES: tuple[Status, ...] = ("answered", "partly", "refused", "not-held", "outstanding", "late")
STATUS_WORDS: dict[Status, str] = {
    "answered": "answered",
    "partly": "partly answered",
    "refused": "refused",
    "not-held": "not held",
    "outstanding": "outstanding",
    "late": "late",
}


@dataclass(frozen=True)
class AnswerView:
    """A written answer: its words and figures, by whom, when, how it stood to its deadline, and its entry.

    `authority` says by which right; `is_narrative` that it holds no figure of the register, whatever its words say;
    `absence` is the word where the list that answers it is empty: nobody, or none.
    """

    words: str
    figures: tuple[Released, ...]
    quality: str
    by: str
    on: date
    is_late: bool
    entry: int
    is_held: bool
    authority: str = ""
    is_narrative: bool = False
    absence: str = ""
    due_on: date | None = None


@dataclass(frozen=True)
class RefusalView:
    """A refusal: its ground with the rule, its words, by whom, when, and where the point went."""

    ground: str
    source: str
    words: str
    by: str
    on: date
    route: str
    is_late: bool
    entry: int


@dataclass(frozen=True)
class TurnView:
    """One turn in what came of a point, after it was answered or refused or on the way there; it is no answer."""

    kind: str
    title: str
    words: str
    by: str
    on: date
    entry: int
    about: str = ""


@dataclass(frozen=True)
class StatementView:
    """Something said or written that is not an answer: the words, by which way, by whom and when.

    `id` is given where it is a statement of the register of statements, with to whom it was said, and what it was later
    said to mean; `is_unattributed` where nobody is named for it.
    """

    words: str
    channel: str
    by: str
    on: date
    entry: int
    id: str = ""
    is_unattributed: bool = False
    addressees: tuple[str, ...] = ()
    clarifications: tuple[TurnView, ...] = ()


@dataclass(frozen=True)
class PointView:
    """One point: what was asked of whom and by when, how it stands, and what came back."""

    id: str
    number: int
    words: str
    addressee: str
    form: str
    topic: str
    measure: str
    as_of: date | None
    due_on: date
    due: str
    status: Status
    status_words: str
    answer: AnswerView | None
    refusal: RefusalView | None
    statements: tuple[StatementView, ...]
    turns: tuple[TurnView, ...] = ()
    earlier: tuple[AnswerView | RefusalView, ...] = ()
    since: date | None = None
    days_late: int = 0
    silence: str = ""
    is_open_again: bool = False

    @property
    def story(self) -> tuple[tuple[str, AnswerView | RefusalView | TurnView], ...]:
        """What came back and what came of it, in the order in which it was recorded, each with its sort."""
        told: list[tuple[str, AnswerView | RefusalView | TurnView]] = [("turn", t) for t in self.turns]
        replies = (*self.earlier, *(r for r in (self.answer, self.refusal) if r))
        told += [("answer" if isinstance(r, AnswerView) else "refusal", r) for r in replies]
        return tuple(sorted(told, key=lambda one: one[1].entry))


@dataclass(frozen=True)
class PublicationView:
    """One publication of the answer: when, in which files, and by which entry it is proven."""

    on: date
    entry: int
    report: str
    formats: tuple[str, ...]
    files: tuple[str, ...]


@dataclass(frozen=True)
class PlaceView:
    """Where a motion was passed: the meeting, how many came, and whether whom it asks was there."""

    meeting: str
    title: str
    on: date
    attendance: str
    addressee: str


@dataclass(frozen=True)
class MotionView:
    """A motion as it was passed, and what became of each of its points."""

    id: str
    title: str
    text: str
    sentence: str
    organ: str
    addressee: str
    passed_on: date
    due_on: date
    due: str
    vote: str
    attendance: str
    mover: str
    seconder: str
    points: tuple[PointView, ...]
    statements: tuple[StatementView, ...]
    publications: tuple[PublicationView, ...]
    summary: str
    completeness: str = ""
    digest: str = ""
    place: PlaceView | None = None
    follows: tuple[MotionRef, ...] = ()
    followed_by: tuple[MotionRef, ...] = ()


@dataclass(frozen=True)
class PointMark:
    """One mark in the row of a motion: the point's number, and how it stands."""

    number: int
    status: Status
    status_words: str
    words: str
    due_on: date


@dataclass(frozen=True)
class MotionLine:
    """A motion in a list: what it is called, from whom to whom, its deadline, and a mark for each point."""

    id: str
    title: str
    organ: str
    addressee: str
    passed_on: date
    due_on: date
    published_on: date | None
    points: tuple[PointMark, ...]
    summary: str


@dataclass(frozen=True)
class PointsSummary:
    """All points of all motions: how many stand how, and one sentence."""

    motions: int
    points: int
    counts: tuple[tuple[Status, str, int], ...]
    sentence: str
