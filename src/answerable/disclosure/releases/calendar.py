"""The calendar of releases: what is announced for which day, what is out, what was put off and why, what is late."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.days import working_days_between
from answerable.disclosure.sentences import spoken
from answerable.record import Entry, Id, Record, releases, standing
from answerable.rules import ReportPlan, Rules

KINDS = frozenset(
    {
        *("ReleaseAnnounced", "ReleasePostponed", "ReleaseDrafted", "ReleaseStopped", "EarlySightGiven"),
        *("ReleaseIssued", "ReleaseNoted", "Corrected"),
    }
)


@dataclass(frozen=True)
class PutOff:
    """A release that was put off: when, from which day to which, why, and how long after its day that was said."""

    on: date
    was_for: date
    now_for: date
    reason: str
    words: str


@dataclass(frozen=True)
class ReleaseLine:
    """One release in the calendar: its period, the day it is or was announced for, and what became of it."""

    id: Id
    series: str
    title: str
    number: int | None
    since: date
    as_of: date
    announced_on: date
    first_for: date
    out_on: date
    issued_on: date | None
    state: str
    status: str
    is_late: bool
    is_overdue: bool
    postponed: tuple[PutOff, ...]
    is_noted: bool

    @property
    def period(self) -> str:
        """Its period in words."""
        return f"{spoken(self.since)} to {spoken(self.as_of)}"


@dataclass(frozen=True)
class SeriesView:
    """One series: how often it comes out, who signs for it, by which decision, and its releases, latest first."""

    id: str
    title: str
    every: str
    source: str
    governed_by: str
    statistician: str
    officer: str
    beforehand: str
    lines: tuple[ReleaseLine, ...]

    @property
    def latest(self) -> ReleaseLine | None:
        """The latest release that is out."""
        return next((line for line in self.lines if line.number is not None), None)


@dataclass(frozen=True)
class CalendarView:
    """What is to come and what is out: one sentence, the releases to come by day, and every series."""

    sentence: str
    coming: tuple[ReleaseLine, ...]
    series: tuple[SeriesView, ...]


def calendar(record: Record, rules: Rules, *, on: date) -> CalendarView:
    """Show every release that was ever announced, as it stands at the end of a day."""
    lines = [line for line in release_lines(record, rules, on=on)]
    coming = tuple(sorted((x for x in lines if x.number is None), key=lambda x: (x.out_on, x.id)))
    series = tuple(_series(rules, plan, lines) for plan in rules.reports if plan.release)
    return CalendarView(_sentence(coming), coming, series)


def release_lines(record: Record, rules: Rules, *, on: date) -> list[ReleaseLine]:
    """Give every release in the order of its announcement."""
    by_release: dict[Id, list[Entry]] = defaultdict(list)
    for entry in standing(record.read(kinds=KINDS)):
        if entry.event.happened_on <= on and entry.event.kind != "Corrected":
            by_release[entry.event.subject].append(entry)
    lines = (line_of(record, rules, id, entries, on=on) for id, entries in by_release.items())
    return [line for line in lines if line]


def line_of(
    record: Record, rules: Rules, id: Id, entries: Sequence[Entry], *, on: date
) -> ReleaseLine | None:
    """Give one release by what was recorded of it; None where it was never announced."""
    opening = next((e for e in entries if isinstance(e.event.facts, releases.ReleaseAnnounced)), None)
    if opening is None:
        return None
    facts = opening.event.facts
    assert isinstance(facts, releases.ReleaseAnnounced)
    postponed = tuple(_postponed(record, rules, facts.on, entries))
    out_on = postponed[-1].now_for if postponed else facts.on
    out = next((e for e in entries if isinstance(e.event.facts, releases.ReleaseIssued)), None)
    issued_on = out.event.happened_on if out else None
    is_late = bool(postponed) or (issued_on or on) > out_on
    return ReleaseLine(
        id=id,
        series=facts.series,
        title=_title(rules, facts.series),
        number=getattr(out.event.facts, "number", None) if out else None,
        since=facts.since,
        as_of=facts.as_of,
        announced_on=opening.event.happened_on,
        first_for=facts.on,
        out_on=out_on,
        issued_on=issued_on,
        state=_state(entries),
        status=_status(rules, facts.on, out_on, issued_on, bool(postponed), on),
        is_late=is_late,
        is_overdue=issued_on is None and on > out_on,
        postponed=postponed,
        is_noted=any(isinstance(e.event.facts, releases.ReleaseNoted) for e in entries),
    )


def _postponed(record: Record, rules: Rules, first_for: date, entries: Sequence[Entry]) -> list[PutOff]:
    was, told = first_for, []
    for entry in entries:
        facts = entry.event.facts
        if isinstance(facts, releases.ReleasePostponed):
            paper = record.paper(facts.words) if facts.words else None
            reason = rules.term("postpone-reasons", facts.reason).name
            told.append(PutOff(entry.event.happened_on, was, facts.on, reason, paper.words if paper else ""))
            was = facts.on
    return told


def _title(rules: Rules, series: str) -> str:
    return next((plan.title for plan in rules.reports if plan.id == series), series)


def _state(entries: Sequence[Entry]) -> str:
    """Give how far a release has come: announced, drafted, or issued."""
    state = "announced"
    for entry in entries:
        match entry.event.facts:
            case releases.ReleaseIssued():
                return "issued"
            case releases.ReleaseDrafted():
                state = "drafted"
            case releases.ReleaseStopped() | releases.ReleasePostponed():
                state = "announced"
    return state


def _status(
    rules: Rules, first_for: date, out_on: date, issued_on: date | None, is_postponed: bool, on: date
) -> str:
    late = f", announced first for {spoken(first_for)}" if is_postponed else ""
    if issued_on is None:
        if on > out_on:
            return f"Announced for {spoken(out_on)} and not out, {_late(rules, out_on, on)}{late}"
        return f"To come on {spoken(out_on)}{late}"
    if issued_on == first_for:
        return "Out on the day that was announced"
    return f"Out on {spoken(issued_on)}, {_late(rules, first_for, issued_on)}, announced first for {spoken(first_for)}"


def _late(rules: Rules, day: date, until: date) -> str:
    days = working_days_between(day, until, rules.calendar)
    return f"{days} working day{'' if days == 1 else 's'} late"


def _series(rules: Rules, plan: ReportPlan, lines: Sequence[ReleaseLine]) -> SeriesView:
    assert plan.release is not None
    own = sorted((x for x in lines if x.series == plan.id), key=lambda x: x.as_of, reverse=True)
    length = plan.release.announced
    return SeriesView(
        id=plan.id,
        title=plan.title,
        every=plan.every,
        source=plan.release.source,
        governed_by=plan.release.governed_by,
        statistician=rules.role(plan.release.statistician).name,
        officer=rules.role(plan.release.officer).name,
        beforehand=f"{length.count} {length.unit.replace('-', ' ')}",
        lines=tuple(own),
    )


def _sentence(coming: Sequence[ReleaseLine]) -> str:
    late = [one for one in coming if one.is_overdue]
    if late:
        number = "One release is" if len(late) == 1 else f"{len(late):,} releases are"
        return f"{number} late: announced for a day that is past, and not out."
    if not coming:
        return "No release is announced."
    return f"The next release is announced for {spoken(coming[0].out_on)}."
