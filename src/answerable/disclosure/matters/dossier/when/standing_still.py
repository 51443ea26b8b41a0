"""The days on which the clock of a matter stood still: since when, why, by whose word; and gross and net days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from answerable.days import local_day
from answerable.disclosure.matters.dossier.terms import Terms
from answerable.disclosure.matters.people import by_office, with_office
from answerable.disclosure.sentences import spoken
from answerable.matters import Matter
from answerable.record import Entry, cases
from answerable.roster import Roster


@dataclass(frozen=True)
class StopView:
    """A stretch in which the clock stood still: its days in words, how many, why, who said so and by which rule."""

    words: str
    days: int
    reason: str
    by: str
    source: str
    is_running: bool


@dataclass(frozen=True)
class ClockDays:
    """How long a matter has been open: all days (gross), those on which the clock ran (net), and why not the others."""

    gross: int
    net: int
    by_reason: tuple[tuple[str, int], ...]
    stops: tuple[StopView, ...]


def clock_days(terms: Terms, roster: Roster, matter: Matter, *, on: date) -> ClockDays:
    """Count the days of a matter from its opening until it was closed, or until a day: gross, net, and by reason."""
    until = min(matter.closed_on or on, on)
    stops = tuple(stops_told(terms, roster, matter, on=on))
    gross = (until - matter.opened_on).days
    by_reason: dict[str, int] = {}
    for stop in stops:
        by_reason[stop.reason] = by_reason.get(stop.reason, 0) + stop.days
    return ClockDays(gross, gross - sum(by_reason.values()), tuple(by_reason.items()), stops)


def stops_told(
    terms: Terms, roster: Roster, matter: Matter, *, on: date, names: bool = True
) -> Iterator[StopView]:
    """Give each stretch in which the clock stood still by a day; who said so by name, or by their office alone."""
    told = {e.event.happened_on: e for e in matter.entries if isinstance(e.event.facts, cases.Stopped)}
    for began_on, ended_on in matter.stopped:
        if began_on > on:
            continue
        until = min(ended_on or on, on)
        entry = told.get(began_on)
        yield StopView(
            words=f"from {spoken(began_on)} until {spoken(until)}"
            if ended_on
            else f"since {spoken(began_on)}",
            days=(until - began_on).days,
            reason=_reason(terms, entry),
            by=_by(terms, roster, entry, names=names) if entry else "",
            source=next((p.source for p in terms.version.permissions if p.kind == "Stopped"), ""),
            is_running=ended_on is None or ended_on > on,
        )


def _reason(terms: Terms, entry: Entry | None) -> str:
    facts = entry.event.facts if entry else None
    return terms.code("Stopped", "reason", facts.reason) if isinstance(facts, cases.Stopped) else "not stated"


def _by(terms: Terms, roster: Roster, entry: Entry, *, names: bool) -> str:
    on = local_day(entry.recorded_at, terms.rules.body.timezone)
    if not names:
        return by_office(terms.rules, roster, entry.event.actor, on)
    return with_office(terms.record, terms.rules, roster, entry.event.actor, on)
