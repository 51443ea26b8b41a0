"""What a page of the desk is given: plain values, ready to be set, and nothing to be reckoned."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Sort = Literal["choice", "date", "text", "number", "person", "flag", "name"]
Urgency = Literal["late", "today", "soon", "later", "done", "none"]


@dataclass(frozen=True)
class PersonView:
    """Somebody in a case: their number, what they are called, and how to reach them where they said."""

    id: str
    name: str
    contact: str = ""


@dataclass(frozen=True)
class StepView:
    """One day on the way to a due day, and why it counted or did not."""

    day: date
    words: str
    counted: int | None
    why: str


@dataclass(frozen=True)
class DutyView:
    """Something due: from whom, by which day, how it stands in words, and why on that day."""

    limit: str
    name: str
    owner: str
    due_on: date
    due: str
    state: str
    urgency: Urgency
    is_open: bool
    is_late: bool
    why: str
    steps: tuple[StepView, ...]
    source: str


@dataclass(frozen=True)
class ClockView:
    """The clock of a stage: the stage, the duty that is due next in words, and its explanation."""

    stage: str
    since: date
    due: str
    urgency: Urgency
    why: str
    source: str
    is_stopped: bool
    limit: str = ""
    gross: int = 0
    net: int = 0
    by_reason: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class PaperView:
    """Words on paper: what they are, and the words, or None where the paper is no longer held."""

    label: str
    words: str | None


@dataclass(frozen=True)
class TimelineItem:
    """One thing that happened: what, on which day, recorded when and by whom; struck where it was corrected."""

    entry: int
    kind: str
    title: str
    what: str
    facts: tuple[tuple[str, str], ...]
    happened_on: date
    when: str
    recorded_on: date
    recorded: str
    is_late: bool
    by: str
    papers: tuple[PaperView, ...]
    is_struck: bool
    struck_because: str
    believed: str = ""
    replaced_by: int | None = None
    replaces: int | None = None


@dataclass(frozen=True)
class BeliefView:
    """A past day as which a matter is shown: what the record held then, and what it was told of the matter since."""

    on: date
    words: str
    size: int
    since: tuple[TimelineItem, ...]


@dataclass(frozen=True)
class AllegationView:
    """One alleged breach: of which rule, what was found, and what followed."""

    id: str
    rule: str
    respondent: str
    finding: str
    recommended: str
    sanctions: tuple[str, ...]


@dataclass(frozen=True)
class FieldView:
    """One field of a form: its name and label, what is put in, from which choices, and whether it must be."""

    name: str
    label: str
    sort: Sort
    choices: tuple[tuple[str, str], ...]
    is_required: bool
    value: str
    hint: str


@dataclass(frozen=True)
class ActView:
    """Something that this person may do now: its kind, its words, what it meets, its form and its rule."""

    kind: str
    name: str
    who: str
    due: str
    urgency: Urgency
    fields: tuple[FieldView, ...]
    source: str
    limit: str = ""


@dataclass(frozen=True)
class BarredView:
    """Something that may not be done now or not by this person, with the rule that says so."""

    kind: str
    name: str
    why: str
    source: str


@dataclass(frozen=True)
class CaseView:
    """A matter on the desk: a sentence that says it all, who, what is due, the story, and what may be done."""

    id: str
    procedure: str
    procedure_name: str
    unit: str
    sentence: str
    stage: str
    stage_name: str
    is_open: bool
    opened_on: date
    closed_on: date | None
    disposal: str
    respondent: PersonView | None
    investigator: PersonView | None
    complainants: tuple[PersonView, ...]
    complaints: tuple[str, ...]
    allegations: tuple[AllegationView, ...]
    sanctions: tuple[str, ...]
    suspended: str
    clock: ClockView
    duties: tuple[DutyView, ...]
    timeline: tuple[TimelineItem, ...]
    may: tuple[ActView, ...]
    may_not: tuple[BarredView, ...]
    size: int
    root: str
    belief: BeliefView | None = None
    received: str = ""
    version: "VersionView | None" = None


@dataclass(frozen=True)
class VersionView:
    """Which version of its procedure governs a matter: in force from when, by which rule, and since when it governs."""

    in_force: date
    source: str
    since: date
    is_of_opening: bool


@dataclass(frozen=True)
class CorrectionView:
    """An entry that may be set right: what it says, and a form of its day, its facts and its words as they are."""

    matter: str
    item: TimelineItem
    fields: tuple[FieldView, ...]
    kept: tuple[str, ...]


@dataclass(frozen=True)
class CaseLine:
    """A matter in one line of a list."""

    id: str
    procedure: str
    stage: str
    stage_name: str
    is_open: bool
    opened_on: date
    closed_on: date | None
    respondent: str
    investigator: str
    owner: str
    due_on: date | None
    due: str
    urgency: Urgency
    due_limit: str = ""


@dataclass(frozen=True)
class StageCount:
    """How many matters stand at a stage."""

    stage: str
    name: str
    count: int
    is_closed: bool


@dataclass(frozen=True)
class CasesView:
    """A page of a list: what it says in one sentence, its lines, the stages to choose from, and where it goes on."""

    sentence: str
    procedure: str
    procedure_name: str
    procedures: tuple[tuple[str, str], ...]
    stages: tuple[StageCount, ...]
    lines: tuple[CaseLine, ...]
    page: int
    has_next: bool


@dataclass(frozen=True)
class DueLine:
    """One thing to do, verb first: "Decide triage of C-2026-0412", and when."""

    matter: str
    words: str
    due_on: date
    due: str
    urgency: Urgency
    owner: str
    who: str
    limit: str = ""
    source: str = ""
    stage: str = ""


@dataclass(frozen=True)
class DayView:
    """One day of the week to come: its words, why it is closed, if it is, and what falls on it."""

    day: date
    words: str
    closed_because: str
    lines: tuple[DueLine, ...]


@dataclass(frozen=True)
class Today:
    """What a person has to do: late, today, this week; what others owe; and the week, shown also when it is empty."""

    person: str
    on: date
    sentence: str
    late: tuple[DueLine, ...]
    due_today: tuple[DueLine, ...]
    this_week: tuple[DueLine, ...]
    waiting_for_others: tuple[DueLine, ...]
    week: tuple[DayView, ...]
    of: str = "me"
