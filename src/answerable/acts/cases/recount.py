"""Due days counted anew where the body's calendar changed: recorded with a reason, case by case."""

from collections.abc import Collection
from datetime import date, datetime

from answerable.acts.step import ActRefused, Draft, fill, take, today
from answerable.disclosure import spoken
from answerable.matters import fold, moved_by
from answerable.record import Event, Head, Id, Record, clocks
from answerable.rules import Rules


def recount(
    record: Record, rules: Rules, *, case: Id, closed: Collection[date], reason: str, by: Id, at: datetime
) -> Head | None:
    """Record of each open duty of a case that its due day moved, from which day to which, and why.

    `closed` are days on which the body is closed by the rules in force, and was not before. Gives None where nothing
    moved or all of it is recorded already, so that it can be begun again. Raises ActRefused for a day on which the body
    works, and NotAllowed where no rule of the procedure lets it be recorded.
    """
    check_closed(rules, closed)
    on = today(rules, at)

    def draft(_: Head) -> Draft:
        found = fold(record.read(subject=case), rules)
        moved = moved_by(rules, found, closed, on=on) if found else ()
        facts = (
            fill(
                clocks.Recounted,
                limit=one.duty.limit,
                was_on=one.was_on,
                due_on=one.duty.due.on,
                reason=reason,
            )
            for one in moved
        )
        return Draft(tuple(Event(subject=case, facts=f, happened_on=on, actor=by) for f in facts))

    if not draft(record.head()).events:
        return None
    return take(record, rules, draft=draft, at=at)


def check_closed(rules: Rules, closed: Collection[date]) -> None:
    """Refuse a day on which the body works all the same: nothing is counted anew because of it."""
    calendars = (rules.calendar, *rules.calendars.values())
    for day in closed:
        if all(one.is_working(day) for one in calendars):
            raise ActRefused(
                "closed",
                f"{rules.body.name} works on {spoken(day)} by the rules in force",
                "Add the day to the closing days of the calendar first, with the day on which it was added.",
            )
