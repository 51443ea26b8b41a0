"""What pages about organs, meetings and written questions are given: plain values."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from answerable.record import Id

QuestionStatus = Literal["answered", "late", "outstanding", "withdrawn"]


@dataclass(frozen=True)
class OrganLine:
    """One organ: what sort it is, to whom it answers, who answers to it, its panels, and the rule."""

    id: str
    name: str
    sort: str
    answers_to: tuple[str, ...]
    source: str
    over: tuple[str, ...]
    panels: tuple[str, ...]
    is_governing: bool


@dataclass(frozen=True)
class StandingLine:
    """What one organ may require of another on some topics: in words, with its rule and its days."""

    overseer: str
    addressee: str
    right: str
    words: str
    topics: tuple[str, ...]
    source: str
    since: date | None
    until: date | None


@dataclass(frozen=True)
class DelegationLine:
    """Who may answer for whom: the role, the topics (all where none is named), the days, and who gave it."""

    id: Id
    organ: str
    role: str
    topics: tuple[str, ...]
    since: date
    until: date | None
    by: str
    words: str


@dataclass(frozen=True)
class ConflictLine:
    """An organ that both judges and supervises: which, and what it does on either side, in plain words."""

    organ: str
    sentence: str
    judges: str
    supervises: str


@dataclass(frozen=True)
class OrgansView:
    """Who answers to whom on a day; `changes` are the days on which what the rules say of it changes."""

    on: date
    sentence: str
    organs: tuple[OrganLine, ...]
    standings: tuple[StandingLine, ...]
    delegations: tuple[DelegationLine, ...]
    conflicts: tuple[ConflictLine, ...]
    changes: tuple[date, ...]
    picture: str


@dataclass(frozen=True)
class DemandLine:
    """What an organ may demand of another on one topic, and who answers there, with the rule."""

    organ: str
    addressee_id: str
    addressee: str
    topic_id: str
    topic: str
    right: str
    words: str
    source: str
    answered_by: tuple[str, ...]


@dataclass(frozen=True)
class MotionRef:
    """A motion that another speaks of: its number, what it is called and when it was passed."""

    id: Id
    title: str
    passed_on: date


@dataclass(frozen=True)
class AttendanceLine:
    """Whether somebody was at a meeting: the office, or the person as this reader is told, and as what."""

    who: str
    present: bool
    capacity: str
    organ_id: str
    entry: int


@dataclass(frozen=True)
class MeetingLine:
    """A meeting in a list: of whom, when, how many came, and how many motions were passed at it."""

    id: Id
    organ_id: str
    organ: str
    title: str
    on: date
    attendance: str
    motions: int
    is_minuted: bool


@dataclass(frozen=True)
class MeetingView:
    """A meeting: how many came and how that is known, who was there and who was not, and what was passed."""

    id: Id
    organ_id: str
    organ: str
    title: str
    on: date
    sentence: str
    attendance: str
    present: tuple[AttendanceLine, ...]
    absent: tuple[AttendanceLine, ...]
    motions: tuple[MotionRef, ...]
    minuted_on: date | None
    minutes: str
    entry: int


@dataclass(frozen=True)
class QuestionStep:
    """One thing that was done about a written question: what, in which words, by whom, when."""

    kind: str
    what: str
    words: str
    by: str
    on: date
    entry: int
    expected_on: date | None = None


@dataclass(frozen=True)
class QuestionView:
    """A written question: what was asked, of whom, by when, how it stands, and everything that came back."""

    id: Id
    words: str
    asker: str
    asker_id: Id | None
    organ: str
    addressee: str
    topic: str
    tabled_on: date
    due_on: date
    due: str
    is_named_day: bool
    status: QuestionStatus
    status_words: str
    is_held: bool
    steps: tuple[QuestionStep, ...]
    entry: int


@dataclass(frozen=True)
class QuestionsView:
    """One page of written questions, how many there are on all of them, and how all stand in one sentence."""

    sentence: str
    questions: tuple[QuestionView, ...]
    of: int = 0
    page: int = 1
    pages: int = 1
