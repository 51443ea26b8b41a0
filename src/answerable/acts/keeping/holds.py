"""Holds: placed over persons and matters, looked at again, lifted; the clocks of what they bar stand still."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from answerable.acts.keeping.destruction import read
from answerable.acts.step import (
    ActRefused,
    Draft,
    Opened,
    fill,
    maybe_on_paper,
    next_of,
    only,
    take,
    take_one,
    taken,
    today,
)
from answerable.matters import Hold, Known, fold, plan_for, plan_of_case, running
from answerable.record import Event, Head, Id, Record, cases, keeping
from answerable.rules import Rules

HOLD = "hold"
SYSTEM = "system"


def place(
    record: Record,
    rules: Rules,
    *,
    over: tuple[Id, ...],
    reason: str,
    review_on: date,
    words: str | None = None,
    by: Id,
    at: datetime,
) -> Opened:
    """Place a hold over persons, cases or complaints: nothing that touches them is destroyed until it is lifted.

    The clocks of the retentions and requests that it bars stand still. Raises ActRefused for a number that the record
    does not know and for a day of review that is not to come.
    """
    on = today(rules, at)
    _check(record, over, review_on, on)
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [next_of(record, "H", on.year)]
        paper = maybe_on_paper(words, about=numbers[0])
        held = {"over": over, "reason": reason, "review_on": review_on}
        facts = fill(keeping.HoldPlaced, words=paper.digest if paper else None, **held)
        placed = Event(subject=numbers[0], facts=facts, happened_on=on, actor=by)
        return Draft((placed, *_stopped(record, rules, over, on)), only(paper))

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


def review(
    record: Record, rules: Rules, *, hold: Id, reason: str, review_on: date, by: Id, at: datetime
) -> Head:
    """Let a hold stand after looking at it again, for a reason of today, until a later day of review."""
    on = today(rules, at)
    _check_review(review_on, on)
    facts = fill(keeping.HoldReviewed, reason=reason, review_on=review_on)
    return take_one(record, rules, subject=hold, facts=facts, happened_on=on, by=by, at=at)


def lift(record: Record, rules: Rules, *, hold: Id, reason: str, by: Id, at: datetime) -> Head:
    """Lift a hold; the clocks of what no other hold bars run again from the day."""
    on = today(rules, at)

    def draft(_: Head) -> Draft:
        facts = fill(keeping.HoldLifted, reason=reason)
        lifted = Event(subject=hold, facts=facts, happened_on=on, actor=by)
        return Draft((lifted, *_resumed(record, rules, hold, on)))

    return take(record, rules, draft=draft, at=at)


def stops(here: Known, matter: Id, case: Id) -> Iterator[Event]:
    """Give the event that stops the clock of a retention that begins while a hold stands over its case."""
    if here.barred_by(plan_of_case(here.standing, case)):
        yield _stop(matter, here.on)


def stops_request(here: Known, matter: Id, touched: Iterable[Id]) -> Iterator[Event]:
    """Give the event that notes a hold on a request to be erased that comes while it stands."""
    if any(hold.bars(frozenset(touched)) for hold in here.holds):
        yield _stop(matter, here.on)


def _stopped(record: Record, rules: Rules, over: tuple[Id, ...], on: date) -> Iterator[Event]:
    here = read(record, rules, on)
    new = Hold("", frozenset(over), "", on, None, "")
    for matter in _open(record, rules):
        plan = plan_for(here, matter)
        if plan and new.bars(plan.touches) and not _stands_still(record, rules, matter):
            yield _stop(matter, on)


def _resumed(record: Record, rules: Rules, hold: Id, on: date) -> Iterator[Event]:
    here = read(record, rules, on)
    others = [one for one in here.holds if one.id != hold]
    for matter in _open(record, rules):
        plan = plan_for(here, matter)
        barred = plan and any(other.bars(plan.touches) for other in others)
        if plan and not barred and _stands_still(record, rules, matter):
            yield Event(subject=matter, facts=cases.Resumed(), happened_on=on, actor=SYSTEM)


def _open(record: Record, rules: Rules) -> Iterator[Id]:
    """Give the retentions and requests to be erased that are open."""
    yield from (began.event.subject for began in running(record, rules))
    for entry in record.read(kinds=("ErasureAsked",)):
        matter = fold(record.read(subject=entry.event.subject), rules)
        if matter and matter.is_open:
            yield matter.id


def _stands_still(record: Record, rules: Rules, matter: Id) -> bool:
    found = fold(record.read(subject=matter), rules)
    return bool(found and found.stopped and found.stopped[-1][1] is None)


def _stop(matter: Id, on: date) -> Event:
    return Event(subject=matter, facts=cases.Stopped(reason=HOLD), happened_on=on, actor=SYSTEM)


def _check(record: Record, over: tuple[Id, ...], review_on: date, on: date) -> None:
    if not over:
        raise ActRefused(
            "over", "A hold is over somebody or something", "Give a person, a case or a complaint."
        )
    for one in over:
        case = f"C-{one.removeprefix('CP-').partition('/')[0]}" if one.startswith("CP-") else one
        if not taken(record, case):
            raise ActRefused(
                "over", f"The record knows nothing of {one}", "Check the number; one looks like P-0012."
            )
    _check_review(review_on, on)


def _check_review(review_on: date, on: date) -> None:
    if review_on <= on:
        raise ActRefused("review_on", "The day of review is not to come", "Give a day after today.")
