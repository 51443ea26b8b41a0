"""Pools: who may be called to sit on a panel, and as what they count in its composition."""

from datetime import date, datetime

from answerable.acts.step import ActRefused, fill, one_of, take_one
from answerable.disclosure import spoken
from answerable.record import Head, Id, Record, panels
from answerable.roster import roster_of
from answerable.rules import Rules


def join(
    record: Record,
    rules: Rules,
    *,
    person: Id,
    panel: str,
    capacity: str | None = None,
    expertise: str | None = None,
    gender: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Put a person in the pool of a panel from a day on; who is in it already is in it on the new terms."""
    if panel not in {p.id for p in rules.body.panels}:
        raise ActRefused("panel", f"The panel cannot be {panel!r}", one_of(p.id for p in rules.body.panels))
    facts = fill(panels.PoolJoined, panel=panel, capacity=capacity, expertise=expertise, gender=gender)
    return take_one(record, rules, subject=person, facts=facts, happened_on=happened_on, by=by, at=at)


def leave(
    record: Record, rules: Rules, *, person: Id, panel: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Take a person out of the pool of a panel; the day itself no longer counts."""
    if roster_of(record).pooled(person, panel, happened_on) is None:
        raise ActRefused("panel", f"{person} is not in that pool on {spoken(happened_on)}", "Choose another.")
    facts = fill(panels.PoolLeft, panel=panel)
    return take_one(record, rules, subject=person, facts=facts, happened_on=happened_on, by=by, at=at)
