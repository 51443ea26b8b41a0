"""Teams: who joins one, with how many cases at the most, and who leaves it."""

from datetime import date, datetime

from answerable.acts.step import ActRefused, fill, take_one
from answerable.disclosure import spoken
from answerable.record import Head, Id, Record, allocation
from answerable.roster import roster_of
from answerable.rules import Rules


def join_team(
    record: Record,
    rules: Rules,
    *,
    person: Id,
    team: str,
    cap: int | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Put a person in a team from a day on, with a cap of their own or the team's; one who is in it gets it anew."""
    if cap is not None and cap < 1:
        raise ActRefused("cap", f"{cap} cases cannot be the most", "Give 1 or more, or none.")
    held = {one.id: one for one in rules.body.teams}.get(team)
    if held and held.role not in roster_of(record).roles(person, happened_on):
        name = rules.role(held.role).name
        why = f"{person} was no {name.lower()} on {spoken(happened_on)}, as those in the {held.name} are"
        raise ActRefused("person", why, "Appoint them first.")
    facts = fill(allocation.TeamJoined, team=team, cap=cap)
    return take_one(record, rules, subject=person, facts=facts, happened_on=happened_on, by=by, at=at)


def leave_team(
    record: Record, rules: Rules, *, person: Id, team: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Take a person out of a team; the day itself no longer counts, and their cases stay with them."""
    if roster_of(record).team_of(person, team, happened_on) is None:
        raise ActRefused("team", f"{person} is not in that team on {spoken(happened_on)}", "Choose another.")
    facts = fill(allocation.TeamLeft, team=team)
    return take_one(record, rules, subject=person, facts=facts, happened_on=happened_on, by=by, at=at)
