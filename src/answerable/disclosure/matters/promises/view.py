"""What a page about promises, recommendations, commitments and asks is given: plain values, each with its history."""

from dataclasses import dataclass
from datetime import date

STATE_WORDS = {
    "not-accepted": "not accepted",
    "disowned": "disowned",
    "open": "open",
    "due": "due within 30 days",
    "overdue": "overdue",
    "kept": "kept",
    "broken": "broken",
    "superseded": "superseded",
}
STATUS_NAMES = {
    "unanswered": "not answered yet",
    "considering": "being considered",
    "accepted": "accepted, not begun",
    "partly": "accepted in part",
    "in-progress": "in progress",
    "offered": "evidence before a second person",
    "complete": "complete",
    "not-progressed": "not progressed",
    "rejected": "rejected",
}
HEADING_WORDS = {
    "complete": "complete",
    "under-way": "under way",
    "not-progressed": "not progressed",
    "unanswered": "not answered yet",
}
ASK_WORDS = {"open": "nothing yet", "in-part": "done in part", "done": "done", "declined": "declined"}


@dataclass(frozen=True)
class HistoryLine:
    """One thing that happened: what, on which day, by whom, in which words, and by which entry it is proven."""

    title: str
    on: date
    by: str
    words: str
    entry: int


@dataclass(frozen=True)
class UndertakingView:
    """A promise: its words, who is bound and to whom, by when and how one will know, how it stands, and its history."""

    id: str
    words: str
    bound: str
    given_to: str
    recorded_on: date
    due_on: date | None
    due: str
    criterion: str
    state: str
    state_words: str
    sentence: str
    arises_from: str
    successor: str
    history: tuple[HistoryLine, ...]
    may: tuple[str, ...] = ()


@dataclass(frozen=True)
class UndertakingsView:
    """Every promise, those that need somebody first; counted by state, with those that lack a day or a criterion."""

    sentence: str
    counts: tuple[tuple[str, str, int], ...]
    without_day: int
    without_criterion: int
    undertakings: tuple[UndertakingView, ...]


@dataclass(frozen=True)
class RecommendationView:
    """One recommendation: its words and number, whose it is to see to and by when, its status, and its history."""

    id: str
    number: int
    words: str
    inquiry: str
    inquiry_title: str
    owner: str
    due_on: date | None
    due: str
    is_overdue: bool
    status: str
    status_words: str
    heading: str
    since: date
    history: tuple[HistoryLine, ...]


@dataclass(frozen=True)
class InquiryView:
    """An inquiry that reported: how many it recommended, how many are entered, and how those stand."""

    id: str
    title: str
    organisation: str
    reported_on: date
    reported: int
    entered: int
    completeness: str
    sentence: str
    counts: tuple[tuple[str, str, int], ...]
    recommendations: tuple[RecommendationView, ...]


@dataclass(frozen=True)
class CommitmentView:
    """A standing intention: its words, who declared it, the figure that shows it or that none does, and its end."""

    id: str
    words: str
    declared_by: str
    declared_on: date
    measure: str
    measure_title: str
    ended_on: date | None
    ended_words: str


@dataclass(frozen=True)
class AskView:
    """What an organisation asked for: when, how many days ago that was, and what became of it."""

    id: str
    words: str
    organisation: str
    made_on: date
    days: int
    state: str
    state_words: str
    is_open: bool
    history: tuple[HistoryLine, ...]


@dataclass(frozen=True)
class OutsideView:
    """A meeting with organisations from outside: when, with whom, who met them, and what they asked for."""

    id: str
    on: date
    days: int
    organisations: tuple[str, ...]
    office: str
    words: str
    asks: tuple[AskView, ...]


@dataclass(frozen=True)
class AsksView:
    """All that was asked from outside: one sentence, the open ones by age, the meetings, and what came by letter."""

    sentence: str
    ages: tuple[tuple[str, int], ...]
    meetings: tuple[OutsideView, ...]
    others: tuple[AskView, ...]
