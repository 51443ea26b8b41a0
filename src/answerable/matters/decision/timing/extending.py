"""A later due day: for a limit that runs, no further and no oftener than its rule lets it be, and told rightly."""

from collections.abc import Iterator, Mapping
from datetime import date

from answerable.days import due
from answerable.matters.book import book_of
from answerable.matters.clock import Clock, Reading, clocks, day_set, stops_of
from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import either, on_day
from answerable.matters.matter import Matter
from answerable.record import cases
from answerable.rules import Rules


def something_to_extend(attempt: Attempt, matter: Matter) -> str | None:
    """Say that nothing is due that could be put off, where that is so."""
    day = attempt.happened_on
    open_ended = any(last is None or last > day for last in latest_days(attempt, matter).values())
    return None if open_ended else f"; nothing is due on {on_day(day)} that could be put off"


def far_enough(attempt: Attempt, matter: Matter) -> str | None:
    """Say why the day that is asked for cannot be given, with the latest that can."""
    named, until_on, day = attempt.fact("limit"), attempt.fact("until_on"), attempt.happened_on
    limit = attempt.book.limits.get(named)
    if limit is None:
        return f"; there is no limit “{named}”; choose {either(list(attempt.book.limits))}"
    runs = dict(_running(attempt, matter))
    if limit.id not in runs:
        return f"; nothing is due under “{limit.name}” on {on_day(day)}"
    if until_on <= day:
        return f"; {on_day(until_on)} is not later than {on_day(day)}"
    last = _furthest(_reading(attempt, matter), runs[limit.id])
    if last is not None and until_on > last:
        return f"; “{limit.name}” may last until {on_day(last)} at most, by {limit.source}"
    return _too_often(runs[limit.id], matter)


def latest_days(attempt: Attempt, matter: Matter) -> Mapping[str, date | None]:
    """Give the limits whose clock runs, by code, each with the latest day to which it may be put off; None for any."""
    reading = _reading(attempt, matter)
    return {id: _furthest(reading, clock) for id, clock in _running(attempt, matter)}


def latest_day(rules: Rules, matter: Matter, limit: str, *, on: date) -> date | None:
    """Give the latest day to which a limit that runs may be put off; None where it does not run, or for any day."""
    reading = Reading(rules, matter, book_of(matter, rules), on)
    known = reading.book.limits.get(limit)
    runs = clocks(reading, known) if known else ()
    return _furthest(reading, runs[-1]) if runs and runs[-1].ended_on is None else None


def _reading(attempt: Attempt, matter: Matter) -> Reading:
    return Reading(attempt.rules, matter, attempt.book, attempt.happened_on)


def _running(attempt: Attempt, matter: Matter) -> Iterator[tuple[str, Clock]]:
    reading = _reading(attempt, matter)
    for limit in attempt.book.version.limits:
        runs = clocks(reading, limit)
        if runs and runs[-1].ended_on is None:
            yield limit.id, runs[-1]


def _furthest(reading: Reading, clock: Clock) -> date | None:
    limit = clock.limit
    if limit.at_most is None:
        return None
    return due(
        # Where a fact sets the day, as of a meeting, how far it may be put off is counted from that day.
        start=day_set(reading, clock) or clock.began_on,
        length=limit.at_most,
        calendar=reading.calendar(limit),
        source=limit.source,
        # Counted as the limit itself is: the days on which its clock stood still are not used up.
        stopped=stops_of(reading, clock),
    ).on


def _too_often(clock: Clock, matter: Matter) -> str | None:
    limit = clock.limit
    put_off = _extensions(matter, clock)
    if limit.extensions is None or len(put_off) < limit.extensions:
        return None
    often = {1: "once", 2: "twice"}.get(limit.extensions, f"{limit.extensions} times")
    until = on_day(put_off[-1].until_on)
    return f"; “{limit.name}” may be put off {often} at most, by {limit.source}: it stays due on {until}"


def _extensions(matter: Matter, clock: Clock) -> list[cases.Extended]:
    since = ((e.event.happened_on, e.event.facts) for e in matter.entries)
    return [
        facts
        for on, facts in since
        if isinstance(facts, cases.Extended) and facts.limit == clock.limit.id and on >= clock.began_on
    ]


def something_put_off(attempt: Attempt, matter: Matter) -> str | None:
    """Say that no limit was put off of which a party could be told, where that is so."""
    return (
        None
        if any(isinstance(e.event.facts, cases.Extended) for e in matter.entries)
        else "; nothing was put off"
    )


def told_rightly(attempt: Attempt, matter: Matter) -> str | None:
    """Say which day holds, where a party would be told of another."""
    limit, until_on = attempt.fact("limit"), attempt.fact("until_on")
    facts = (e.event.facts for e in matter.entries if e.event.happened_on <= attempt.happened_on)
    put_off = [f.until_on for f in facts if isinstance(f, cases.Extended) and f.limit == limit]
    if not put_off:
        return f"; the limit “{limit}” was not put off"
    if until_on == put_off[-1]:
        return None
    return f", until {on_day(until_on)}; the day that was set is {on_day(put_off[-1])}"
