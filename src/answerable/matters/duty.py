"""What is due in a matter, from whom, by when and why; and what was done, in time or late."""

from collections.abc import Iterator
from datetime import date

from answerable.days import Due
from answerable.matters.book import Book, book_of, open_book, opened_by
from answerable.matters.clock import Clock, Reading, clocks, due_of
from answerable.matters.matter import Duty, Matter
from answerable.matters.trail import trail_of
from answerable.rules import Limit, Rules


def duties(rules: Rules, matter: Matter, *, on: date) -> tuple[Duty, ...]:
    """Give the duties of a matter as they stand at the end of a day, by due day: done and still to be done.

    A duty that the closing of the matter ended counts only where it was past due by then: it was missed.
    While the clock is stopped, the due day is told as if it ran again from `on`. Raises OutsideCalendar where
    a limit leads beyond the years of the body's calendar.

    Where a matter came under another version, what was done or missed before stays as the earlier version has it;
    what was still to be done then is counted, from the start of its clock, as the later version has it.
    """
    return tuple(sorted(_by_versions(rules, matter, on), key=lambda duty: duty.due.on))


def _by_versions(rules: Rules, matter: Matter, on: date) -> Iterator[Duty]:
    since = governed(matter, rules, on=on)
    for number, (day, book) in enumerate(since[:-1]):
        until = since[number + 1][0]
        for duty in _duties(Reading(rules, matter, book, min(until, on))):
            ended_on = duty.met_on or duty.ended_on
            if ended_on and (number == 0 or ended_on > day) and ended_on <= until:
                yield duty
    for duty in _duties(Reading(rules, matter, since[-1][1], on)):
        ended_on = duty.met_on or duty.ended_on
        if len(since) < 2 or not ended_on or ended_on > since[-1][0]:
            yield duty


def governed(matter: Matter, rules: Rules, *, on: date) -> tuple[tuple[date, Book], ...]:
    """Give the versions that governed a matter by the end of a day: each with the day from which it did."""
    procedure = rules.procedure(matter.procedure)
    if procedure.governs == "opening":
        known = matter.governed or ((matter.opened_on, matter.version_in_force),)
        days = [(since, in_force) for since, in_force in known if since <= on] or [known[0]]
        return tuple((since, open_book(procedure, in_force)) for since, in_force in days)
    later = [v.in_force for v in procedure.versions if matter.opened_on < v.in_force <= on]
    first = (matter.opened_on, open_book(procedure, matter.opened_on))
    return (first, *((day, open_book(procedure, day)) for day in later))


def next_duty(rules: Rules, matter: Matter) -> Duty | None:
    """Give the duty that is still to be done and due first, whatever day it is; None where nothing is due.

    A duty whose clock is stopped is not due on any day until the clock runs again.
    """
    trail, reading = trail_of(matter, rules), Reading(rules, matter, book_of(matter, rules), None)
    known = {} if trail is None else trail.due
    book, kinds, earliest = reading.book, reading.kinds, None
    for limit in book.version.limits:
        if book.starting[limit.id].isdisjoint(kinds):
            continue  # nothing that happened can have started it
        if limit.id not in known:
            known[limit.id] = _still_due(reading, limit)
        duty = known[limit.id]
        if duty is not None and (earliest is None or duty.due.on < earliest.due.on):
            earliest = duty
    return earliest


def _still_due(reading: Reading, limit: Limit) -> Duty | None:
    runs = clocks(reading, limit)
    # Only the last run can still go on, and the day of what is done need not be counted out.
    due = due_of(reading, runs[-1]) if runs and runs[-1].ended_on is None else None
    return _duty(reading, runs[-1], due) if due else None


def _duties(reading: Reading) -> Iterator[Duty]:
    for limit in reading.book.version.limits:
        for clock in clocks(reading, limit):
            due = due_of(reading, clock)
            if due and not _fell_away(clock, due):
                yield _duty(reading, clock, due)


def _fell_away(clock: Clock, due: Due) -> bool:
    return clock.ended_on is not None and not clock.is_met and clock.ended_on <= due.on


def roles_of(rules: Rules, office: str) -> tuple[str, ...]:
    """Give the role that an office is, or, where no role is called so, the roles in the organ of that name."""
    roles = rules.body.roles
    return tuple(r.id for r in roles if r.id == office) or tuple(r.id for r in roles if r.organ == office)


def _owner(reading: Reading, limit: Limit) -> str:
    """Give the role that owes it: the one that the opening names where the rule says so, else the rule's own."""
    if limit.owner_fact is None:
        return limit.owner
    named = getattr(opened_by(reading.matter.entries, reading.book), limit.owner_fact, None)
    return next(iter(roles_of(reading.rules, named)), limit.owner) if named else limit.owner


def _duty(reading: Reading, clock: Clock, due: Due) -> Duty:
    limit = clock.limit
    return Duty(
        matter=reading.matter.id,
        limit=limit.id,
        name=limit.name,
        owner=_owner(reading, limit),
        source=limit.source,
        due=due,
        met_on=clock.ended_on if clock.is_met else None,
        ended_on=None if clock.is_met else clock.ended_on,
    )
