"""Undertakings: what somebody was said to have promised; theirs only once they accept it, and let go only openly."""

from datetime import date, datetime

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

FEWEST_WORDS = 4


def record(
    record: Record,
    rules: Rules,
    *,
    words: str,
    bound: str,
    given_to: str,
    due_on: date | None,
    criterion: str | None,
    bound_person: Id | None = None,
    arises_from: Id | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Record what an office, or a person in it, was said to have promised; it binds nobody until they accept it.

    No day and no criterion are said by None. Raises ActRefused where the criterion is nothing that could be checked.
    """
    check_criterion(words, criterion)
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [next_of(record, "U", happened_on.year)]
        said = on_paper(words, about=numbers[0], is_public=True)
        test = maybe_on_paper(criterion, about=numbers[0], field="criterion", is_public=True)
        facts = _recorded(
            said,
            test,
            bound=bound,
            given_to=given_to,
            due_on=due_on,
            arises_from=arises_from,
            bound_person=bound_person,
        )
        event = Event(subject=numbers[0], facts=facts, happened_on=happened_on, actor=by)
        return Draft((event,), (said, *only(test)))

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


def _recorded(
    said: Paper, test: Paper | None, *, due_on: date | None, **more: object
) -> promises.UndertakingRecorded:
    return fill(
        promises.UndertakingRecorded,
        words=said.digest,
        criterion=test.digest if test else None,
        has_no_criterion=test is None,
        due_on=due_on,
        has_no_day=due_on is None,
        **more,
    )


def check_criterion(words: str, criterion: str | None) -> None:
    """Refuse a criterion that says no more than the promise, or too little for anyone to tell whether it was kept."""
    said = " ".join((criterion or "").split())
    if not said:
        return
    if said.lower().rstrip(".") in " ".join(words.split()).lower():
        raise ActRefused(
            "criterion",
            f"“{said}” says only what the promise says already",
            "Write what will be there to be seen on the day, or leave it empty: then it is said that there is none.",
        )
    if len(said.split()) < FEWEST_WORDS:
        raise ActRefused(
            "criterion",
            f"“{said}” is nothing that somebody else could check",
            "Write a sentence that says how we will know, or leave it empty: then it is said that there is none.",
        )


def accept(record: Record, rules: Rules, *, undertaking: Id, happened_on: date, by: Id, at: datetime) -> Head:
    """Accept a promise as one's own; from then on it binds."""
    facts = fill(promises.UndertakingAccepted)
    return take_one(record, rules, subject=undertaking, facts=facts, happened_on=happened_on, by=by, at=at)


def disown(
    record: Record,
    rules: Rules,
    *,
    undertaking: Id,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Say of what one was said to have promised that one never did; both stand on the record."""
    paper = maybe_on_paper(words, about=undertaking, is_public=True)
    facts = fill(promises.UndertakingDisowned, words=paper.digest if paper else None)
    return _one(record, rules, undertaking, facts, paper, happened_on=happened_on, by=by, at=at)


def say_broken(
    record: Record, rules: Rules, *, undertaking: Id, words: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Say on the record that a promise was not kept, and why that is so."""
    paper = on_paper(words, about=undertaking, is_public=True)
    facts = fill(promises.UndertakingBroken, words=paper.digest)
    return _one(record, rules, undertaking, facts, paper, happened_on=happened_on, by=by, at=at)


def supersede(
    record: Record,
    rules: Rules,
    *,
    undertaking: Id,
    successor: Id,
    words: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Let another promise, which is on record, take the place of this one, openly and with the reason.

    Raises ActRefused where there is no such other promise, or where this one binds and the other does not.
    """
    paper = on_paper(words, about=undertaking, is_public=True)

    def draft(_: Head) -> Draft:
        _check_successor(record, undertaking, successor)
        facts = fill(promises.UndertakingSuperseded, by=successor, words=paper.digest)
        event = Event(subject=undertaking, facts=facts, happened_on=happened_on, actor=by)
        return Draft((event,), (paper,))

    return take(record, rules, draft=draft, at=at)


def _check_successor(record: Record, undertaking: Id, successor: Id) -> None:
    if successor == undertaking or not _has(record, successor, promises.UndertakingRecorded):
        raise ActRefused(
            "successor",
            f"{successor} is no other promise on the record",
            "Record the new promise first, and give its number; it looks like U-2026-001.",
        )
    if _has(record, undertaking, promises.UndertakingAccepted) and not _has(
        record, successor, promises.UndertakingAccepted
    ):
        raise ActRefused(
            "successor",
            f"{undertaking} was accepted and {successor} was not, so that a promise would end and none would bind",
            f"Let whoever is bound accept {successor} first.",
        )


def _has(record: Record, subject: Id, kind: type) -> bool:
    return any(isinstance(e.event.facts, kind) for e in standing(record.read(subject=subject)))


def _one(
    record: Record,
    rules: Rules,
    undertaking: Id,
    facts: promises.UndertakingDisowned | promises.UndertakingBroken,
    paper: Paper | None,
    *,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    return take_one(
        record,
        rules,
        subject=undertaking,
        facts=facts,
        happened_on=happened_on,
        by=by,
        at=at,
        papers=only(paper),
    )
