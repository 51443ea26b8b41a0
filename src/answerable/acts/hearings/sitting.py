"""A panel sat: who was there, and which cases it decided; as it was called, or without a call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from answerable.acts.hearings.listing import standing_call
from answerable.acts.step import ActRefused, Draft, fill, next_of, one_of, take, take_one
from answerable.disclosure import spoken
from answerable.record import Event, Head, Id, Record, people
from answerable.roster import roster_of
from answerable.rules import Rules


@dataclass(frozen=True)
class Held:
    """The number under which a sitting was recorded."""

    sitting: Id
    head: Head


def sit(
    record: Record,
    rules: Rules,
    *,
    panel: str,
    members: Sequence[Id],
    cases: Sequence[Id] = (),
    reading_minutes: int | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Held:
    """Record that a panel sat with these members on these cases; `reading_minutes` is the time its papers were given.

    Whoever sat is recorded, trained or not: the record says what was, and a decision that needed trained members is
    refused when it is made. Raises ActRefused for an unknown panel, nobody present, or someone who had no seat.
    """
    if panel not in {p.id for p in rules.body.panels}:
        raise ActRefused("panel", f"The panel cannot be {panel!r}", one_of(p.id for p in rules.body.panels))
    _check_members(record, panel, members, happened_on)
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [next_of(record, "S", happened_on.year)]
        facts = fill(
            people.Sat,
            panel=panel,
            members=tuple(members),
            cases=tuple(cases),
            reading_minutes=reading_minutes,
        )
        return Draft((Event(subject=numbers[0], facts=facts, happened_on=happened_on, actor=by),))

    head = take(record, rules, draft=draft, at=at)
    return Held(numbers[0], head)


def hold(
    record: Record,
    rules: Rules,
    *,
    sitting: Id,
    members: Sequence[Id],
    cases: Sequence[Id] | None = None,
    reading_minutes: int | None = None,
    by: Id,
    at: datetime,
) -> Head:
    """Record that a sitting was held on the day for which it was called: who was there, and on which of its cases.

    Where `cases` is left out, all for which it was called were before it; `reading_minutes` is what was said with the
    papers unless another is given. Who stood aside was declared, and is among those who were there. Raises
    ActRefused for somebody who could not sit that day, and for a sitting that was called off or held already.
    """
    held = standing_call(roster_of(record), sitting)
    _check_members(record, held.panel, members, held.on)
    before = held.cases if cases is None else tuple(cases)
    others = [case for case in before if case not in held.cases]
    if others:
        raise ActRefused("cases", f"{', '.join(others)} was not listed for {sitting}", one_of(held.cases))
    facts = fill(
        people.Sat,
        panel=held.panel,
        members=tuple(members),
        cases=before,
        reading_minutes=reading_minutes if reading_minutes is not None else held.minutes or None,
    )
    return take_one(record, rules, subject=sitting, facts=facts, happened_on=held.on, by=by, at=at)


def _check_members(record: Record, panel: str, members: Sequence[Id], on: date) -> None:
    seated = roster_of(record).may_sit(panel, on)
    if not members:
        raise ActRefused("members", "Nobody was there", "Name those who sat.")
    strangers = [m for m in members if m not in seated]
    if strangers:
        raise ActRefused(
            "members",
            f"{', '.join(strangers)} had no seat on the {panel} on {spoken(on)}",
            one_of(seated),
        )
