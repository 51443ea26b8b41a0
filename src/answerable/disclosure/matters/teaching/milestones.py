"""The milestones of a commission: what was planned, every forecast after it, the day it came, and how late that is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.wording import counted
from answerable.disclosure.sentences import spoken
from answerable.record import Entry, training
from answerable.rules import Rules

# The two milestones of a commission are reached by events of their own.
REACHED_BY = {training.Finalised: "content-final", training.RolledOut: "first-session"}
FORECAST = "forecast"


@dataclass(frozen=True)
class SaidView:
    """One day that was given for a milestone: as a plan or a forecast, when that was said, and the days it moved."""

    said_on: date
    sort: str
    on: date
    moved: str


@dataclass(frozen=True)
class MilestoneView:
    """A milestone: how it stands in one sentence, how late that is, and every day ever given for it."""

    milestone: str
    name: str
    sentence: str
    lateness: str
    slip: int | None
    is_late: bool
    said: tuple[SaidView, ...]


def milestones(rules: Rules, entries: Iterable[Entry], *, on: date) -> tuple[MilestoneView, ...]:
    """Give the milestones that were planned or reached, in the order in which they were first spoken of."""
    said: dict[str, list[tuple[date, training.Planned]]] = {}
    came: dict[str, date] = {}
    for event in (entry.event for entry in entries):
        if isinstance(event.facts, training.Planned):
            said.setdefault(event.facts.milestone, []).append((event.happened_on, event.facts))
        elif type(event.facts) in REACHED_BY:
            reached = REACHED_BY[type(event.facts)]
            said.setdefault(reached, [])
            came.setdefault(reached, event.happened_on)
    return tuple(_milestone(rules, one, days, came.get(one), on) for one, days in said.items())


def _milestone(
    rules: Rules, milestone: str, said: list[tuple[date, training.Planned]], came: date | None, on: date
) -> MilestoneView:
    plan = next((facts.on for _, facts in said if facts.sort != FORECAST), None)
    forecasts = [facts.on for _, facts in said if facts.on != plan or facts.sort == FORECAST]
    now = came or (forecasts[-1] if forecasts else plan)
    slip = _slip(plan, now, came, on)
    return MilestoneView(
        milestone=milestone,
        name=rules.term("milestones", milestone).name,
        sentence=_sentence(plan, len(forecasts), now, came, on),
        lateness=_lateness(slip, came),
        slip=slip,
        is_late=bool(slip and slip > 0),
        said=tuple(_said(rules, n, said) for n in range(len(said))),
    )


def _slip(plan: date | None, now: date | None, came: date | None, on: date) -> int | None:
    """Count from the day first planned to the day it came, else to the day now given, else to today once past."""
    if plan is None or now is None:
        return None
    by = now if came else max(now, on)
    return (by - plan).days if came or now > plan or on > plan else 0


def _sentence(plan: date | None, forecasts: int, now: date | None, came: date | None, on: date) -> str:
    parts = [f"planned for {spoken(plan)}" if plan else "no plan on record"]
    if forecasts:
        times = {1: "once", 2: "twice"}.get(forecasts, f"{forecasts} times")
        parts.append(f"forecast anew {times}")
    if came:
        parts.append(f"came on {spoken(came)}")
    elif now and (forecasts or now < on):
        parts.append(
            f"now {spoken(now)}" if now >= on else f"the day {spoken(now)} is past and it has not come"
        )
    return ", ".join(parts)


def _lateness(slip: int | None, came: date | None) -> str:
    if slip is None:
        return ""
    if slip == 0:
        return "on the day" if came else ""
    return f"{counted(abs(slip), 'day')} {'late' if slip > 0 else 'early'}"


def _said(rules: Rules, n: int, said: list[tuple[date, training.Planned]]) -> SaidView:
    told_on, facts = said[n]
    moved = (facts.on - said[n - 1][1].on).days if n else 0
    words = f"{counted(abs(moved), 'day')} {'later' if moved > 0 else 'earlier'}" if moved else ""
    return SaidView(told_on, rules.term("plan-sorts", facts.sort).name, facts.on, words)
