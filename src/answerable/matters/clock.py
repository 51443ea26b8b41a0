"""The clock of one limit in one matter: every time it was started, and what became of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from answerable.days import Calendar, Due, due, due_fixed
from answerable.matters.book import Book, Passage, Where, any_fit, opened_by, passages, turning
from answerable.matters.matter import Matter
from answerable.matters.trail import trail_of
from answerable.record import Entry, Event, Id, cases
from answerable.rules import Limit, Rules


@dataclass(frozen=True)
class Clock:
    """One run of a limit's clock; `begun_by` is None where a missed limit began it, not an event."""

    limit: Limit
    began_on: date
    begun_by: Entry | None
    ended_on: date | None = None
    is_met: bool = False
    extended: Event | None = None


@dataclass(frozen=True, eq=False)
class Reading:
    """A matter read for its clocks: as of the end of a day, or, where `on` is None, of whatever day it is."""

    rules: Rules
    matter: Matter
    book: Book
    on: date | None
    clocked: dict[Id, tuple[Limit, tuple[Clock, ...]]] = field(default_factory=dict)  # asked for already

    @cached_property
    def passages(self) -> Sequence[Passage]:
        """What happened in the matter by the day, with the stages that it led through."""
        trail = trail_of(self.matter, self.rules)
        every = [*passages(self.book, self.matter.entries)] if trail is None else trail.passages
        return every if self.on is None else [p for p in every if p.entry.event.happened_on <= self.on]

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of event among them."""
        return frozenset({type(p.entry.event.facts).__name__ for p in self.passages})

    def calendar(self, limit: Limit) -> Calendar:
        """Give the calendar by which the days of a limit are counted."""
        return self.rules.calendar_of(self.book.procedure, limit)

    @property
    def stops(self) -> Iterator[tuple[date, date | None]]:
        """The stretches in which the clock stood still by the day; None where it still does."""
        for began_on, ended_on in self.matter.stopped:
            if self.on is None or began_on <= self.on:
                yield began_on, None if ended_on and self.on and ended_on > self.on else ended_on


def clocks(reading: Reading, limit: Limit) -> tuple[Clock, ...]:
    """Give the runs of a limit's clock in order; only the last can still be running.

    The first start counts while the clock runs. It ends with the first event that meets the limit, or with
    the closing of the matter, unless that itself started it: the outcome is told after the end.
    """
    known = reading.clocked.get(limit.id)
    if known is not None and known[0] is limit:
        return known[1]
    runs = tuple(_run(reading, limit))
    reading.clocked[limit.id] = (limit, runs)
    return runs


def _run(reading: Reading, limit: Limit) -> list[Clock]:
    book, runs = reading.book, list[Clock]()
    is_own = book.holds(limit)
    if is_own and book.starting[limit.id].isdisjoint(reading.kinds):
        return runs  # nothing that happened can have started it
    missed = list(_missed(reading, limit)) if limit.or_missed is not None else []
    turns = book.turning[limit.id] if is_own else turning(limit)
    for passage in reading.passages:
        event = passage.entry.event
        # A limit is missed at the end of its due day: what happened on that day comes before.
        while missed and missed[0].on < event.happened_on:
            _begin_missed(runs, limit, missed.pop(0))
        turn = turns.get(type(event.facts).__name__)
        if turn is not None or passage.closed:
            _step(runs, limit, passage, turn or ((), ()), missed)
    for one in missed:
        _begin_missed(runs, limit, one)
    return runs


def _step(
    runs: list[Clock],
    limit: Limit,
    passage: Passage,
    turn: tuple[Sequence[Where], Sequence[Where]],
    missed: list["_Missed"],
) -> None:
    event, (starts, ends) = passage.entry.event, turn
    if ends and any_fit(ends, event.facts):
        # Done before the earlier step was missed: nothing is left for which its miss could start the clock.
        missed[:] = [m for m in missed if m.began_on > event.happened_on]
        if _runs(runs):
            last = runs[-1]
            runs[-1] = Clock(limit, last.began_on, last.begun_by, event.happened_on, True, last.extended)
    if starts and not _runs(runs) and any_fit(starts, event.facts):
        runs.append(Clock(limit, event.happened_on, passage.entry))
    elif isinstance(event.facts, cases.Extended) and event.facts.limit == limit.id and _runs(runs):
        runs[-1] = replace(runs[-1], extended=event)
    if passage.closed and _runs(runs) and runs[-1].begun_by is not passage.entry:
        runs[-1] = replace(runs[-1], ended_on=event.happened_on)


def _runs(runs: Sequence[Clock]) -> bool:
    return bool(runs) and runs[-1].ended_on is None


# -- a missed limit starts the next -----------------------------------------------------------------------


@dataclass(frozen=True)
class _Missed:
    began_on: date
    on: date


def _missed(reading: Reading, limit: Limit) -> Iterator[_Missed]:
    """Give each time that the limit before this one was missed: when it began, and when it was due."""
    before = reading.book.limits[limit.or_missed] if limit.or_missed is not None else None
    for clock in clocks(reading, before) if before else ():
        known_on = clock.ended_on or reading.on
        # With no day to tell, a limit that still runs is not missed yet.
        due_on = due_of(reading, clock) if known_on else None
        if due_on and known_on and due_on.on < known_on:
            yield _Missed(clock.began_on, due_on.on)


def _begin_missed(runs: list[Clock], limit: Limit, missed: _Missed) -> None:
    if not _runs(runs):
        runs.append(Clock(limit, missed.on, None))


# -- the due day of a clock -------------------------------------------------------------------------------


def due_of(reading: Reading, clock: Clock) -> Due | None:
    """Give the day by which the limit is due in this run, with the reason; None where no day can be told.

    None is told of a clock that stands still when no day is given to count to, and of a limit whose rule
    takes the day from a fact that is missing. A day set by an extension stays; no stop pushes it further.
    """
    limit = clock.limit
    if clock.extended:
        return _extended(reading, clock, clock.extended)
    set_on = day_set(reading, clock)
    if set_on is not None:
        return due_fixed(on=set_on, start=clock.began_on, source=limit.source)
    return _counted(reading, clock) if limit.length else None


def day_set(reading: Reading, clock: Clock) -> date | None:
    """Give the day that a fact sets for this run, such as that of a meeting; None where it is counted."""
    fact = clock.limit.until_fact
    set_on = _set_by(reading, clock, fact) if fact and clock.begun_by else None
    return set_on if isinstance(set_on, date) else None


def _set_by(reading: Reading, clock: Clock, fact: str) -> object:
    """Give the fact that sets the day: of the event that started the clock, or of the opening where that has none."""
    started = clock.begun_by.event.facts if clock.begun_by else None
    said = started if hasattr(started, fact) else opened_by(reading.matter.entries, reading.book)
    return getattr(said, fact, None)


def _extended(reading: Reading, clock: Clock, extended: Event) -> Due:
    assert isinstance(extended.facts, cases.Extended)
    reason = _reason(reading, extended.facts.reason)
    source = f"{clock.limit.source}; extended on {extended.happened_on:%-d %B %Y}: {reason}"
    return due_fixed(on=extended.facts.until_on, start=clock.began_on, source=source)


def _reason(reading: Reading, code: str) -> str:
    lists = (p.lists.get("reason") for p in reading.book.permissions.get("Extended", ()))
    return reading.rules.term(next((name for name in lists if name), ""), code).name


def stops_of(reading: Reading, clock: Clock) -> list[tuple[date, date]]:
    """Give the stretches that do not count under a limit, each until the day on which it ended or is read."""
    # The limit over the whole procedure is told gross: a stop does not lengthen it.
    stops = list(reading.stops) if not clock.limit.is_gross and reading.matter.stopped else []
    last_on = clock.ended_on or reading.on
    ends = [(a, min(day for day in (b, last_on) if day)) for a, b in stops if b or last_on]
    return [(a, b) for a, b in ends if a < b]


def _counted(reading: Reading, clock: Clock) -> Due | None:
    if clock.limit.is_gross or not reading.matter.stopped:
        return _count(reading, clock, [])
    counted = _count(reading, clock, stops_of(reading, clock))
    stops, last_on = list(reading.stops), clock.ended_on or reading.on
    open_stop = next((a for a, b in stops if b is None), None) if last_on is None else None
    return None if open_stop and counted.on >= open_stop else counted


def _count(reading: Reading, clock: Clock, stopped: list[tuple[date, date]]) -> Due:
    limit, calendar = clock.limit, reading.calendar(clock.limit)
    is_simple = not stopped and reading.book.holds(limit)
    if is_simple:
        known = reading.book.counted.get((limit.id, clock.began_on))
        if known is not None and known.days is calendar:
            return known
    start = rests_until(reading, clock) or clock.began_on
    assert limit.length is not None
    # What was stopped while the limit rested does not lengthen it: the time for which papers are kept runs on.
    stops = [(max(began, start), ended) for began, ended in stopped if ended > start]
    counted = due(start=start, length=limit.length, calendar=calendar, source=limit.source, stopped=stops)
    if is_simple:
        reading.book.keep(limit, clock.began_on, counted)
    return counted


def rests_until(reading: Reading, clock: Clock) -> date | None:
    """Give the last day on which a limit rests before its length begins to count; None where it does not rest."""
    after, calendar = clock.limit.after, reading.calendar(clock.limit)
    if after is None:
        return None
    return due(start=clock.began_on, length=after, calendar=calendar, source=clock.limit.source).on
