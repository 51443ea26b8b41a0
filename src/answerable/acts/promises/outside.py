"""Organisations from outside: that they were met, what they asked for, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from answerable.acts.promises.organisations import Organisation
from answerable.acts.promises.organisations import organisation as named
from answerable.acts.step import (
    ActRefused,
    Draft,
    Opened,
    fill,
    maybe_on_paper,
    next_of,
    on_paper,
    only,
    take,
    take_one,
)
from answerable.record import Event, Head, Id, Paper, Record, promises, standing
from answerable.rules import Rules


@dataclass(frozen=True)
class Met:
    """The number of a meeting, of the asks made at it, and the head of the record with them."""

    meeting: Id
    asks: tuple[Id, ...]
    head: Head


def meet(
    record: Record,
    rules: Rules,
    *,
    organisations: Sequence[str],
    asks: Sequence[tuple[int, str]] = (),
    office: str | None = None,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Met:
    """Record a meeting with organisations, told by number or name, and each ask with the place of its organisation.

    An ask is (0, "…") where the organisation named earliest asked it. Raises ActRefused where nobody is named, or an
    ask is of nobody who was there.
    """
    there = _all_named(record, organisations, by=by, on=happened_on)
    _check_places(asks, there)
    made: list[Id] = []

    def draft(_: Head) -> Draft:
        meeting = next_of(record, "X", happened_on.year)
        made[:] = [meeting, *(f"{meeting}/{n}" for n in range(1, len(asks) + 1))]
        note = maybe_on_paper(words, about=meeting, is_public=True)
        facts = fill(
            promises.OutsideMet,
            organisations=tuple(one.id for one in there),
            office=office,
            words=note.digest if note else None,
        )
        met = Event(subject=meeting, facts=facts, happened_on=happened_on, actor=by)
        put = _all_put(made[1:], asks, there, meeting, on=happened_on, by=by)
        events = (*(e for one in there for e in one.events), met, *(event for event, _ in put))
        papers = (*(p for one in there for p in one.papers), *only(note), *(paper for _, paper in put))
        return Draft(events, papers)

    head = take(record, rules, draft=draft, at=at)
    return Met(made[0], tuple(made[1:]), head)


def ask(
    record: Record,
    rules: Rules,
    *,
    organisation: str,
    words: str,
    meeting: Id | None = None,
    owner: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Record what an organisation asked for, by letter or at a meeting that is on record."""
    who = named(record, organisation, by=by, on=happened_on)
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        _check_meeting(record, meeting)
        numbers[:] = [next_of(record, "AK", happened_on.year)]
        event, paper = _put(numbers[0], who.id, words, meeting, owner, happened_on, by)
        return Draft((*who.events, event), (*who.papers, paper))

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


def take_up(
    record: Record,
    rules: Rules,
    *,
    ask: Id,
    outcome: str,
    words: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Say what became of an ask: done, done in part, or declined, with the reason."""
    paper = on_paper(words, about=ask, is_public=True)
    facts = fill(promises.AskTaken, outcome=outcome, words=paper.digest)
    return take_one(
        record, rules, subject=ask, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )


def _all_put(
    ids: Sequence[Id],
    asks: Sequence[tuple[int, str]],
    there: Sequence[Organisation],
    meeting: Id,
    *,
    on: date,
    by: Id,
) -> list[tuple[Event, Paper]]:
    told = zip(ids, asks, strict=True)
    return [_put(id, there[place].id, said, meeting, None, on, by) for id, (place, said) in told]


def _put(
    id: Id, organisation: Id, words: str, meeting: Id | None, owner: str | None, on: date, by: Id
) -> tuple[Event, Paper]:
    paper = on_paper(words, about=id, is_public=True)
    facts = fill(
        promises.AskMade, words=paper.digest, organisation=organisation, meeting=meeting, owner=owner
    )
    return Event(subject=id, facts=facts, happened_on=on, actor=by), paper


def _all_named(record: Record, told: Sequence[str], *, by: Id, on: date) -> tuple[Organisation, ...]:
    names = [one for one in told if one.strip()]
    if not names:
        raise ActRefused("organisations", "Nobody was met", "Name at least one organisation.")
    return tuple(named(record, one, by=by, on=on) for one in names)


def _check_places(asks: Sequence[tuple[int, str]], there: Sequence[Organisation]) -> None:
    if any(not 0 <= place < len(there) for place, _ in asks):
        raise ActRefused(
            "asks", "An ask is of nobody who was there", "Name its organisation among those met."
        )


def _check_meeting(record: Record, meeting: Id | None) -> None:
    held = () if meeting is None else standing(record.read(subject=meeting))
    if meeting is not None and not any(isinstance(e.event.facts, promises.OutsideMet) for e in held):
        raise ActRefused(
            "meeting", f"There is no meeting {meeting}", "Leave it out, or record the meeting first."
        )
