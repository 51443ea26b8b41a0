"""What pages of suspensions, sanctions and appeals are given: plain values, ready to be set."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.hearings import SittingLine


@dataclass(frozen=True)
class ConditionView:
    """A condition in words, until when, how it stands, and of what."""

    words: str
    of: str
    until: str
    state: str
    is_bad: bool


@dataclass(frozen=True)
class LookView:
    """One look at a suspension: the day, by whom, what came of it and why."""

    when: str
    by: str
    words: str


@dataclass(frozen=True)
class SuspensionView:
    """An interim suspension: on which ground, by whom, how long, under what, and when it is looked at again."""

    case: str
    respondent: str
    ground: str
    by: str
    since: date
    days: int
    next_look: str
    is_overdue: bool
    looks: tuple[LookView, ...]
    conditions: tuple[ConditionView, ...]
    is_in_force: bool
    ended: str
    source: str


@dataclass(frozen=True)
class SuspensionsView:
    """All interim suspensions in force, longest first, with how many were not looked at in time."""

    sentence: str
    lines: tuple[SuspensionView, ...]


@dataclass(frozen=True)
class SanctionView:
    """A sanction: what, on whom, how it stands, since and until when and why, under which conditions."""

    case: str
    sanction: str
    respondent: str
    allegation: str
    imposed_on: date
    state: str
    state_words: str
    until: str
    why: str
    last_on: date | None
    conditions: tuple[ConditionView, ...]
    is_training: bool


@dataclass(frozen=True)
class SanctionsView:
    """The sanctions live on a day: those that rest, what is due under them, and what runs out next."""

    on: date
    sentence: str
    live: tuple[SanctionView, ...]
    expiring: tuple[SanctionView, ...]
    due: tuple[tuple[SanctionView, ConditionView], ...]


@dataclass(frozen=True)
class AppealView:
    """An appeal: its ground, whether it was let in, what it came to."""

    number: int
    words: str
    state: str
    steps: tuple[str, ...]


@dataclass(frozen=True)
class LikeCases:
    """What was decided in like cases: a range and bands; what is small is not told, and nobody is named."""

    clause: str
    sentence: str
    bands: tuple[tuple[str, str], ...]
    note: str


@dataclass(frozen=True)
class GuidanceView:
    """The guidance for one clause, with what was decided in like cases."""

    allegation: str
    clause: str
    words: str
    source: str
    within: tuple[str, ...]
    likes: LikeCases


@dataclass(frozen=True)
class StandingSanction:
    """A sanction that stands and can be changed: its code and allegation, and its words."""

    sanction: str
    allegation: str
    words: str


@dataclass(frozen=True)
class HearingPart:
    """What the page of a case says of its suspension, sanctions, appeals and sittings."""

    suspensions: tuple[SuspensionView, ...]
    sanctions: tuple[SanctionView, ...]
    appeals: tuple[AppealView, ...]
    sittings: tuple[SittingLine, ...]
