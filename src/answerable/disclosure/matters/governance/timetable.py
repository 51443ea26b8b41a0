"""The timetable of a review: every plan and forecast is a version, what was reached, and by how much it slipped."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date

from answerable.disclosure.matters.governance.view import ForecastView, MilestoneView
from answerable.disclosure.matters.wording import counted, sentence_case
from answerable.disclosure.sentences import spoken
from answerable.record import Entry, codes, training
from answerable.rules import Rules

LISTED = "milestones"


@dataclass
class _Milestone:
    """What was said of one milestone, in order: the days it was given, and the day it was reached."""

    said: list[tuple[date, date]] = field(default_factory=list)
    is_planned: bool = False
    reached_on: date | None = None


@dataclass(frozen=True)
class Timetable:
    """The milestones of a review, and when it is to end by the latest word, or did."""

    milestones: tuple[MilestoneView, ...]
    first_on: date | None
    ends_on: date | None
    moved: int


def timetable(rules: Rules, entries: Sequence[Entry], *, on: date) -> Timetable:
    """Set the milestones of one review from its entries, in order of the day first given."""
    found, ended_on = _gathered(entries), _ended(entries)
    ends = [code for code in _of_sort(rules, "end") if code in found]
    for code in ends:
        found[code].reached_on = found[code].reached_on or ended_on
    ordered = sorted(found.items(), key=lambda one: (_first(one[1]), one[0]))
    last = found[ends[-1]] if ends else _Milestone()
    return Timetable(
        milestones=tuple(_view(rules, code, one, on) for code, one in ordered),
        first_on=last.said[0][0] if last.said else None,
        ends_on=ended_on or (last.said[-1][0] if last.said else None),
        moved=sum(f.moved != 0 for f in _forecasts(last)),
    )


def _gathered(entries: Sequence[Entry]) -> dict[str, _Milestone]:
    found: dict[str, _Milestone] = defaultdict(_Milestone)
    for event in (entry.event for entry in entries):
        facts = event.facts
        if isinstance(facts, training.Planned):
            one = found[facts.milestone]
            one.is_planned = one.is_planned or (not one.said and facts.sort != "forecast")
            one.said.append((facts.on, event.happened_on))
        elif isinstance(facts, training.Reached):
            found[facts.milestone].reached_on = found[facts.milestone].reached_on or event.happened_on
    return found


def _ended(entries: Sequence[Entry]) -> date | None:
    ended = [e.event.happened_on for e in entries if isinstance(e.event.facts, codes.Reviewed)]
    return ended[-1] if ended else None


def _first(one: _Milestone) -> date:
    return one.said[0][0] if one.said else one.reached_on or date.max


def _forecasts(one: _Milestone) -> tuple[ForecastView, ...]:
    days = [day for day, _ in one.said]
    return tuple(
        ForecastView(day, said_on, (day - before).days)
        for before, (day, said_on) in zip(days, one.said[1:], strict=False)
    )


def _view(rules: Rules, code: str, one: _Milestone, on: date) -> MilestoneView:
    planned = one.said[0][0] if one.said and one.is_planned else None
    by = _by(one, on)
    slip = (by - planned).days if planned and by else None
    return MilestoneView(
        name=sentence_case(rules.term(LISTED, code).name),
        planned_on=planned,
        forecasts=_forecasts(one),
        reached_on=one.reached_on,
        slip=slip,
        state=_state(one, slip, on),
    )


def _by(one: _Milestone, on: date) -> date | None:
    """Give the day from which the slip is told: reached, else today where the day last given is past, else forecast."""
    if one.reached_on or _is_past(one, on):
        return one.reached_on or on
    return one.said[-1][0] if len(one.said) > 1 else None


def _is_past(one: _Milestone, on: date) -> bool:
    """Tell whether the day last given is past and the milestone not reached: it slips on, day by day."""
    return one.reached_on is None and bool(one.said) and one.said[-1][0] < on


def _state(one: _Milestone, slip: int | None, on: date) -> str:
    by = (
        "" if slip is None else ", as planned" if slip == 0 else f", {counted(abs(slip), 'day')} {_way(slip)}"
    )
    if one.reached_on:
        return f"reached on {spoken(one.reached_on)}{by}"
    if _is_past(one, on):
        return f"not reached, and the day last given is past{by}"
    return f"not reached yet{by if slip else ''}"


def _way(slip: int) -> str:
    return "later than planned" if slip > 0 else "earlier than planned"


def _of_sort(rules: Rules, sort: str) -> Collection[str]:
    return [term.id for term in rules.body.lists.get(LISTED, ()) if term.sort == sort]
