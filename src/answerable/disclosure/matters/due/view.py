"""What a page is given that explains due days: plain values, and nothing to be reckoned."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.dossier.when import StopView
from answerable.disclosure.matters.views import DutyView


@dataclass(frozen=True)
class ExtensionView:
    """A later day that was given: on which day, until when, why, and by whom where that may be told."""

    on: date
    until: str
    reason: str
    by: str


@dataclass(frozen=True)
class DueView:
    """One duty and why it is due on its day.

    `changes` say how the day moved since the clock began, because the body's calendar changed. `latest` is the latest
    day to which the rule lets it be put off, and `times` how often.
    """

    duty: DutyView
    began: str
    lines: tuple[str, ...]
    stops: tuple[StopView, ...]
    stopped_days: int
    counts_stops: bool
    extensions: tuple[ExtensionView, ...]
    latest: str
    times: str
    calendar: str
    changes: tuple[str, ...]


@dataclass(frozen=True)
class DueDays:
    """The duties of a matter, or those under one limit of it, each explained.

    `set_days` are days that were said and not counted, with the entry that says each: so of a promise that waits to be
    accepted, which is no duty yet.
    """

    matter: str
    unit: str
    sentence: str
    is_public: bool
    set_days: tuple[str, ...]
    duties: tuple[DueView, ...]
