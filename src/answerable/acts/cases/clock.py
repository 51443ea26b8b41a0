"""The clock of a case: stopped and running again for a listed reason, put off, and lateness put down to its cause."""

from collections.abc import Mapping
from datetime import date, datetime

from answerable.acts.step import ActRefused, fill, maybe_on_paper, only, take_one
from answerable.disclosure import spoken
from answerable.matters import fold, missed_limits
from answerable.record import Head, Id, Kind, Record, cases, clocks, standing
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


def known_of_limit(
    record: Record, rules: Rules, shape: type[Kind], given: Mapping[str, object], *, matter: Id, on: date
) -> dict[str, object]:
    """Put in the day that follows from a limit: when it was missed, or until when it was put off."""
    held, limit = dict(given), given.get("limit")
    if shape is clocks.LatenessAttributed and "due_on" not in held:
        known = fold(record.read(subject=matter), rules)
        missed = missed_limits(rules, known, on=on) if known else ()
        held["due_on"] = next((duty.due.on for duty in missed if duty.limit == limit), None)
    if shape is clocks.ExtensionTold and "until_on" not in held:
        said = (entry.event.facts for entry in standing(record.read(subject=matter)))
        put_off = [f.until_on for f in said if isinstance(f, cases.Extended) and f.limit == limit]
        held["until_on"] = put_off[-1] if put_off else None
    if None in held.values():
        raise ActRefused("limit", "That limit was not missed or put off", "Choose one that was.")
    return held


def attribute(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    limit: str,
    cause: str,
    role: str,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Put the lateness of a limit that was missed down to a cause from the body's list, and to the role it lay with.

    Raises ActRefused where the limit was not missed, or is put down to a cause already.
    """
    given = known_of_limit(
        record, rules, clocks.LatenessAttributed, {"limit": limit}, matter=case, on=happened_on
    )
    paper = maybe_on_paper(words, about=case)
    facts = fill(
        clocks.LatenessAttributed, cause=cause, role=role, words=paper.digest if paper else None, **given
    )
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )


def tell_extension(
    record: Record, rules: Rules, *, case: Id, limit: str, to: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Record that a party was told of the later day of a limit that was put off."""
    given = known_of_limit(record, rules, clocks.ExtensionTold, {"limit": limit}, matter=case, on=happened_on)
    facts = fill(clocks.ExtensionTold, to=to, **given)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


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
