"""The clock of a case: stopped and running again for a listed reason, or given a later day."""

from datetime import date, datetime

from answerable.acts.step import ActRefused, fill, take_one
from answerable.disclosure import spoken
from answerable.record import Head, Id, Record, cases
from answerable.rules import Rules


def stop(
    record: Record, rules: Rules, *, case: Id, reason: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Stop the clock, for a reason from the body's list; the days until it runs again are not counted as net time."""
    facts = fill(cases.Stopped, reason=reason)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def resume(record: Record, rules: Rules, *, case: Id, happened_on: date, by: Id, at: datetime) -> Head:
    """Let the clock run again."""
    return take_one(
        record, rules, subject=case, facts=fill(cases.Resumed), happened_on=happened_on, by=by, at=at
    )


def extend(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    limit: str,
    until_on: date,
    reason: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Give a limit of the case a later due day, for a reason from the body's list.

    `limit` is the limit's code, such as investigate; raises ActRefused where `until_on` does not lie ahead.
    """
    if until_on <= happened_on:
        raise ActRefused(
            "until_on",
            f"{spoken(until_on)} is no later day",
            "Give a day after the one on which it is extended.",
        )
    facts = fill(cases.Extended, limit=limit, until_on=until_on, reason=reason)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)
