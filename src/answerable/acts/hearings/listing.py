"""Calling a sitting: the day, who is to sit and preside, on which cases; moved to another day, or called off."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from answerable.acts.step import ActRefused, Draft, fill, next_of, one_of, take, take_one
from answerable.days import due
from answerable.disclosure import spoken
from answerable.matters import Bar, Matter, NotAllowed, bars, fold, may_preside, wanting
from answerable.record import Event, Head, Id, Record, panels
from answerable.roster import Listing, Roster, roster_of
from answerable.rules import Panel, Rules


@dataclass(frozen=True)
class Called:
    """The number under which a sitting was called."""

    sitting: Id
    head: Head


def call(
    record: Record,
    rules: Rules,
    *,
    panel: str,
    on: date,
    members: Sequence[Id],
    cases: Sequence[Id] = (),
    chair: Id | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Called:
    """Call a sitting of a panel for a day, with those who are to sit, who presides, and the cases before it.

    Nobody is called who may not decide each of the cases: who has no seat and is in no pool, is untrained, is tied,
    investigated it, or decided it before. Raises NotAllowed citing the rule that bars them, that asks for another
    composition, or that wants the papers out earlier; ActRefused for what cannot be.
    """
    chosen = _panel(rules, panel)
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        roster, matters = roster_of(record), _matters(record, rules, cases)
        _check(
            rules, roster, chosen, on=on, members=members, matters=matters, chair=chair, called_on=happened_on
        )
        numbers[:] = [next_of(record, "S", on.year)]
        return Draft((_event(numbers[0], panel, on, members, cases, chair, happened_on, by),))

    head = take(record, rules, draft=draft, at=at)
    return Called(numbers[0], head)


def call_again(
    record: Record,
    rules: Rules,
    *,
    sitting: Id,
    members: Sequence[Id],
    cases: Sequence[Id],
    chair: Id | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Call a sitting with others than before, or with other cases; its day stays.

    Whoever takes the place of one who cannot sit is called so, up to the day itself. Raises as `call` does, but asks
    for no time for the papers: they are out already.
    """

    def draft(_: Head) -> Draft:
        roster, matters = roster_of(record), _matters(record, rules, cases)
        held = standing_call(roster, sitting)
        chosen = _panel(rules, held.panel)
        _check(
            rules, roster, chosen, on=held.on, members=members, matters=matters, chair=chair, called_on=None
        )
        return Draft((_event(sitting, held.panel, held.on, members, cases, chair, happened_on, by),))

    return take(record, rules, draft=draft, at=at)


def put_off(
    record: Record,
    rules: Rules,
    *,
    sitting: Id,
    on: date,
    reason: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Move a sitting to another day, for a reason from the body's list; those who may not sit then bar it."""
    roster = roster_of(record)
    held = standing_call(roster, sitting)
    chosen = _panel(rules, held.panel)
    if on == held.on:
        raise ActRefused("on", f"{sitting} is called for {spoken(on)} already", "Give another day.")
    matters = _matters(record, rules, held.cases)
    _check(
        rules,
        roster,
        chosen,
        on=on,
        members=held.members,
        matters=matters,
        chair=held.chair,
        called_on=happened_on,
    )
    facts = fill(panels.SittingPutOff, on=on, reason=reason)
    return take_one(record, rules, subject=sitting, facts=facts, happened_on=happened_on, by=by, at=at)


def call_off(
    record: Record, rules: Rules, *, sitting: Id, reason: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Call off a sitting, for a reason from the body's list; its cases wait for another."""
    standing_call(roster_of(record), sitting)
    facts = fill(panels.SittingCalledOff, reason=reason)
    return take_one(record, rules, subject=sitting, facts=facts, happened_on=happened_on, by=by, at=at)


def standing_call(roster: Roster, sitting: Id) -> Listing:
    """Give a sitting that was called and is still to be held; raises ActRefused where there is none."""
    held = roster.listing(sitting)
    if held is None:
        raise ActRefused("sitting", f"No sitting {sitting} was called", "Give the number of one that was.")
    if held.called_off:
        raise ActRefused("sitting", f"{sitting} was called off", "Call another sitting.")
    if roster.sitting(sitting):
        raise ActRefused("sitting", f"{sitting} has been held", "Correct what was recorded of it.")
    return held


def _panel(rules: Rules, panel: str) -> Panel:
    found = next((p for p in rules.body.panels if p.id == panel), None)
    if found is None:
        raise ActRefused("panel", f"The panel cannot be {panel!r}", one_of(p.id for p in rules.body.panels))
    return found


def _matters(record: Record, rules: Rules, cases: Sequence[Id]) -> list[Matter]:
    found = []
    for case in dict.fromkeys(cases):
        matter = fold(record.read(subject=case), rules)
        if matter is None or not matter.is_open:
            raise ActRefused(
                "cases", f"There is no open case {case}", "Choose cases that wait for the panel."
            )
        found.append(matter)
    return found


def _check(
    rules: Rules,
    roster: Roster,
    panel: Panel,
    *,
    on: date,
    members: Sequence[Id],
    matters: Sequence[Matter],
    chair: Id | None,
    called_on: date | None,
) -> None:
    if not members:
        raise ActRefused("members", "Nobody is called", "Name those who are to sit.")
    for member in members:
        found = bars(rules, roster, panel, member, matters, on)
        if found:
            raise _refused(found[0], member)
    if panel.size is not None and len(set(members)) != panel.size:
        said = f"{len(set(members))} are called to the {panel.name}, and it sits with {panel.size}"
        raise NotAllowed(f"Not allowed: {said}", source=panel.source)
    short = wanting(rules, roster, panel, set(members), on)
    if short:
        raise _refused(short[0])
    _check_chair(roster, panel, chair, members, on)
    if called_on is not None:
        _check_notice(rules, panel, called_on, on)


def _refused(bar: Bar, member: Id | None = None) -> NotAllowed:
    words = f"{member} {bar.words}" if member else bar.words
    return NotAllowed(f"Not allowed: {words}", source=bar.source)


def _check_chair(roster: Roster, panel: Panel, chair: Id | None, members: Sequence[Id], on: date) -> None:
    if chair is None and panel.chair is None:
        return
    if chair is None:
        raise ActRefused("chair", f"Nobody is to preside over the {panel.name}", "Say who presides.")
    if chair not in members:
        raise ActRefused("chair", f"{chair} is not among those who are to sit", one_of(members))
    if not may_preside(roster, panel, chair, on):
        raise NotAllowed(f"Not allowed: {chair} may not preside over the {panel.name}", source=panel.source)


def _check_notice(rules: Rules, panel: Panel, called_on: date, on: date) -> None:
    if panel.papers_before is None:
        return
    first = due(start=called_on, length=panel.papers_before, calendar=rules.calendar, source=panel.source).on
    if on < first:
        length = f"{panel.papers_before.count} {panel.papers_before.unit.replace('-', ' ')}"
        raise NotAllowed(
            f"Not allowed: the papers of the {panel.name} go out {length} before; called on {spoken(called_on)}, "
            f"it sits on {spoken(first)} at the earliest",
            source=panel.source,
        )


def _event(
    sitting: Id,
    panel: str,
    on: date,
    members: Sequence[Id],
    cases: Sequence[Id],
    chair: Id | None,
    happened_on: date,
    by: Id,
) -> Event:
    facts = fill(
        panels.SittingListed, panel=panel, on=on, members=tuple(members), cases=tuple(cases), chair=chair
    )
    return Event(subject=sitting, facts=facts, happened_on=happened_on, actor=by)
