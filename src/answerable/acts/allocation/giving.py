"""A case taken or given back by whoever was given it, put to wait with a team, and stood aside from."""

from datetime import date, datetime

from answerable.acts.step import ActRefused, Draft, fill, take, take_one
from answerable.matters import Matter, fold, lay_on
from answerable.record import Event, Head, Id, Record, allocation, cases, made_of
from answerable.rules import Rules


def accept(record: Record, rules: Rules, *, case: Id, happened_on: date, by: Id, at: datetime) -> Head:
    """Take on the case that one was given."""
    facts = fill(allocation.AllocationAccepted, investigator=by)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def decline(
    record: Record, rules: Rules, *, case: Id, reason: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Give back the case that one was given, for a reason from the body's list; it waits to be given anew."""
    facts = fill(allocation.AllocationDeclined, investigator=by, reason=reason)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def queue(
    record: Record, rules: Rules, *, case: Id, team: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Let the case wait with a team until somebody of it is given it."""
    facts = fill(allocation.Queued, team=team)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def recuse(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    reason: str,
    person: Id | None = None,
    replaced_by: Id | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Let somebody stand aside from the case, oneself where nobody is named, for a reason from the body's list.

    Where they had the case in hand it is given to whoever takes their place in the same act; where nobody does, it
    waits to be given anew, with a team for such cases where the body has one. From then on it is shut to them.
    """

    def draft(_: Head) -> Draft:
        who = person or by
        facts = fill(allocation.Recused, person=who, reason=reason, replaced_by=replaced_by)
        stood = Event(subject=case, facts=facts, happened_on=happened_on, actor=by)
        found = made_of(record, case, rules, fold, lay_on)
        if replaced_by == who:
            raise ActRefused("replaced_by", "Nobody takes their own place", "Name somebody else, or nobody.")
        return Draft((*_in_their_place(rules, found, stood, who, replaced_by), stood))

    return take(record, rules, draft=draft, at=at)


def _in_their_place(
    rules: Rules, found: Matter | None, stood: Event, who: Id, replaced_by: Id | None
) -> tuple[Event, ...]:
    """Give what becomes of the case of one who had it in hand; decided first, while they may still know of it."""
    if found is None or found.investigator != who:
        return ()
    facts = cases.Allocated(investigator=replaced_by) if replaced_by else waiting(rules)
    return (
        (Event(subject=stood.subject, facts=facts, happened_on=stood.happened_on, actor=stood.actor),)
        if facts
        else ()
    )


def waiting(rules: Rules) -> allocation.Queued | None:
    """Give the waiting with the first team that investigates; None where the body has none."""
    investigating = {role.id for role in rules.body.roles if role.investigates}
    team = next((team for team in rules.body.teams if team.role in investigating), None)
    return allocation.Queued(team=team.id) if team else None
