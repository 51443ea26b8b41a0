"""What pages of sittings are given: plain values, ready to be set."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class SeatedView:
    """Somebody called to a sitting: as what they count, whether they preside, and what they declared."""

    id: str
    name: str
    counts_as: str
    presides: bool
    declared: tuple[str, ...]
    has_declared: bool
    was_there: bool | None


@dataclass(frozen=True)
class AgendaItem:
    """A case before a sitting: how it stands, who decides, what is wanting or was decided, and the acts that decide."""

    case: str
    words: str
    deciding: int
    wanting: tuple[tuple[str, str], ...]
    findings: tuple[str, ...]
    votes: tuple[str, ...]
    outcome: str
    acts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PapersView:
    """Papers as they went out: the day, pages, time to read, whether in time, and to whom."""

    sent_on: date
    pages: int
    minutes: int | None
    case: str
    to: tuple[str, ...]
    is_in_time: bool
    words: str


@dataclass(frozen=True)
class SittingLine:
    """A sitting in one line: its day, panel, who sits, how many cases, and how it stands."""

    id: str
    panel: str
    on: date
    state: str
    words: str
    members: tuple[str, ...]
    cases: tuple[str, ...]
    reading: str


@dataclass(frozen=True)
class SittingsView:
    """The sittings to come and those held, latest first, with a sentence."""

    sentence: str
    to_come: tuple[SittingLine, ...]
    past: tuple[SittingLine, ...]


@dataclass(frozen=True)
class SittingPage:
    """One sitting: its agenda, members, papers and declarations; what was decided; what may be done."""

    id: str
    panel: str
    panel_name: str
    on: date
    when: str
    state: str
    sentence: str
    called_on: date | None
    called_by: str
    moved: int
    called_off_because: str
    members: tuple[SeatedView, ...]
    agenda: tuple[AgendaItem, ...]
    papers: tuple[PapersView, ...]
    reading: str
    is_hurried: bool
    rules: tuple[tuple[str, str], ...]
    natures: tuple[tuple[str, str], ...]
    reasons: tuple[tuple[str, str], ...]
    may_sit: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ProposalView:
    """Somebody who might be called: as what they count, what else they do that day, and every reason against."""

    id: str
    name: str
    counts_as: str
    busy: str
    against: tuple[tuple[str, str], ...]
    may_preside: bool

    @property
    def is_free(self) -> bool:
        """Tell whether nothing stands against calling them."""
        return not self.against


@dataclass(frozen=True)
class ProposalsView:
    """Who could sit on a panel on a day, on these cases: those who may first, and those who may not with why."""

    panel: str
    panel_name: str
    on: date
    size: int | None
    rules: tuple[tuple[str, str], ...]
    earliest: date | None
    may: tuple[ProposalView, ...]
    may_not: tuple[ProposalView, ...]


@dataclass(frozen=True)
class PooledView:
    """Somebody in the pool of a panel: as what they count, since when, and how they stand with its courses."""

    id: str
    name: str
    counts_as: str
    since: date
    is_trained: bool
    training: str


@dataclass(frozen=True)
class PoolView:
    """The pool of a panel today, with the rules on its composition."""

    panel: str
    name: str
    sentence: str
    rules: tuple[tuple[str, str], ...]
    pooled: tuple[PooledView, ...]
    seated_only: tuple[tuple[str, str], ...]
    capacities: tuple[tuple[str, str], ...]
    expertise: tuple[tuple[str, str], ...]
    genders: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class DoorLine:
    """A sitting as a member of it sees it: its day, cases, papers to read and the time for them; what they declared."""

    id: str
    panel: str
    on: date
    when: str
    presides: bool
    cases: tuple[str, ...]
    papers: tuple[PapersView, ...]
    pages: int
    minutes: int
    has_declared: bool
    state: str


@dataclass(frozen=True)
class DoorView:
    """What somebody sits on: to come and held, with the papers to read."""

    sentence: str
    to_come: tuple[DoorLine, ...]
    past: tuple[DoorLine, ...]
    pools: tuple[str, ...]
