"""What waits for somebody in points: what is due from their roles, and what they may do about each point now."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.oversight.points import Points
from answerable.disclosure.matters.people import roster_of
from answerable.disclosure.matters.views import Urgency
from answerable.disclosure.matters.wording import due_in_words, urgency
from answerable.matters import duties, fold, menu
from answerable.record import Id, Record, standing
from answerable.rules import Rules


@dataclass(frozen=True)
class PointAct:
    """One thing that somebody may do about a point now, with its rule."""

    kind: str
    name: str
    source: str


@dataclass(frozen=True)
class WaitingPoint:
    """One thing that is due from somebody about a point."""

    point: Id
    motion: Id
    number: int
    words: str
    what: str
    source: str
    due_on: date
    due: str
    urgency: Urgency


def waiting_points(record: Record, rules: Rules, *, person: Id, on: date) -> tuple[WaitingPoint, ...]:
    """List what is due about points from the roles of a person on a day, what is due first before the rest."""
    roster = roster_of(record)
    roles = roster.roles(person, on)
    points = Points(record, rules, roster, "overseer", on)
    passed = standing(record.read(kinds=("MotionPassed", "Corrected")))
    found = [
        waiting
        for entry in passed
        if entry.event.kind == "MotionPassed" and entry.event.happened_on <= on
        for point in points.every(entry.event.subject)
        for waiting in _due(
            record, rules, roles, entry.event.subject, point.id, point.number, point.words, on
        )
    ]
    return tuple(sorted(found, key=lambda one: (one.due_on, one.point)))


def point_acts(
    record: Record, rules: Rules, *, motion: Id, person: Id, on: date
) -> Mapping[int, tuple[PointAct, ...]]:
    """Give by number what a person may do now about each point of a motion: what the rules would not refuse."""
    roster, found, number = roster_of(record), {}, 1
    while entries := list(record.read(subject=f"{motion}/{number}")):
        matter = fold(entries, rules)
        chosen = menu(rules, matter, roster, person=person, on=on) if matter else ()
        may = [one.permission for one in chosen if one.is_allowed]
        found[number] = tuple({p.kind: PointAct(p.kind, p.name, p.source) for p in reversed(may)}.values())[
            ::-1
        ]
        number += 1
    return found


def why_not(record: Record, rules: Rules, *, point: Id, kind: str, person: Id, on: date) -> str:
    """Say why somebody may not do an act on a point now, with the rule; nothing where they may, or no rule speaks."""
    matter = fold(record.read(subject=point), rules)
    chosen = menu(rules, matter, roster_of(record), person=person, on=on) if matter else ()
    said = [one.refusal for one in chosen if one.permission.kind == kind]
    return "" if None in said else next((why for why in reversed(said) if why), "")


def _due(
    record: Record,
    rules: Rules,
    roles: Collection[str],
    motion: Id,
    point: Id,
    number: int,
    words: str,
    on: date,
) -> list[WaitingPoint]:
    matter = fold(record.read(subject=point), rules)
    owed = duties(rules, matter, on=on) if matter else ()
    return [
        WaitingPoint(
            point=point,
            motion=motion,
            number=number,
            words=words,
            what=duty.name,
            source=duty.source,
            due_on=duty.due.on,
            due=due_in_words(rules.calendar, duty.due.on, on=on),
            urgency=urgency(duty.due.on, on=on),
        )
        for duty in owed
        if duty.is_open and duty.owner in roles
    ]
