"""A complaint about the handling: taken with a receipt, acknowledged, decided by somebody who had no part in it."""

from dataclasses import dataclass
from datetime import date, datetime

from answerable.acts.step import (
    ActRefused,
    Draft,
    Telling,
    fill,
    maybe_on_paper,
    next_of,
    only,
    take,
    take_one,
    taken,
    tell,
    today,
)
from answerable.disclosure import case_of
from answerable.record import Event, Head, Id, Record, confidence
from answerable.rules import Rules


@dataclass(frozen=True)
class HandlingReceipt:
    """What whoever complained keeps: the number of the complaint, and a code that only they have."""

    number: Id
    code: str
    received_on: date
    head: Head


def complain(
    record: Record,
    rules: Rules,
    *,
    concern: str,
    words: str,
    matter: str | None = None,
    channel: str = "web",
    complainant_name: str | None = None,
    contact: str | None = None,
    received_on: date | None = None,
    by: Id = "public",
    at: datetime,
) -> HandlingReceipt:
    """Take a complaint about how something was handled, with or without a name.

    `matter` is the number of what was handled, as the complainant has it: a case, a receipt, a motion. Where it is on
    record it is held, so that nobody who had a part in it decides; else it is kept with the words, and whoever asks is
    not told which numbers there are. Raises ActRefused for empty words or an unknown concern.
    """
    on = received_on or today(rules, at)
    known = _known(record, matter)
    told = words if known or not matter else f"{words.strip()}\n\nThe number that was given: {matter.strip()}"
    telling = tell(told, complainant_name=complainant_name, contact=contact, by=by, on=on)
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [next_of(record, "H", on.year)]
        return _drafted(
            telling, numbers[0], {"concern": concern, "channel": channel, "handled": known}, on, by
        )

    _check_words(words)
    head = take(record, rules, draft=draft, at=at)
    return HandlingReceipt(numbers[0], telling.code, on, head)


def _drafted(telling: Telling, number: Id, said: dict[str, object], on: date, by: Id) -> Draft:
    kept, sealed = telling.kept(number)
    facts = fill(
        confidence.HandlingComplained,
        complainant=telling.complainant.id,
        words=kept.digest,
        receipt=sealed.digest,
        **said,
    )
    event = Event(subject=number, facts=facts, happened_on=on, actor=by)
    return Draft((*telling.events, event), (*telling.papers, kept, sealed))


def _check_words(words: str) -> None:
    if not words.strip():
        raise ActRefused("words", "There are no words", "Tell what went wrong, in a sentence or more.")


def _known(record: Record, matter: str | None) -> Id | None:
    number = case_of((matter or "").strip().upper())
    return number if number and taken(record, number) else None


def acknowledge(
    record: Record, rules: Rules, *, complaint: Id, happened_on: date, by: Id, at: datetime
) -> Head:
    """Record that whoever complained was told that it had come."""
    facts = fill(confidence.HandlingAcknowledged)
    return take_one(record, rules, subject=complaint, facts=facts, happened_on=happened_on, by=by, at=at)


def decide(
    record: Record,
    rules: Rules,
    *,
    complaint: Id,
    outcome: str,
    remedy: str | None = None,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Decide whether it was handled rightly, and what follows; refuses whoever had a part in what was handled."""
    paper = maybe_on_paper(words, about=complaint)
    facts = fill(
        confidence.HandlingDecided, outcome=outcome, remedy=remedy, words=paper.digest if paper else None
    )
    return take_one(
        record,
        rules,
        subject=complaint,
        facts=facts,
        happened_on=happened_on,
        by=by,
        at=at,
        papers=only(paper),
    )
